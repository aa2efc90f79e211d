//! What the one search box offers: what a text names, or the councils that a postcode lies in.

use model::Register;
use model::find::{Hit, Named, Target};
use model::postcodes::{Asked, Found, PostcodeArea, Typed, partly_in};
use model::records::CouncilIx;

/// What is offered for a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// What was found, in the order in which it is shown.
    pub hits: Vec<Hit>,
    /// What else is to be said: that a postcode lies on a border, outside England, nowhere. Sentences.
    pub note: Option<String>,
    /// The postcode area whose table has the answer and is not there yet. Until then there is no hit, so that nobody chooses one
    /// that only looks like the postcode.
    pub waits_for: Option<&'static str>,
}

impl Offer {
    /// What is offered for a text: at most `limit` hits by name, or all councils of a postcode, each district followed by the
    /// counties. `table` gives the table of a postcode area, once it has come.
    pub fn of<'t>(
        register: &Register,
        text: &str,
        limit: usize,
        table: &dyn Fn(&'static str) -> Option<&'t PostcodeArea>,
    ) -> Offer {
        let named = || register.find(text, limit);
        match Typed::read(text) {
            Typed::NotAPostcode | Typed::Incomplete(_) => Offer { hits: named(), ..Offer::default() },
            Typed::Outside(reading, nation) => {
                let note = [&reading.words(), " is in ", nation.name(), ". ", ENGLISH_ALONE].concat();
                Offer { hits: named(), note: Some(note), waits_for: None }
            }
            Typed::Area(asked) => match table(asked.area) {
                None => Offer { waits_for: Some(asked.area), ..Offer::default() },
                Some(table) => {
                    let found = table.find(&asked);
                    let hits = hits(register, &asked, &found);
                    let note = note(&asked, &found, hits.len());
                    let hits = if hits.is_empty() { named() } else { hits };
                    Offer { hits, note, waits_for: None }
                }
            },
        }
    }

    /// The same for a host page: without categories of services, which its state has no single value for.
    pub fn named<'r>(&self, register: &'r Register) -> Vec<Named<'r>> {
        register.named(&self.hits)
    }
}

const ENGLISH_ALONE: &str = "This map knows English councils alone.";

/// The postcode as it is written, with both readings where there are two.
fn written(asked: &Asked) -> String {
    let readings: Vec<String> = asked.readings.iter().map(|reading| reading.words()).collect();
    readings.join(" or ")
}

/// The councils of a postcode, then their counties.
fn hits(register: &Register, asked: &Asked, found: &Found) -> Vec<Hit> {
    let mut councils: Vec<CouncilIx> = Vec::new();
    // A custom data package need not have all councils.
    councils.extend(found.councils.iter().filter_map(|code| register.council_by_code(code)));
    for at in 0..councils.len() {
        if let Some(county) = register.county_of(councils[at])
            && !councils.contains(&county)
        {
            councils.push(county);
        }
    }
    let because = written(asked);
    let hit = |council| Hit {
        target: Target::Council(council),
        score: 0,
        marks: Vec::new(),
        formerly: None,
        because: Some(because.clone()),
    };
    councils.into_iter().map(hit).collect()
}

/// What has to be said of the councils of a postcode.
fn note(asked: &Asked, found: &Found, hits: usize) -> Option<String> {
    let postcode = written(asked);
    let mut sentences = Vec::new();
    if hits == 0 {
        sentences.push(["No postcode in England begins with ", &postcode, "."].concat());
    } else if found.on_border {
        sentences.push([&postcode, " lies on a border. Choose your council."].concat());
    } else if found.councils.len() > 1 {
        sentences
            .push([&postcode, " is in several councils. Choose yours, or type the whole postcode."].concat());
    }
    if let Some(nation) = partly_in(asked.area) {
        let part = ["Some of the postcodes in ", asked.area, " are in ", nation.name(), ". ", ENGLISH_ALONE];
        sentences.push(part.concat());
    }
    (!sentences.is_empty()).then(|| sentences.join(" "))
}
