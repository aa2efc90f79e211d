//! A data package as one zip file: written by the build for people to take away, and read back.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// More than this, in bytes, no file of a data package holds; what says that it holds more is not unpacked.
const LARGEST: u64 = 64 << 20;

/// More files than this no data package has.
const MOST: usize = 200;

/// A zip file that cannot be read or written, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken(String);

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Broken {}

/// The name of the zip file of an edition.
pub fn name(version: &str) -> String {
    format!("shared-services-data-{version}.zip")
}

/// Files by name as a zip file. The same files give the same bytes: they are sorted by name, and all of one time, the first
/// that a zip file can name (1 January 1980).
///
/// # Errors
/// A file is larger than the format allows.
pub fn pack(files: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>, Broken> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(name.as_str(), options).map_err(|error| broken(name, &error))?;
        writer.write_all(content).map_err(|error| broken(name, &error))?;
    }
    let packed = writer.finish().map_err(|error| broken("the zip file", &error))?;
    Ok(packed.into_inner())
}

/// The files of a zip file by name, as seen from the folder that holds `datapackage.json`: many programs put one folder around
/// everything. Folders themselves are left out.
///
/// # Errors
/// It is no zip file, is damaged, or holds more than a data package can.
pub fn unpack(bytes: &[u8]) -> Result<BTreeMap<String, Vec<u8>>, Broken> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken("the zip file", &error))?;
    if archive.len() > MOST {
        return Err(Broken(format!(
            "the zip file holds {} files; a data package has at most {MOST}",
            archive.len()
        )));
    }
    let mut files = BTreeMap::new();
    for at in 0..archive.len() {
        let file = archive.by_index(at).map_err(|error| broken("the zip file", &error))?;
        let name = file.name().map_err(|error| broken("a name in the zip file", &error))?.into_owned();
        if file.is_dir() {
            continue;
        }
        let mut content = Vec::new();
        // The size that the zip file states may be a lie; one byte more than allowed tells.
        file.take(LARGEST + 1).read_to_end(&mut content).map_err(|error| broken(&name, &error))?;
        if content.len() as u64 > LARGEST {
            return Err(Broken(format!("{name} is larger than any file of a data package")));
        }
        files.insert(name, content);
    }
    Ok(without_folder(files))
}

/// The names as seen from the folder with the description: the shortest, where several have one.
fn without_folder(files: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    let folders = files.keys().filter_map(|name| name.strip_suffix("datapackage.json"));
    let folder =
        folders.filter(|folder| folder.is_empty() || folder.ends_with('/')).min_by_key(|folder| folder.len());
    let Some(folder) = folder.filter(|folder| !folder.is_empty()).map(str::to_owned) else { return files };
    let inside = |(name, content): (String, Vec<u8>)| Some((name.strip_prefix(&folder)?.to_owned(), content));
    files.into_iter().filter_map(inside).collect()
}

fn broken(what: &str, error: &dyn fmt::Display) -> Broken {
    Broken(format!("{what} cannot be read or written: {error}"))
}

#[cfg(test)]
mod tests {
    use super::{pack, unpack};
    use std::collections::BTreeMap;

    fn files(names: &[&str]) -> BTreeMap<String, Vec<u8>> {
        names.iter().map(|name| ((*name).to_owned(), name.repeat(50).into_bytes())).collect()
    }

    #[test]
    fn what_was_packed_comes_back_and_the_bytes_are_the_same_each_time() {
        let files = files(&["datapackage.json", "members.csv", "README.md"]);
        let packed = pack(&files).expect("it can be packed");
        assert_eq!(pack(&files).as_ref(), Ok(&packed));
        assert_eq!(unpack(&packed), Ok(files));
    }

    #[test]
    fn a_folder_around_everything_is_passed_over() {
        let packed = pack(&files(&["edition/datapackage.json", "edition/members.csv", "__MACOSX/x"]));
        let unpacked = unpack(&packed.expect("it can be packed")).expect("it can be unpacked");
        assert_eq!(unpacked.keys().collect::<Vec<_>>(), ["datapackage.json", "members.csv"]);
    }

    #[test]
    fn what_is_no_package_has_words() {
        assert!(unpack(b"PK\x03\x04 and no more").is_err_and(|error| error.to_string().contains("zip file")));
        let many: Vec<String> = (0..201).map(|number| number.to_string()).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        let error = unpack(&pack(&files(&many)).expect("it can be packed")).expect_err("it holds too much");
        assert_eq!(error.to_string(), "the zip file holds 201 files; a data package has at most 200");
        let whole = pack(&files(&["datapackage.json"])).expect("it can be packed");
        assert!(unpack(&whole[..whole.len() / 2]).is_err());
    }
}
