//! What the screen "Data" says of the project's own data.

use presentation::about::{Piece, accessibility_note, completeness, privacy_note, sections};

use crate::real::register;

/// The text as a person reads it, reviewed as a file.
#[test]
fn the_text() {
    let mut text = String::new();
    for section in sections(register()) {
        text.push_str(&format!("# {}\n", section.heading));
        for paragraph in section.paragraphs {
            for piece in paragraph {
                match piece {
                    Piece::Words(words) => text.push_str(&words),
                    Piece::Link(words, address) => text.push_str(&format!("[{words}]({address})")),
                }
            }
            text.push('\n');
        }
        text.push('\n');
    }
    insta::assert_snapshot!("about", text);
}

/// No part is larger than its whole, and each arrangement is in a region at least.
#[test]
fn the_regions_cover_the_whole() {
    let parts = completeness(register());
    let (all, regions) = parts.split_first().expect("England");
    assert_eq!(all.arrangements, register().package().arrangements.len());
    assert_eq!(regions.len(), register().package().regions.len());
    assert!(regions.iter().map(|region| region.arrangements).sum::<usize>() >= all.arrangements);
    for part in &parts {
        assert!(part.arrangements <= all.arrangements, "{part:?}");
        for number in [part.with_start, part.recent, part.whole, part.with_figure] {
            assert!(number <= part.arrangements, "{part:?}");
        }
    }
}

/// The same numbers, counted by hand from the records that the text speaks of.
#[test]
fn the_numbers_are_those_of_the_records() {
    let all = completeness(register()).swap_remove(0);
    let records = &register().package().arrangements;
    let without_start = records.iter().filter(|record| record.start_year.is_none()).count();
    assert_eq!(all.with_start + without_start, records.len());
    let old = |year: Option<u16>| year.is_none_or(|year| i32::from(year) < register().present() - 5);
    let not_recent = records.iter().filter(|record| old(record.last_seen)).count();
    assert_eq!(all.recent + not_recent, records.len());
}

/// What the page offers to be copied is what the documentation says.
#[test]
fn the_notes_stand_in_the_documentation() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/cms.md");
    let page = std::fs::read_to_string(path).expect("docs/cms.md");
    for note in [privacy_note(), accessibility_note()] {
        assert!(page.contains(note), "{note}");
    }
}
