//! What is made up is valid, alike, repeatable, and stands nowhere that it could be taken for the real data.

use super::{Options, generate, write};
use crate::places::Places;
use crate::test_folder::TestFolder;
use std::path::Path;

fn places() -> Places {
    Places::find().expect("the project")
}

fn options(arrangements: usize, seed: u64, out: &Path) -> Options {
    Options { arrangements, seed, out: Some(out.to_path_buf()) }
}

fn read(folder: &Path, name: &str) -> String {
    std::fs::read_to_string(folder.join(name)).expect("the file")
}

#[test]
fn it_has_no_fault_and_councils_that_end() {
    let folder = TestFolder::new("synthetic");
    let places = places();
    for seed in 1..4 {
        let said = generate(&places, &options(400, seed, folder.path())).expect("it is valid");
        assert!(said.contains(": 400 arrangements ("), "{said}");
        let data = bundle::read(folder.path()).expect("it is valid");
        let ended = |a: &model::records::Arrangement| {
            a.members.iter().any(|m| data.package.councils[usize::from(m.council.0)].to.is_some())
        };
        let with_ended = data.package.arrangements.iter().filter(|a| ended(a)).count();
        assert!(with_ended > 20, "{with_ended} of 400 have a member that was abolished later");
        let real = bundle::read(&places.data()).expect("the real data");
        let mean = |package: &model::records::Package| {
            let members: usize = package.arrangements.iter().map(|a| a.members.len()).sum();
            members as f64 / package.arrangements.len() as f64
        };
        let (made_up, real) = (mean(&data.package), mean(&real.package));
        assert!((made_up / real - 1.0).abs() < 0.4, "{made_up} members each, {real} in the real data");
    }
}

#[test]
fn it_says_that_it_is_made_up() {
    let folder = TestFolder::new("marked");
    write(&places(), &options(3, 1, folder.path())).expect("it is made");
    let manifest = read(folder.path(), "datapackage.json");
    for mark in
        ["\"synthetic-shared-services\"", "\"Synthetic shared services, not real\"", "\"SYNTHETIC, made up"]
    {
        assert!(manifest.contains(mark), "{mark}");
    }
    assert!(!manifest.contains("Public pages of councils"), "it names no source that it does not rest on");
    assert!(read(folder.path(), "README.md").starts_with("# Synthetic data: nothing here is real\n"));
    let rows = read(folder.path(), "arrangements.csv");
    assert!(rows.lines().skip(1).all(|row| row.starts_with("synthetic-") && row.contains("does not exist")));
}

#[test]
fn the_seed_decides_and_a_larger_one_begins_alike() {
    let (one, other) = (TestFolder::new("one"), TestFolder::new("other"));
    let places = places();
    let made = |folder: &TestFolder, arrangements, seed| {
        write(&places, &options(arrangements, seed, folder.path())).expect("it is made");
        ["arrangements.csv", "members.csv", "partners.csv", "savings.csv", "sources.csv"]
            .map(|name| read(folder.path(), name))
    };
    let first = made(&one, 50, 7);
    assert_eq!(made(&other, 50, 7), first);
    assert!(made(&other, 80, 7).iter().zip(&first).all(|(more, fewer)| more.starts_with(fewer.as_str())));
    assert!(made(&other, 50, 8) != first);
}

#[test]
fn it_is_refused_where_it_could_be_taken_for_real() {
    let places = places();
    let folder = TestFolder::new("refused");
    folder.write("notes.txt", b"mine");
    let cases = [
        (places.data(), "is inside data/"),
        (places.data().join("more"), "is inside data/"),
        (places.root.join("docs/../data/more"), "is inside data/"),
        (places.dist().join("data"), "is inside dist/"),
        (folder.path().join("no/../../x"), "goes back through"),
        (folder.path().to_path_buf(), "holds something else"),
    ];
    for (out, words) in cases {
        let problem = write(&places, &options(1, 1, &out)).expect_err("it is refused").to_string();
        assert!(problem.contains(words), "{}: {problem}", out.display());
    }
    for number in [0, 1_000_001] {
        let problem = write(&places, &options(number, 1, folder.path())).expect_err("it is refused");
        assert!(problem.to_string().contains("Ask for 1 to 1000000."), "{problem}");
    }
}
