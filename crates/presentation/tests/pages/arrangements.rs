//! Pages of arrangements: one with everything, one that ended, one that is part of another.

use std::fmt::Write;

use presentation::arrangement_page::{correction, related, savings, sureness};
use presentation::council_page::services;

use crate::real::register;

fn page(id: &str) -> String {
    let register = register();
    let arrangement = register.arrangement_by_id(id).expect("an arrangement of the data");
    let mut out = String::new();
    let mut say = |line: &str| writeln!(out, "{line}").expect("a string takes it all");
    say(&format!("# {}", register.arrangement(arrangement).name));
    for sentence in related::related(register, arrangement) {
        say(&sentence.plain(register));
    }
    let axis = services::axis_of(register, arrangement);
    say("\n## Who");
    for member in services::members(register, &axis, arrangement) {
        let name = &register.council(member.council).name;
        say(&format!("{name}: {} ({})", member.in_words, member.notes));
    }
    say("\n## Savings");
    for saving in savings::published(register, arrangement) {
        say(&format!("{} {}", saving.sentence, saving.reason));
    }
    say("\n## How sure");
    for reason in sureness::sureness(register, arrangement) {
        say(&reason);
    }
    say(&format!("\n## Correction\n{}", correction::about_arrangement(register, arrangement).text()));
    out
}

#[test]
fn four_arrangements() {
    for id in IDS {
        insta::assert_snapshot!(id, page(id));
    }
}

const IDS: [&str; 4] =
    ["adur-and-worthing-councils", "3c-building-control", "lgss", "mid-kent-revenues-and-benefits"];
