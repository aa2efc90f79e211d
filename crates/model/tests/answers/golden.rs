//! Twenty questions in plain words, and what the real data answers.

use std::fmt::Write;

use model::CouncilMatch;
use model::records::{ArrangementIx, CouncilIx};
use model::register::Tier;
use model::summary::{LeftOut, Summary};
use model::vocabulary::{SavingKind, Sector, Status};
use model::{Facet, Query, Register};

use crate::real;

/// Asks the register, and writes the answers down.
struct Interview {
    register: Register,
    notes: String,
}

impl Interview {
    fn answer(&mut self, question: &str, answer: String) {
        writeln!(self.notes, "{question}\n  {}\n", answer.replace('\n', "\n  "))
            .expect("a string takes it all");
    }

    fn council(&self, code: &str) -> CouncilIx {
        self.register.council_by_code(code).expect("the council is in the data")
    }

    fn name(&self, council: CouncilIx) -> &str {
        &self.register.council(council).name
    }

    fn names(&self, arrangements: &[ArrangementIx]) -> String {
        let names = arrangements.iter().map(|at| self.register.arrangement(*at).name.as_str());
        names.collect::<Vec<_>>().join("\n")
    }

    fn ask(&self, set: impl FnOnce(&mut Query)) -> Summary {
        let mut query = Query::default();
        set(&mut query);
        self.register.summary(&query)
    }

    /// Values with their counts, the highest first; those with none are left out.
    fn ranking<'a>(&self, values: impl Iterator<Item = &'a str>, counts: &[u32]) -> String {
        let mut ranking: Vec<(u32, &str)> =
            counts.iter().copied().zip(values).filter(|(n, _)| *n > 0).collect();
        ranking.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
        ranking.iter().map(|(count, value)| format!("{count} {value}")).collect::<Vec<_>>().join("\n")
    }
}

#[test]
fn twenty_questions() {
    let mut all = Interview { register: Register::new(real::package()), notes: String::new() };
    councils(&mut all);
    services(&mut all);
    years(&mut all);
    money(&mut all);
    insta::assert_snapshot!("twenty_questions", all.notes);
}

fn list(codes: &[&str]) -> Vec<String> {
    codes.iter().map(|code| (*code).to_owned()).collect()
}

fn councils(all: &mut Interview) {
    let adur = all.council("E07000223");
    let now = all.ask(|q| q.councils = list(&["E07000223"]));
    all.answer("1. What does Adur share?", all.names(&now.arrangements));

    let ties = all.register.ties(adur, &now.found, None);
    let ties = ties.iter().take(5).map(|(with, n)| format!("{} ({n})", all.name(*with))).collect::<Vec<_>>();
    all.answer("2. With whom does Adur share most?", ties.join(", "));

    let both = all.ask(|q| {
        q.councils = list(&["E07000190", "E07000191"]);
        q.council_match = CouncilMatch::All;
        q.statuses = Status::ALL.iter().map(|s| s.code().to_owned()).collect();
    });
    all.answer(
        "3. What did Taunton Deane and West Somerset share, whatever became of it?",
        all.names(&both.arrangements),
    );

    let buckinghamshire = all.council("E06000060");
    let inherited = all.register.council_arrangements(buckinghamshire, None);
    all.answer("4. What does Buckinghamshire have, or has inherited?", all.names(&inherited));

    let areas = ["E06000066", "E10000027", "E06000058", "E06000059", "E06000064", "E07000223"].map(|code| {
        let council = all.council(code);
        format!("{}: {}", all.name(council), all.register.base_areas(council).join(" "))
    });
    all.answer("5. Of which councils of 2009 are these made?", areas.join("\n"));

    let tilings = [2009, 2018, 2019, 2020, 2021, 2023, 2026].map(|year| {
        let count = |tier| all.register.tiling(year, tier).len();
        let existing = all.ask(|q| q.year = Some(year)).councils.existing;
        format!(
            "{year}: {existing} councils, {} lower tier, {} upper tier",
            count(Tier::Lower),
            count(Tier::Upper)
        )
    });
    all.answer("6. How many councils are there?", tilings.join("\n"));

    let present = all.ask(|_| {});
    let counts = all.register.council_counts(&present.found, None);
    let mut most: Vec<usize> = (0..counts.arrangements.len()).collect();
    most.sort_by_key(|at| std::cmp::Reverse(counts.arrangements[*at]));
    let most = most.iter().take(5).map(|at| {
        let name = all.name(CouncilIx(*at as u16));
        format!("{name}: {} with {} councils", counts.arrangements[*at], counts.partners[*at])
    });
    all.answer("7. Which councils share most?", most.collect::<Vec<_>>().join("\n"));

    let none = (present.councils.existing - present.councils.taking_part).to_string();
    all.answer("8. How many councils take no part in anything known to run?", none);
}

fn services(all: &mut Interview) {
    let present = all.ask(|_| {});
    let package = all.register.package();
    let services =
        all.ranking(package.services.iter().map(|s| s.label.as_str()), &present.facets[Facet::Service]);
    let categories =
        all.ranking(package.categories.iter().map(|c| c.label.as_str()), &present.facets[Facet::Category]);
    let regions = all.ranking(package.regions.iter().map(String::as_str), &present.facets[Facet::Region]);
    let sectors = Sector::ALL.iter().map(|s| s.code()).chain(["councils-only"]);
    let sectors = all.ranking(sectors, &present.facets[Facet::PartnerSector]);
    all.answer("9. Which services are shared most?", services);
    all.answer("10. Which kinds of services?", categories);
    all.answer("11. In which regions?", regions);
    all.answer("12. With which other bodies?", sectors);

    let waste = all.ask(|q| {
        q.services = list(&["waste-recycling"]);
        q.models = list(&["joint-committee"]);
        q.statuses = list(&["operating"]);
    });
    all.answer("13. Which joint committees for waste are known to run?", all.names(&waste.arrangements));

    let audit = all.ask(|q| q.services = list(&["audit"]));
    let audit = format!("{} arrangements, {} councils", audit.arrangements.len(), audit.councils.taking_part);
    all.answer("14. How many share internal audit?", audit);

    let fraud = all.ask(|q| q.text = "herts fraud".to_owned());
    all.answer("15. \"herts fraud\"?", all.names(&fraud.arrangements));
}

fn years(all: &mut Interview) {
    let then = all.ask(|q| q.year = Some(2018));
    let sentence = format!(
        "In 2018, {} of {} councils ran {} documented shared services, and {} with no known start; {:+} in a year.",
        then.councils.taking_part,
        then.councils.existing,
        then.arrangements.len(),
        then.unknown_start,
        then.change.expect("2018 has a year before it"),
    );
    all.answer("16. How was it in 2018?", sentence);

    let trend = all.register.trend(&Query::default());
    let trend = trend.iter().map(|(year, count)| format!("{year}: {count}")).collect::<Vec<_>>().join("\n");
    all.answer("17. How has the number that runs changed?", trend);

    let growth =
        all.register.growth(&Query { year: Some(2012), ..Query::default() }).expect("2012 has a year before");
    let package = all.register.package();
    let grown = package.categories.iter().zip(&growth[Facet::Category]).filter(|(_, change)| **change != 0);
    let grown = grown.map(|(category, change)| format!("{change:+} {}", category.label)).collect::<Vec<_>>();
    all.answer("18. What grew and shrank in 2012?", grown.join("\n"));
}

fn money(all: &mut Interview) {
    let present = all.ask(|_| {});
    let explained = all.register.money(&present.found);
    let totals = explained.iter().map(|kind| {
        let largest = kind.total.largest.map_or("none", |l| &all.register.arrangement(l.arrangement).id);
        format!(
            "{}: £{} from {} of {} arrangements; the largest, {largest}, gives {} %",
            kind.kind.code(),
            kind.total.total,
            kind.total.arrangements,
            present.arrangements.len(),
            kind.total.largest_percent(),
        )
    });
    all.answer("19. What is it said to have saved?", totals.collect::<Vec<_>>().join("\n"));

    let mut left_out = Vec::new();
    for kind in &explained {
        let count =
            |holds: fn(&LeftOut) -> bool| kind.left_out.iter().filter(|(_, reason)| holds(reason)).count();
        left_out.push(format!(
            "{}: {} of another scope, {} on another basis, {} superseded, {} within an umbrella's",
            kind.kind.code(),
            count(|reason| *reason == LeftOut::Scope),
            count(|reason| *reason == LeftOut::Basis),
            count(|reason| *reason == LeftOut::Superseded),
            count(|reason| matches!(reason, LeftOut::InUmbrella(_))),
        ));
    }
    all.answer("20. Which figures are left out of it?", left_out.join("\n"));

    assert_eq!(explained.len(), SavingKind::ALL.len());
    for (kind, total) in explained.iter().zip(present.savings) {
        assert_eq!(kind.total, total);
        assert_eq!(kind.counted.iter().map(|figure| figure.amount_gbp).sum::<u64>(), total.total);
        assert_eq!(kind.counted.len() as u32, total.arrangements);
    }
}
