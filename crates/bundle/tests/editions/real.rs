//! The real editions.

use std::path::{Path, PathBuf};
use std::process::Command;

use bundle::editions::{Edition, History, Names, Subject, What, compare, markdown};

/// The commit that holds edition 2026.11.0.
const FIRST: &str = "913a079";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn data(name: &str) -> std::io::Result<Vec<u8>> {
    std::fs::read(root().join("data").join(name))
}

/// A file of the first edition; `None` where this copy of the project came without its past.
fn first(name: &str) -> Option<Vec<u8>> {
    let output = Command::new("git")
        .current_dir(root())
        .args(["show", &format!("{FIRST}:data/{name}")])
        .output()
        .ok()?;
    output.status.success().then_some(output.stdout)
}

#[test]
fn the_history_has_the_present_edition() {
    let history = History::read(&data).expect("the history");
    let newest = history.editions.last().expect("an edition");
    let present = Edition::read(&data).expect("the data");
    let remedy = "keep what changed with: cargo xtask diff OLD --write (docs/editions.md)";
    assert_eq!(newest.version, present.version, "{remedy}");
    let second = &history.editions[1];
    let number = |what| {
        let of = second.changes.iter().filter(|c| c.subject == Subject::Arrangement && c.what == what);
        of.count()
    };
    assert_eq!((history.editions[0].arrangements, second.arrangements), (627, 939));
    assert_eq!((number(What::Came), number(What::Went)), (312, 0));
}

#[test]
fn the_first_two_editions_differ_as_the_data_says() {
    if first("datapackage.json").is_none() {
        println!("passed over: this copy has no history of git");
        return;
    }
    let old = Edition::read(&|name| first(name).ok_or_else(|| std::io::ErrorKind::NotFound.into()))
        .expect("2026.11.0");
    let new = Edition::read(&data).expect("the data");
    assert_eq!(old.arrangements(), 627);
    let changes = compare(&old, &new);
    let words = markdown((&old.version, &new.version), &changes, &Names::of_both(old.names(), new.names()));
    for line in [
        "- **Achieve drug and alcohol recovery services**: Public health: Bolton, Bury, Salford and Trafford\n",
        "- **3C Legal Practice ('The Practice')**\n  - newest source: 2020, before 2018\n  - member Cambridge: lead, before member\n",
        "  - member added: Bournemouth, Christchurch and Poole (lead, from 2019)\n",
        "  - name: Procurement Shared Service: Harrow and Brent, before Procurement Shared Service: Harrow, Brent and Buckinghamshire\n",
    ] {
        assert!(words.contains(line), "{line}");
    }
}
