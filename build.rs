//! No build gets past faulty data: reads the data package and fails with every fault.

use std::path::Path;

/// The data package.
const DATA: &str = "data";

fn main() {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=build.rs");
    // Where a visitor's suggestion of a correction goes.
    let file = |name: &str| std::fs::read(Path::new(DATA).join(name));
    let contact = file("datapackage.json").ok().and_then(|manifest| reader::contact(&manifest));
    println!("cargo::rustc-env=SSM_CONTACT={}", contact.unwrap_or_default());
    let (read, notes) = reader::check_files(&file);
    for note in notes {
        println!("cargo::warning=data/{note}");
    }
    if let Err(faults) = read {
        // Such an error fails the build once the script has ended, and is shown as one line, in quiet builds too.
        for fault in &faults {
            println!("cargo::error=data/{fault}");
        }
        println!("cargo::error=not built, for {} in the data: see data/README.md", counted(faults.0.len()));
    }
}

fn counted(faults: usize) -> String {
    if faults == 1 { "1 fault".into() } else { format!("{faults} faults") }
}
