//! All documents of the API as files.

use model::Register;
use model::query::Query;
use schemars::{JsonSchema, generate::SchemaSettings};
use serde::Serialize;
use serde_json::Value;

use super::source::Source;
use super::{arrangements, changes, councils, documents, index, reorganisation, services};
use crate::DataPackage;
use crate::editions::{History, Names};

/// The kinds of documents, as their schemas are called.
const KINDS: [&str; 7] =
    ["arrangement", "changes", "council", "decided", "index", "reorganisation", "service"];

/// Every file of the API by name below `api/v1/`, sorted: documents as compact JSON, which names the edition of the data, and
/// the schemas. `register` is that of the same package, as are the changes of its editions and the names of what they speak of. The
/// same package gives the same bytes.
pub fn files(
    data: &DataPackage,
    register: &Register,
    history: &History,
    names: &Names,
) -> Vec<(String, Vec<u8>)> {
    let source = &Source { data, register, present: register.found(&Query::default(), None) };
    let mut files = vec![("index.json".to_owned(), json(&index::index(source, &KINDS)))];
    for document in councils::documents(source) {
        files.push((format!("councils/{}.json", document.code), json(&document)));
    }
    for document in arrangements::documents(source) {
        files.push((format!("arrangements/{}.json", document.id), json(&document)));
    }
    for document in services::documents(source) {
        files.push((format!("services/{}.json", document.code), json(&document)));
    }
    for document in reorganisation::documents(source) {
        files.push((format!("reorganisation/{}.json", document.id), json(&document)));
    }
    files.push(("reorganisation/decided.json".to_owned(), json(&reorganisation::decided(source))));
    files.extend(changes::document(history, names).map(|it| ("changes.json".to_owned(), json(&it))));
    for (kind, schema) in [
        (KINDS[0], schema::<documents::Arrangement>()),
        (KINDS[1], schema::<changes::Changes>()),
        (KINDS[2], schema::<documents::Council>()),
        (KINDS[3], schema::<documents::Decided>()),
        (KINDS[4], schema::<index::Index>()),
        (KINDS[5], schema::<documents::Reorganisation>()),
        (KINDS[6], schema::<documents::Service>()),
    ] {
        files.push((format!("schema/{kind}.json"), json(&schema)));
    }
    files.sort();
    files
}

/// The schema of a kind of documents, as they are written.
fn schema<T: JsonSchema>() -> Value {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>().into()
}

/// A document with a line feed at its end, for terminals.
fn json(document: &impl Serialize) -> Vec<u8> {
    // Nothing that a document holds can fail: its maps have texts for keys.
    let mut bytes = serde_json::to_vec(document).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
