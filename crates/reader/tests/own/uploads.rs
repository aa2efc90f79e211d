//! Files as they are dropped: one by one, in a zip, twice, too many, too large.

use std::io::{Cursor, Write as _};
use std::path::Path;

use reader::{Own, Reading, Step, Upload, file_names};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The tiny valid package, file by file.
pub fn tiny() -> Vec<(String, Vec<u8>)> {
    let tables = crate::tiny::TABLES.iter().map(|(file, text)| (file.to_string(), text.as_bytes().to_vec()));
    let manifest = ("datapackage.json".to_owned(), crate::tiny::manifest().into_bytes());
    tables.chain([manifest]).collect()
}

/// All of these files.
pub fn upload(files: &[(String, Vec<u8>)]) -> Upload {
    let mut upload = Upload::default();
    for (file, bytes) in files {
        upload.add(file, bytes.clone()).unwrap();
    }
    upload
}

/// Reads to the end, and gives the number of steps as well. Progress never goes back.
pub fn outcome(upload: Upload) -> (reader::Outcome, usize) {
    let (mut steps, mut percent) = (0, 0);
    for step in Reading::new(upload) {
        steps += 1;
        match step {
            Step::Going(progress) => {
                assert!((percent..100).contains(&progress.percent), "{progress}");
                percent = progress.percent;
            }
            Step::Done(outcome) => return (*outcome, steps),
        }
    }
    panic!("no outcome");
}

fn own(upload: Upload) -> Own {
    outcome(upload).0.result.unwrap_or_else(|faults| panic!("{faults}"))
}

fn zipped(files: &[(String, Vec<u8>)], folder: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (file, bytes) in files {
        zip.start_file(format!("{folder}{file}"), SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The project's own data package, file by file.
pub fn real() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    file_names().map(|file| (file.to_owned(), std::fs::read(folder.join(file)).unwrap())).collect()
}

#[test]
fn the_projects_own_package_gives_the_bytes_of_the_build() {
    let files = real();
    let find = |name: &str| files.iter().find(|(file, _)| file == name).unwrap().1.clone();
    let (built, notes) = reader::check_files(&|name| Ok(find(name)));
    let built = built.unwrap();
    let (outcome, steps) = outcome(upload(&files));
    let own = outcome.result.unwrap();
    assert_eq!(own.packs, reader::pack(&built));
    assert_eq!(own.data, built);
    assert_eq!(outcome.notes, notes);
    assert_eq!(model::packed::decode_proposals(&own.proposals, &built.package).unwrap(), built.proposals);
    // Each is short: a table of half a million bytes is not read at once.
    assert!(steps > 60, "{steps}");
}

#[test]
fn a_zip_is_the_same_as_its_files_whatever_folder_they_are_in() {
    let files = tiny();
    let mut whole = Upload::default();
    whole.add("our-data.zip", zipped(&files, "our data/2026/")).unwrap();
    assert_eq!(own(whole), own(upload(&files)));
}

#[test]
fn names_are_understood_as_browsers_and_systems_write_them() {
    let mut upload = Upload::default();
    for (file, bytes) in tiny() {
        let file = match file.as_str() {
            "members.csv" => "Members (1).CSV".to_owned(),
            "partners.csv" => "C:\\data\\partners.csv".to_owned(),
            _ => file,
        };
        upload.add(&file, bytes).unwrap();
    }
    assert!(upload.missing().is_empty());
    own(upload);
}

#[test]
fn what_is_missing_and_what_is_passed_over_is_told() {
    let mut upload = Upload::default();
    assert!(upload.is_empty());
    upload.add("holiday.jpg", vec![1, 2, 3]).unwrap();
    upload.add("members.csv", b"arrangement,council\n".to_vec()).unwrap();
    let mut zip = zipped(&[("._members.csv".to_owned(), vec![]), ("notes.txt".to_owned(), vec![])], "");
    upload.add("a.zip", std::mem::take(&mut zip)).unwrap();
    assert_eq!(upload.passed_over(), ["holiday.jpg", "notes.txt"]);
    assert_eq!(upload.missing().len(), file_names().count() - 1);
    assert!(!upload.missing().contains(&"members.csv"));
}

#[test]
fn a_file_that_is_there_twice_is_refused_and_the_first_one_stays() {
    let mut files = upload(&tiny());
    let fault = files.add("more/members.csv", b"other".to_vec()).unwrap_err();
    assert_eq!(fault.to_string(), "members.csv: is there twice; expected each file of the data package once");
    own(files);
}

#[test]
fn what_is_no_zip_is_refused_in_words() {
    let mut files = upload(&tiny());
    let zip = zipped(&tiny(), "");
    for broken in [b"PK\x03\x04".to_vec(), zip[..zip.len() / 2].to_vec()] {
        let fault = files.add("broken.zip", broken).unwrap_err().to_string();
        assert!(fault.starts_with("broken.zip: cannot be opened as a zip: "), "{fault}");
    }
    own(files);
}

#[test]
fn a_file_that_unpacks_to_more_than_there_is_room_for_is_refused() {
    // Forty million noughts are forty thousand bytes of a zip.
    let bomb = zipped(&[("members.csv".to_owned(), vec![b'0'; 40_000_000])], "");
    assert!(bomb.len() < 100_000);
    let mut files = Upload::default();
    let fault = files.add("bomb.zip", bomb).unwrap_err().to_string();
    assert_eq!(fault, "bomb.zip: is too large; expected at most 32 MB in all files together");
    assert!(files.is_empty());
    let fault = files.add("sources.csv", vec![b'0'; reader::MOST_BYTES + 1]).unwrap_err().to_string();
    assert_eq!(fault, "sources.csv: is too large; expected at most 32 MB in all files together");
}

#[test]
fn a_zip_of_too_many_files_is_refused() {
    let many: Vec<(String, Vec<u8>)> = (0..1001).map(|at| (format!("{at}.txt"), Vec::new())).collect();
    let fault = Upload::default().add("many.zip", zipped(&many, "")).unwrap_err().to_string();
    assert_eq!(fault, "many.zip: holds 1001 files; expected at most 1000");
}

#[test]
fn a_reading_that_is_dropped_half_way_is_given_up() {
    let mut reading = Reading::new(upload(&real()));
    assert!(matches!(reading.next(), Some(Step::Going(_))));
    let progress = reading.progress();
    assert!(progress.file.is_some() && progress.percent < 95, "{progress}");
    drop(reading);
}
