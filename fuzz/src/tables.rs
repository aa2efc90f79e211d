//! The reader of tables: any file in the place of one is a package or faults with words.

use std::io::ErrorKind;

use crate::tiny::{TABLES, manifest};

/// The first byte says which file the others take the place of.
pub(crate) fn ask(bytes: &[u8]) {
    let Some((which, content)) = bytes.split_first() else { return };
    let which = usize::from(*which) % (TABLES.len() + 1);
    let manifest = manifest();
    let (read, notes) =
        bundle::check_files(&|file| match TABLES.iter().position(|(name, _)| *name == file) {
            Some(at) if at == which => Ok(content.to_vec()),
            Some(at) => Ok(TABLES[at].1.as_bytes().to_vec()),
            None if file == "datapackage.json" && which == TABLES.len() => Ok(content.to_vec()),
            None if file == "datapackage.json" => Ok(manifest.clone().into_bytes()),
            None => Err(ErrorKind::NotFound.into()),
        });
    for note in notes {
        assert!(!note.to_string().is_empty());
    }
    match read {
        // What is a package can be packed, and is the same when it is unpacked. The prose would take most of the time.
        Ok(data) => {
            let packed = model::packed::encode_package(&data.package);
            assert!(model::packed::decode_package(&packed).expect("it was packed") == data.package);
        }
        Err(faults) => {
            assert!(!faults.0.is_empty() && faults.0.is_sorted());
            assert!(faults.iter().all(|fault| !fault.expected.is_empty() && !fault.to_string().is_empty()));
        }
    }
}

pub(crate) fn seeds() -> Vec<Vec<u8>> {
    let manifest = manifest();
    let files = TABLES.iter().map(|(_, text)| *text).chain([manifest.as_str()]);
    (0..).zip(files).map(|(which, text)| [&[which], text.as_bytes()].concat()).collect()
}
