//! The schemas: what version 1 promises, and that every document keeps it.

use serde_json::Value;

use crate::files;

/// The schema by which a document is judged.
fn kind(name: &str) -> &'static str {
    match name.split('/').next() {
        _ if name == "reorganisation/decided.json" => "decided",
        Some("changes.json") => "changes",
        Some("councils") => "council",
        Some("arrangements") => "arrangement",
        Some("services") => "service",
        Some("reorganisation") => "reorganisation",
        _ => "index",
    }
}

fn validator(kind: &str) -> jsonschema::Validator {
    let schema = &files()[&format!("schema/{kind}.json")];
    jsonschema::draft202012::options().should_validate_formats(true).build(schema).expect("a schema")
}

#[test]
fn every_document_keeps_to_its_schema() {
    let kinds = ["arrangement", "changes", "council", "decided", "index", "reorganisation", "service"];
    let validators = kinds.map(|kind| (kind, validator(kind)));
    let mut judged = 0;
    for (name, document) in files().iter().filter(|(name, _)| !name.starts_with("schema/")) {
        let (_, validator) = validators.iter().find(|(of, _)| *of == kind(name)).expect("its schema");
        let faults: Vec<String> =
            validator.iter_errors(document).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert!(faults.is_empty(), "{name}: {faults:?}");
        judged += 1;
    }
    assert_eq!(judged, files().len() - kinds.len());
}

#[test]
fn schemas_refuse_what_is_none() {
    let broken = |name: &str, change: &dyn Fn(&mut Value)| {
        let mut document = files()[name].clone();
        change(&mut document);
        !validator(kind(name)).is_valid(&document)
    };
    let council = "councils/E07000008.json";
    assert!(broken(council, &|document| document["code"] = "Cambridge".into()));
    assert!(broken(council, &|document| document["type"] = "parish".into()));
    assert!(broken(council, &|document| document["from"] = "yesterday".into()));
    assert!(broken(council, &|document| document["arrangements"][0]["role"] = Value::Null));
    assert!(broken(council, &|document| document["partners"][0]["arrangements"] = (-1).into()));
    let service = "services/audit.json";
    assert!(broken(service, &|document| {
        document.as_object_mut().expect("an object").remove("edition");
    }));
    assert!(broken("reorganisation/surrey.json", &|document| {
        document["proposals"][0]["fates"]["onesource"] = "vanished".into();
    }));
}

/// Version 1 of the API is a promise: what a change of this file takes away or renames needs a version 2.
#[test]
fn version_1_is_as_it_was_promised() {
    let schemas = files().iter().filter(|(name, _)| name.starts_with("schema/"));
    for (name, schema) in schemas {
        let kind = name.trim_start_matches("schema/").trim_end_matches(".json");
        insta::assert_snapshot!(kind, serde_json::to_string_pretty(schema).expect("JSON"));
    }
}
