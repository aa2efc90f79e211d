//! A council beside the others of its type: dots with the median, and what those most like it share and it does not
//! (docs/DESIGN.md 4.9).

use model::Register;
use model::peers::{Counted, Standing};
use model::records::{CouncilIx, ServiceIx};
use model::vocabulary::CouncilType;

use crate::words;

/// Width of the picture, in its own units; how high it may be at most, without the words under it.
pub const WIDTH: f64 = 300.0;
const HIGHEST: f64 = 120.0;
/// How much of a dot's place the dot fills.
const FILLED: f64 = 0.82;
/// The largest dot's place.
const LARGEST: f64 = 9.0;
/// How many columns of dots there are at most; where numbers are larger, several share a column.
const COLUMNS: u32 = 34;

/// One council as a dot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// The council.
    pub council: CouncilIx,
    /// Middle of the dot from the left and from the top.
    pub at: (f64, f64),
}

/// A council's place among its type.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    /// "Beside 164 districts".
    pub heading: String,
    /// The place in a sentence.
    pub sentence: String,
    /// All councils of the type but itself.
    pub dots: Vec<Dot>,
    /// The council itself.
    pub own: Dot,
    /// Radius of a dot.
    pub radius: f64,
    /// Height of the picture in units of [`WIDTH`], without the words under it.
    pub height: f64,
    /// The median: place from the left, and words ("middle: 4").
    pub middle: (f64, String),
    /// The council: place from the left, and words ("Cambridge: 11").
    pub label: (f64, String),
    /// Whether the two words would run into each other side by side.
    pub is_close: bool,
    /// How many councils have each number, ascending by number: the picture as a table.
    pub table: Vec<(u32, u32)>,
}

/// Its place among the councils of its type in the present view; `None` for a former council, and for the only one of its
/// type.
pub fn beside(register: &Register, council: CouncilIx) -> Option<Beside> {
    if !register.exists(council, register.present()) {
        return None;
    }
    let standing = register.standing(council, Counted::Arrangements);
    let others = standing.all.len().checked_sub(1).filter(|others| *others > 0)?;
    let record = register.council(council);
    let kinds = many(record.kind);
    let most = standing.all.iter().map(|(_, number)| *number).max().unwrap_or(0);
    let to_a_column = (most + 1).div_ceil(COLUMNS).max(1);
    let columns = most / to_a_column + 1;
    let mut heights = vec![0u32; columns as usize];
    for (_, number) in &standing.all {
        heights[(number / to_a_column) as usize] += 1;
    }
    let highest = heights.iter().copied().max().unwrap_or(1).max(1);
    let pitch = WIDTH / f64::from(columns);
    let place = pitch.min(HIGHEST / f64::from(highest)).min(LARGEST);
    let height = place * f64::from(highest);
    let x = |number: f64| (number / f64::from(to_a_column)).floor() * pitch + pitch / 2.0;
    let mut filled = vec![0u32; columns as usize];
    let mut own = Dot { council, at: (0.0, 0.0) };
    let mut dots = Vec::with_capacity(others);
    let mut put = |council: CouncilIx, number: u32| {
        let level = &mut filled[(number / to_a_column) as usize];
        let y = height - (f64::from(*level) + 0.5) * place;
        *level += 1;
        Dot { council, at: (x(f64::from(number)), y) }
    };
    // It lies at the bottom of its column, where it is looked for.
    own.at = put(council, standing.own).at;
    for (other, number) in &standing.all {
        if *other != council {
            dots.push(put(*other, *number));
        }
    }
    let middle = (x(standing.median), ["middle: ", &half(standing.median)].concat());
    let label = (own.at.0, [&record.name, ": ", &words::number(standing.own.into())].concat());
    let mut table: Vec<(u32, u32)> = Vec::new();
    for (_, number) in &standing.all {
        match table.last_mut() {
            Some((last, count)) if last == number => *count += 1,
            _ => table.push((*number, 1)),
        }
    }
    Some(Beside {
        heading: ["Beside ", &words::number(others as u64), " other ", kinds].concat(),
        sentence: sentence(&record.name, &standing, kinds),
        dots,
        own,
        radius: place * FILLED / 2.0,
        height,
        is_close: (middle.0 - label.0).abs() < WIDTH * 0.45,
        middle,
        label,
        table,
    })
}

/// "121 of the other districts share fewer services, 9 as many, 33 more; the middle one shares 4."
fn sentence(name: &str, standing: &Standing, kinds: &str) -> String {
    let count = |n: u32| if n == 0 { "none".to_string() } else { words::number(n.into()) };
    let first = match standing.fewer {
        0 => "None".to_string(),
        fewer => words::number(fewer.into()),
    };
    let verb = if standing.fewer == 1 { " shares" } else { " share" };
    [
        &first,
        " of the other ",
        kinds,
        verb,
        " fewer services than ",
        name,
        ", ",
        &count(standing.as_many),
        " as many, ",
        &count(standing.more),
        " more. The middle number is ",
        &half(standing.median),
        ".",
    ]
    .concat()
}

/// A median: a whole number, or one and a half.
fn half(median: f64) -> String {
    let whole = words::number(median as u64);
    if median.fract() > 0.0 { [&whole, "½"].concat() } else { whole }
}

/// Several councils of a type.
pub fn many(kind: CouncilType) -> &'static str {
    match kind {
        CouncilType::County => "counties",
        CouncilType::District => "districts",
        CouncilType::Unitary => "unitary councils",
        CouncilType::Metropolitan => "metropolitan districts",
        CouncilType::LondonBorough => "London boroughs",
        CouncilType::CityCorporation => "City corporations",
    }
}

/// A service that peers share, and it does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missed {
    /// The service.
    pub service: ServiceIx,
    /// Its name.
    pub label: String,
    /// "12 of the 20 councils most like it".
    pub words: String,
}

/// What at least a quarter of its peers share, and it does not, the most shared first; nothing of a former council.
pub fn missed(register: &Register, council: CouncilIx) -> Vec<Missed> {
    if !register.exists(council, register.present()) {
        return Vec::new();
    }
    let peers = register.peers(council).len();
    let most = register.missed(council);
    most.into_iter()
        .map(|missed| Missed {
            service: missed.service,
            label: register.package().services[usize::from(missed.service.0)].label.clone(),
            words: [
                &words::number(missed.peers.into()),
                " of the ",
                &words::number(peers as u64),
                " councils most like it",
            ]
            .concat(),
        })
        .collect()
}
