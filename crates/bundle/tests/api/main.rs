//! What a program reads from the static API: documents that keep to their schemas and say what the data says.

mod documents;
mod schemas;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use bundle::DataPackage;
use bundle::editions::{Edition, History, Names};
use model::Register;
use serde_json::Value;

/// The real data.
fn data() -> &'static (DataPackage, Register) {
    static DATA: OnceLock<(DataPackage, Register)> = OnceLock::new();
    DATA.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        let data = bundle::read(&folder).unwrap_or_else(|faults| panic!("{faults}"));
        let register = Register::new(data.package.clone());
        (data, register)
    })
}

/// Its documents as they are written.
fn written() -> Vec<(String, Vec<u8>)> {
    let (data, register) = data();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let read = |name: &str| std::fs::read(folder.join(name));
    let history = History::read(&read).expect("the history");
    let names: Names = Edition::read(&read).expect("the data").names();
    bundle::api::files(data, register, &history, &names)
}

/// Its documents by name.
fn files() -> &'static BTreeMap<String, Value> {
    static FILES: OnceLock<BTreeMap<String, Value>> = OnceLock::new();
    FILES.get_or_init(|| {
        let parsed = |(name, bytes): (String, Vec<u8>)| (name, serde_json::from_slice(&bytes).expect("JSON"));
        written().into_iter().map(parsed).collect()
    })
}
