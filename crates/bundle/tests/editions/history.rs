//! The two tables that keep what editions changed.

use std::io::{Error, ErrorKind};

use bundle::editions::{CHANGES, EDITIONS, History, compare};

use super::package::Package;

fn read(editions: &str, changes: &str) -> Result<History, String> {
    let file = |name: &str| match name {
        EDITIONS => Ok(editions.as_bytes().to_vec()),
        CHANGES => Ok(changes.as_bytes().to_vec()),
        _ => Err(Error::from(ErrorKind::NotFound)),
    };
    History::read(&file).map_err(|error| error.to_string())
}

#[test]
fn what_is_written_is_read_back_the_oldest_edition_first() {
    let first = Package::tiny().version("2026.9.0");
    let second = Package::tiny().swap("partners.csv", "Counters Ltd", "\"Counters \"\"and\"\" Sons, Ltd\"");
    let third = second.clone().swap("partners.csv", "police", "fire").version("2026.12.0");
    let mut history = History::default();
    // The newest is taken in first: what is kept does not hang on the order in which keepers think of it.
    for (old, new) in [(&second, &third), (&first, &second)] {
        history.add(&old.edition(), &new.edition(), compare(&old.edition(), &new.edition()));
    }
    let [(_, editions), (_, changes)] = history.tables();
    assert_eq!(read(&editions, &changes).as_ref(), Ok(&history));
    let versions: Vec<&str> = history.editions.iter().map(|kept| kept.version.as_str()).collect();
    assert_eq!(versions, ["2026.9.0", "2026.11.0", "2026.12.0"]);
    let numbers: Vec<usize> = history.editions.iter().map(|kept| kept.changes.len()).collect();
    assert_eq!(numbers, [0, 2, 1], "{changes}");
}

#[test]
fn faults_of_the_tables_are_named() {
    let editions = "edition,published,previous,arrangements\n2026.11.0,2026-11-24,,three\n";
    assert_eq!(
        read(editions, ""),
        Err("data_editions.csv: \"three\" is no number of arrangements".to_owned())
    );
    let changes = "edition,subject,id,what\n2026.11.0,arrangement,alder,came\n";
    assert_eq!(
        read("", changes),
        Err("data_changes.csv: data_editions.csv has no edition \"2026.11.0\"".to_owned())
    );
    let editions = editions.replace("three", "3");
    let unknown = changes.replace("came", "vanished");
    assert_eq!(read(&editions, &unknown), Err("data_changes.csv: \"vanished\" is no what".to_owned()));
    assert_eq!(read("", ""), Ok(History::default()));
}
