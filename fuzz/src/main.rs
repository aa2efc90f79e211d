//! `fuzz TARGET`: asks a target with what AFL++ makes up, or once with what comes on the standard input.
//! `fuzz TARGET FOLDER`: writes the inputs to begin with into a folder.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let target = words.first().and_then(|name| fuzz::TARGETS.iter().find(|target| target.name == *name));
    let Some(target) = target else {
        let names: Vec<&str> = fuzz::TARGETS.iter().map(|target| target.name).collect();
        eprintln!("expected one of {}", names.join(", "));
        return ExitCode::from(2);
    };
    let seeds = (target.seeds)();
    if let Some(folder) = words.get(1) {
        for (number, seed) in seeds.iter().enumerate() {
            if let Err(error) = std::fs::write(Path::new(folder).join(number.to_string()), seed) {
                eprintln!("{folder}: {error}");
                return ExitCode::FAILURE;
            }
        }
        return ExitCode::SUCCESS;
    }
    // What is made once is made before the fuzzer looks.
    (target.ask)(&seeds[0]);
    afl::fuzz!(|data: &[u8]| (target.ask)(data));
    ExitCode::SUCCESS
}
