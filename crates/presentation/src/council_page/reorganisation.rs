//! What becomes of a council's services when councils are replaced: a card (docs/DESIGN.md 4.6).

use model::bits::Bits;
use model::lens::{Fate, Fates, Proposal, Scenario, areas, fates};
use model::records::{CouncilIx, Date};
use model::vocabulary::ProposalStatus;
use model::{Query, Register};

use crate::words;

/// The card of a council in a reorganisation.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// "Cambridge may be replaced".
    pub heading: String,
    /// What stands in the way of knowing more: proposals, none decided.
    pub sentence: String,
    /// When it is to be replaced, as a year with its fraction; only of a decision.
    pub due: Option<f64>,
    /// One a proposal that has not been rejected; of decided ones those alone.
    pub rows: Vec<Row>,
    /// How many services the rows are about.
    pub services: usize,
    /// Whether any of the rows leaves some untouched, or unplaced: the table has those columns then.
    pub columns: Vec<Fate>,
}

/// One proposal.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its id, which the address takes as `scenario`.
    pub id: String,
    /// "Option A: North West / South East".
    pub name: String,
    /// How many of the council's services have each fate, in the order of the card's columns.
    pub numbers: Vec<usize>,
    /// What would become of the council itself, where that needs saying: "goes on by itself".
    pub itself: String,
}

/// A fate as the head of a column.
pub fn column(fate: Fate) -> &'static str {
    match fate {
        Fate::Absorbed => "inside one",
        Fate::Straddles => "across several",
        Fate::Mixed => "partly outside",
        Fate::Untouched => "unchanged",
        Fate::Unplaced => "not known",
    }
}

/// What a column means, in words.
pub fn meaning(fate: Fate) -> &'static str {
    match fate {
        Fate::Absorbed => "all its councils go into one new council, which has the service alone",
        Fate::Straddles => "its councils go into several new councils, which divide it or agree anew",
        Fate::Mixed => "some of its councils are replaced, others go on",
        Fate::Untouched => "none of its councils is replaced",
        Fate::Unplaced => "nobody knows where one of its councils would go",
    }
}

/// The card of a council; `None` where no proposal would replace it or names it, where it exists no more, or where the
/// proposals have not come.
pub fn card(register: &Register, council: CouncilIx, proposals: Option<&[Proposal]>) -> Option<Card> {
    let proposals = proposals?;
    if !register.exists(council, register.present()) {
        return None;
    }
    let found = own(register, council);
    let mut open: Vec<(&Proposal, Fates)> = Vec::new();
    let mut all = 0;
    let mut area_name = String::new();
    for area in areas(proposals) {
        let named = area.councils.iter();
        let is_in = named.clone().any(|at| *at == council || register.county_of(*at) == Some(council));
        if !is_in {
            continue;
        }
        all += area.proposals.len();
        if area_name.is_empty() {
            area_name.clone_from(&area.name);
        }
        for at in &area.proposals {
            let proposal = &proposals[*at];
            if proposal.status != ProposalStatus::Rejected {
                open.push((proposal, fates(register, &Scenario::from(proposal), Some(&found))));
            }
        }
    }
    let decided = open.iter().any(|(proposal, _)| proposal.status == ProposalStatus::Decided);
    if decided {
        open.retain(|(proposal, _)| proposal.status == ProposalStatus::Decided);
    }
    let first = open.first()?.0;
    let is_replaced = open.iter().any(|(_, fates)| fates.is_reorganised(council));
    let vesting = first.vesting.filter(|_| decided);
    let name = &register.council(council).name;
    let columns: Vec<Fate> = Fate::ALL
        .iter()
        .copied()
        .filter(|fate| {
            let usual = matches!(fate, Fate::Absorbed | Fate::Straddles | Fate::Mixed);
            usual || open.iter().any(|(_, fates)| fates.with(*fate).next().is_some())
        })
        .collect();
    let heading = match (decided, is_replaced, vesting) {
        (true, true, Some(date)) => [name, " is to be replaced in ", &date.year.to_string()].concat(),
        (true, true, None) => [name, " is to be replaced"].concat(),
        (false, true, _) => [name, " may be replaced"].concat(),
        (true, false, _) => [name, " goes on while councils beside it are replaced"].concat(),
        (false, false, _) => [name, " would go on while councils beside it are replaced"].concat(),
    };
    let sentence = match decided {
        true => decided_words(first, vesting, all),
        false => open_words(&open, &area_name),
    };
    let rows = open.iter().map(|(proposal, fates)| Row {
        id: proposal.id.clone(),
        name: proposal.name.clone(),
        numbers: columns.iter().map(|fate| fates.with(*fate).count()).collect(),
        itself: itself(register, council, fates, is_replaced),
    });
    let rows = rows.collect();
    let due = vesting.filter(|_| is_replaced).map(year_of);
    Some(Card { heading, sentence, due, rows, services: found.count() as usize, columns })
}

/// The present view's arrangements of a council.
fn own(register: &Register, council: CouncilIx) -> Bits {
    let present = register.found(&Query::default(), None);
    let mut own = Bits::empty(register.package().arrangements.len());
    for arrangement in register.council_arrangements(council, None) {
        let at = arrangement.0 as usize;
        // One that it has left is recorded, and is its own no more.
        if present.contains(at) && register.members_at(arrangement, register.present()).contains(&council) {
            own.insert(at);
        }
    }
    own
}

/// "The Government decided on 28 October 2025. The new councils begin on 1 April 2027. One other proposal was made."
fn decided_words(decided: &Proposal, vesting: Option<Date>, all: usize) -> String {
    // Where the day is not known, the decision may be older than anybody has written down.
    let mut out =
        if decided.decided_on.is_some() { "The Government decided" } else { "The Government has decided" }
            .to_string();
    if let Some(on) = decided.decided_on {
        out.push_str(" on ");
        out.push_str(&words::date(on));
    }
    out.push('.');
    if let Some(vesting) = vesting {
        out.push_str(" The new councils begin on ");
        out.push_str(&words::date(vesting));
        out.push('.');
    }
    if all > 1 {
        out.push(' ');
        out.push_str(&words::in_letters(all - 1));
        out.push_str(if all == 2 { " other proposal was made." } else { " other proposals were made." });
    }
    out
}

/// "Four proposals for Cambridgeshire and Peterborough are before the Government; none is decided."
fn open_words(open: &[(&Proposal, Fates)], area: &str) -> String {
    let known = open.iter().all(|(proposal, _)| proposal.status == ProposalStatus::Proposed);
    let one = open.len() == 1;
    let number = words::in_letters(open.len());
    let proposals = if one { " proposal for " } else { " proposals for " };
    let end = match (known, one) {
        (true, true) => " is before the Government; it is not decided.",
        (true, false) => " are before the Government; none is decided.",
        (false, true) => " is known; no source says how far it has come.",
        (false, false) => " are known; no source says that one is decided.",
    };
    [&number, proposals, area, end].concat()
}

/// What becomes of the council itself under a proposal, where others treat it otherwise or nobody knows.
fn itself(register: &Register, council: CouncilIx, fates: &Fates, is_replaced: bool) -> String {
    if !fates.is_reorganised(council) {
        return if is_replaced { "goes on by itself".to_string() } else { String::new() };
    }
    let into: Vec<&str> = fates.unitaries_of(council).map(|at| fates.unitaries[at].name.as_str()).collect();
    let is_county = register.council(council).kind == model::vocabulary::CouncilType::County;
    match into.as_slice() {
        [] => "not known into what it would go".to_string(),
        [one] if !is_county => ["goes into ", one].concat(),
        [one] => ["goes into ", one, " with its districts"].concat(),
        more => ["is divided into ", &words::number(more.len() as u64), " new councils"].concat(),
    }
}

/// A date as a year with its fraction: 1 April 2028 is 2028.25.
fn year_of(date: Date) -> f64 {
    f64::from(date.year) + (f64::from(date.month) - 1.0) / 12.0
}
