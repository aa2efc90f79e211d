//! Finding a partner, in words: whom a council could ask, with the reasons and what each counts (docs/DESIGN.md 4.7).

use model::Register;
use model::partners::{Reason, Suggestions, Why, weights};
use model::records::{ArrangementIx, CouncilIx, ServiceIx};
use model::register::Tier;
use model::vocabulary::CouncilType;

use crate::Atlas;
use crate::council_page::beside;
use crate::council_page::services::with;
use crate::map::sketch::{Name, Patch};
use crate::sentence::{Piece, Sentence};
use crate::words::{self, count, number};

/// The most points that anything can have.
pub const MOST_POINTS: u32 = weights::NEXT_DOOR + weights::ALIKE + weights::SAME_TYPE;

/// How many suggestions are drawn on a map.
pub const ON_MAP: usize = 4;

/// A reason in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonRow {
    /// "Lewes is two borders away".
    pub words: Sentence,
    /// What it counts; 0 for a fact that counts nothing.
    pub points: u32,
}

/// An arrangement that the council could ask to join.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JoinRow {
    /// The arrangement.
    pub arrangement: ArrangementIx,
    /// "Internal audit, with Arun, Crawley, Havant and 9 more".
    pub about: String,
    /// The sum of the reasons' points.
    pub points: u32,
    /// Why it is suggested.
    pub reasons: Vec<ReasonRow>,
    /// "Ring up first: Hampshire County Council, which leads it."
    pub ask: Sentence,
}

/// A council that one could start with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StartRow {
    /// The council.
    pub council: CouncilIx,
    /// The sum of the reasons' points.
    pub points: u32,
    /// Why it is suggested.
    pub reasons: Vec<ReasonRow>,
}

/// What is suggested to a council for a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partners {
    /// The answer first: "Internal audit: Adur could ask Lewes first, or start with Worthing."
    pub sentence: String,
    /// What it rests on.
    pub below: String,
    /// What has to be known before the lists are believed; may be empty.
    pub notes: Vec<Sentence>,
    /// Groups that it could ask to join.
    pub join: Vec<JoinRow>,
    /// Councils that it could start with.
    pub start: Vec<StartRow>,
}

/// A service that councils like it share and it does not, with the first suggestion of each sort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissedRow {
    /// The service.
    pub service: ServiceIx,
    /// Its name.
    pub label: String,
    /// "12 of the 20 councils most like it".
    pub words: String,
    /// "The nearest and most alike group is SWAP; a council to start with is Worthing." Empty where there is neither.
    pub first: Sentence,
}

/// What the ranking has to say: suggestions from the neighbours on the present map.
pub fn suggestions(
    register: &Register,
    atlas: &Atlas,
    council: CouncilIx,
    service: ServiceIx,
) -> Suggestions {
    let ground = atlas.ground(register, register.present(), Tier::Lower);
    let neighbours = |of: CouncilIx| {
        let group = ground.group(of);
        let others = group.map_or(&[][..], |group| ground.tiling.neighbours(group));
        others.iter().map(|other| ground.councils[usize::from(*other)]).collect()
    };
    register.suggestions(council, service, &neighbours)
}

/// The suggestions in words.
pub fn partners(
    register: &Register,
    council: CouncilIx,
    service: ServiceIx,
    found: &Suggestions,
) -> Partners {
    let own = register.council(council);
    let label = &register.package().services[usize::from(service.0)].label;
    let join: Vec<JoinRow> = found
        .join
        .iter()
        .map(|join| JoinRow {
            arrangement: join.arrangement,
            about: with(register, join.arrangement, council, None),
            points: join.points,
            reasons: reasons(register, council, &join.reasons, None),
            ask: ask(register, join.arrangement, &join.ask),
        })
        .collect();
    let start: Vec<StartRow> = found
        .start
        .iter()
        .map(|start| StartRow {
            council: start.council,
            points: start.points,
            reasons: reasons(register, council, &start.reasons, Some(start.council)),
        })
        .collect();
    let first = found.join.first().and_then(|join| join.ask.first());
    let first = first.map(|ask| register.council(*ask).name.as_str());
    let other = found.start.first().map(|start| register.council(start.council).name.as_str());
    let could = match (first, other) {
        (Some(first), Some(other)) => [" could ask ", first, " first, or start with ", other, "."].concat(),
        (Some(first), None) => [" could ask ", first, " first."].concat(),
        (None, Some(other)) => [" could start with ", other, "; there is no group to join."].concat(),
        (None, None) => " has nobody to ask: nothing is known of this service.".to_string(),
    };
    Partners {
        sentence: [label, ": ", &own.name, &could].concat(),
        below: below(register, council, found),
        notes: notes(register, council, service, found),
        join,
        start,
    }
}

/// How many share the service, and what nobody knows.
fn below(register: &Register, council: CouncilIx, found: &Suggestions) -> String {
    let kind = words::council_type(register.council(council).kind);
    let sharing = match found.sharing_of_its_type {
        0 => ["No other ", kind, " is known to share it."].concat(),
        1 => ["One other ", kind, " shares it."].concat(),
        n => [&number(n.into()), " councils of its type (", kind, ") share it."].concat(),
    };
    [&sharing, " Nearness and likeness put these in order. Whether any of them wants a partner is not in the data: ask."].concat()
}

fn notes(register: &Register, council: CouncilIx, service: ServiceIx, found: &Suggestions) -> Vec<Sentence> {
    let own = register.council(council);
    let mut notes = Vec::new();
    if found.sharing_of_its_type == 0 {
        let kind = words::council_type(own.kind);
        notes.push(Sentence::new(
            &["Where no ", kind, " shares a service, it may be no duty of such a council."].concat(),
        ));
    }
    let mut has = register.council_arrangements(council, None);
    has.retain(|at| register.arrangement(*at).services.contains(&service));
    if !has.is_empty() {
        let sentence = Sentence::new(&[&own.name, " shares this service already, in "].concat());
        notes.push(sentence.list(&has, Piece::Arrangement).text("."));
    }
    notes
}

/// Whom to ring up first, and why them.
fn ask(register: &Register, arrangement: ArrangementIx, ask: &[CouncilIx]) -> Sentence {
    let leads = register.leads(arrangement);
    let lead = ask.iter().all(|council| leads.contains(council));
    let why = match (lead, ask.len()) {
        (true, 1) => ", which leads it.",
        (true, _) => ", which lead it.",
        (false, _) => ", the nearest of its councils; who leads it is not known.",
    };
    Sentence::new("Ring up first: ").list(ask, Piece::FullCouncil).text(why)
}

/// The reasons in words. `of` is the council that is suggested, which need not be named again.
fn reasons(
    register: &Register,
    seeker: CouncilIx,
    reasons: &[Reason],
    of: Option<CouncilIx>,
) -> Vec<ReasonRow> {
    reasons
        .iter()
        .map(|reason| ReasonRow { words: why(register, seeker, reason.why, of), points: reason.points })
        .collect()
}

fn why(register: &Register, seeker: CouncilIx, why: Why, of: Option<CouncilIx>) -> Sentence {
    let own = register.council(seeker);
    // "Worthing is next door", or "Next door" where Worthing stands above.
    let say = |council: CouncilIx, words: &str| {
        if of == Some(council) {
            let mut letters = words.chars();
            let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
            Sentence::new(&[&first, letters.as_str()].concat())
        } else {
            Sentence::default().piece(Piece::Council(council)).text(" is ").text(words)
        }
    };
    match why {
        Why::Near { council, borders } => say(
            council,
            match borders {
                0 => "on the same ground: the county council and one of its districts",
                1 => "next door",
                2 => "two borders away",
                _ => "three borders away",
            },
        ),
        Why::SameRegion(council) => say(council, "farther away, in the same region"),
        Why::Alike { council, .. } => {
            let theirs = register.council(council);
            let (other, here) =
                (settled(theirs.population, theirs.area_km2), settled(own.population, own.area_km2));
            say(council, &["alike: ", &other, "; ", &own.name, " has ", &here].concat())
        }
        Why::SameType(council) => {
            let article = match own.kind {
                CouncilType::Unitary => "also a unitary council",
                CouncilType::District => "also a district council",
                CouncilType::County => "also a county council",
                CouncilType::Metropolitan => "also a metropolitan district",
                CouncilType::LondonBorough => "also a London borough",
                CouncilType::CityCorporation => "also a City corporation",
            };
            say(council, article)
        }
        Why::SharesAlready { council, arrangements } => {
            let services = count(arrangements as usize, "service", "services");
            if of == Some(council) {
                Sentence::new(&["Shares ", &services, " with ", &own.name, " already"].concat())
            } else {
                Sentence::new(&[&own.name, " shares ", &services, " with "].concat())
                    .piece(Piece::Council(council))
                    .text(" already")
            }
        }
        Why::HasGrown(joined) => {
            let has = if joined == 1 { " has" } else { " have" };
            Sentence::new(
                &[&count(joined as usize, "council", "councils"), has, " joined since it began"].concat(),
            )
        }
    }
}

/// "64,000 people, 1,500 to the square kilometre".
fn settled(people: Option<u32>, area: Option<u32>) -> String {
    let (Some(people), Some(area @ 1..)) = (people, area) else {
        return "a population that is not known".to_string();
    };
    // People are told in thousands: nobody compares the last three digits.
    let round = |n: u32, to: u32| u64::from((n + to / 2) / to * to);
    let density = people / area;
    let density = if density >= 100 { round(density, 10) } else { u64::from(density) };
    let people = if people >= 10_000 { round(people, 1_000) } else { round(people, 100) };
    [&number(people), " people, ", &number(density), " to the km²"].concat()
}

/// What councils like it share and it does not, the most shared first, each with the first suggestions.
pub fn missed(register: &Register, atlas: &Atlas, council: CouncilIx) -> Vec<MissedRow> {
    let row = |missed: beside::Missed| {
        let found = suggestions(register, atlas, council, missed.service);
        let mut first = Sentence::default();
        if let Some(join) = found.join.first() {
            first =
                first.text("A group to ask first: ").piece(Piece::Arrangement(join.arrangement)).text(". ");
        }
        if let Some(start) = found.start.first() {
            first = first.text("A council to start with: ").piece(Piece::Council(start.council));
        }
        MissedRow { service: missed.service, label: missed.label, words: missed.words, first }
    };
    beside::missed(register, council).into_iter().map(row).collect()
}

/// The sentence where only a council is chosen.
pub fn missed_sentence(register: &Register, council: CouncilIx, missed: &[MissedRow]) -> String {
    let name = &register.council(council).name;
    match missed.len() {
        0 => {
            ["There is no kind of service that many councils like ", name, " share and it does not."].concat()
        }
        n => [
            "Councils like ",
            name,
            " share ",
            &count(n, "kind of service", "kinds of service"),
            " that it does not.",
        ]
        .concat(),
    }
}

/// What the ranking counts, to be shown: the term, and its points.
pub fn weights() -> [(&'static str, String); 6] {
    let points = |n: u32| n.to_string();
    [
        ("Next door, or a county council and one of its districts", points(weights::NEXT_DOOR)),
        ("Two borders away", points(weights::TWO_BORDERS)),
        ("Three borders away", points(weights::THREE_BORDERS)),
        ("Farther away, in the same region", points(weights::SAME_REGION)),
        ("As many people, as densely settled", ["up to ", &points(weights::ALIKE)].concat()),
        ("Of the same type", points(weights::SAME_TYPE)),
    ]
}

/// Why the ranking counts what it counts.
pub const WEIGHTS: &str = "Studies of English councils found that they choose partners who are near and like them, so these are counted, and nothing else. No study says which of the two matters more: each gives 40 points at the most. Likeness falls from 40 to 0 where a council has 2.7 times as many people, 2.7 times as densely settled. Of a group the nearest and the most alike member count. What two councils share already, and who has joined, is told and counts nothing.";

/// The first groups on a map, each with its number: the council itself, and the members of each group.
pub fn map_of_groups(register: &Register, council: CouncilIx, join: &[JoinRow]) -> (Vec<Patch>, Vec<Name>) {
    let mut patches = vec![Patch { council, group: None }];
    let mut names = vec![Name::of(register, council)];
    for (at, row) in join.iter().take(ON_MAP).enumerate() {
        let mut own = Vec::new();
        for member in register.members_at(row.arrangement, register.present()) {
            // A council in two groups has the colour of the first; a county lies over its districts and is left to the list.
            let is_county = register.council(*member).kind == CouncilType::County;
            if !is_county && !patches.iter().any(|patch| patch.council == *member) {
                patches.push(Patch { council: *member, group: Some(at) });
                own.push(*member);
            }
        }
        if !own.is_empty() {
            names.push(Name { councils: own, words: (at + 1).to_string(), number: None });
        }
    }
    (patches, names)
}

/// The councils to start with on a map, with the class of each by its points, from 1 to 5; the council itself comes first.
pub fn map_of_councils(
    register: &Register,
    council: CouncilIx,
    start: &[StartRow],
) -> (Vec<Patch>, Vec<Name>, Vec<u32>) {
    let mut patches = vec![Patch { council, group: None }];
    let mut names = vec![Name::of(register, council)];
    let mut classes = vec![0];
    for row in start {
        patches.push(Patch { council: row.council, group: None });
        names.push(Name::of(register, row.council));
        classes.push(1 + (row.points * 5 / (MOST_POINTS + 1)).min(4));
    }
    (patches, names, classes)
}
