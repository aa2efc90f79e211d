//! `datapackage.json`: the version of the data, and the description of every table.

use serde_json::Value;

use crate::fault::Fault;
use crate::sink::Sink;
use crate::text::Files;
use crate::text::layout::{ALL, Layout};

/// The description of the tables.
pub(crate) const FILE: &str = "datapackage.json";
/// Its most bytes.
const MOST_BYTES: usize = 1_000_000;

/// The version, for example "2026.11.0", and the year with which it begins: the present one (docs/DESIGN.md 4.8).
///
/// Also checks that the columns of every table are described as this reader knows them, so that people and programs that
/// go by the description are not misled. `None` where the version cannot be read.
pub(crate) fn read(files: Files, faults: &mut Sink) -> Option<(String, u16)> {
    let bytes = match files(FILE) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            faults.file(FILE, "is missing; expected a Frictionless data package with a version");
            return None;
        }
        Err(error) => {
            faults.file(FILE, format!("cannot be read: {error}"));
            return None;
        }
    };
    if bytes.len() > MOST_BYTES {
        faults.file(FILE, "is larger than a million bytes; expected a description of the tables alone");
        return None;
    }
    let manifest: Value = match serde_json::from_slice(&bytes) {
        Ok(manifest) => manifest,
        Err(error) => {
            faults.row(FILE, error.line().max(1), format!("is not JSON: {error}"));
            return None;
        }
    };
    for layout in ALL {
        check_columns(&manifest, layout, faults);
    }
    version(&manifest, faults)
}

fn version(manifest: &Value, faults: &mut Sink) -> Option<(String, u16)> {
    const EXPECTED: &str = "year, month and a number, for example 2026.11.0";
    let version = manifest.get("version").and_then(Value::as_str).unwrap_or_default();
    let parts: Vec<Option<u16>> = version.split('.').map(|part| part.parse().ok()).collect();
    match parts[..] {
        [Some(year @ 2009..=2100), Some(1..=12), Some(_)] => Some((version.into(), year)),
        _ => {
            let is = if version.is_empty() { "is missing or no text" } else { "is no version" };
            key_fault(faults, "version", Some(version), format!("{is}; expected {EXPECTED}"));
            None
        }
    }
}

fn check_columns(manifest: &Value, layout: &Layout, faults: &mut Sink) {
    let resources = manifest.get("resources").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let Some(resource) = resources.iter().find(|resource| resource["path"] == layout.file) else {
        key_fault(faults, "resources", None, format!("has no entry for {}; expected one", layout.file));
        return;
    };
    let fields = resource["schema"]["fields"].as_array().map_or(&[][..], Vec::as_slice);
    let names: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap_or_default()).collect();
    if names != layout.columns {
        let expected = layout.columns.join(", ");
        key_fault(
            faults,
            "resources",
            None,
            format!("describes other columns of {}; expected {expected}", layout.file),
        );
    }
}

fn key_fault(faults: &mut Sink, key: &str, value: Option<&str>, expected: String) {
    let (file, column, value) = (FILE.to_string(), Some(key.to_string()), value.map(str::to_string));
    faults.push(Fault { file, row: None, column, value, expected });
}
