//! What the fuzzing begins with is taken without complaint, and what it once found is mended.

use std::path::Path;

#[test]
fn every_target_takes_its_seeds() {
    for target in fuzz::TARGETS {
        let seeds = (target.seeds)();
        assert!(!seeds.is_empty() && seeds.iter().all(|seed| !seed.is_empty()), "{}", target.name);
        seeds.iter().for_each(|seed| (target.ask)(seed));
    }
}

#[test]
fn what_was_found_is_mended() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("found");
    for entry in std::fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path()) {
        let Some(target) = fuzz::TARGETS.iter().find(|target| entry.ends_with(target.name)) else { continue };
        for input in std::fs::read_dir(&entry).expect("its inputs") {
            (target.ask)(&std::fs::read(input.expect("an input").path()).expect("its bytes"));
        }
    }
}
