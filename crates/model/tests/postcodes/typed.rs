//! What is taken for a postcode, and how.

use model::postcodes::{Nation, Typed};
use proptest::prelude::*;

/// The readings of a text as postcodes are written; or why there are none.
fn read(text: &str) -> Vec<String> {
    match Typed::read(text) {
        Typed::Area(asked) => {
            assert!(asked.readings.iter().all(|reading| reading.outward.starts_with(asked.area)));
            asked.readings.iter().map(|reading| reading.words()).collect()
        }
        Typed::Outside(reading, nation) => vec![reading.words(), nation.name().to_string()],
        Typed::Incomplete(area) => vec![format!("{area}…")],
        Typed::NotAPostcode => Vec::new(),
    }
}

#[test]
fn case_and_spaces_do_not_matter() {
    for text in ["CB2 1TN", "cb21tn", "Cb2 1tN", "  cb2  1tn ", "c b 2 1 t n", "CB2\u{a0}1TN"] {
        assert_eq!(read(text), ["CB2 1TN"], "{text:?}");
    }
    assert_eq!(read("w1a1aa"), ["W1A 1AA"]);
    assert_eq!(read("w11aa"), ["W1 1AA"]);
    assert_eq!(read("m601nw"), ["M60 1NW"]);
    assert_eq!(read("ec1a1bb"), ["EC1A 1BB"]);
}

#[test]
fn in_the_middle_of_typing() {
    assert_eq!(read("c"), [""; 0]);
    assert_eq!(read("cb"), ["CB…"]);
    assert_eq!(read("cb2"), ["CB2"]);
    assert_eq!(read("cb2 "), ["CB2"]);
    assert_eq!(read("cb2 1"), ["CB2 1"]);
    assert_eq!(read("cb2 1t"), ["CB2 1T"]);
    assert_eq!(read("cb21t"), ["CB2 1T"]);
    assert_eq!(read("w1a"), ["W1A"]);
    assert_eq!(read("w1a1"), ["W1A 1"]);
}

#[test]
fn a_digit_without_a_space_is_read_both_ways() {
    assert_eq!(read("cb21"), ["CB21", "CB2 1"]);
    assert_eq!(read("CB21 "), ["CB21"]);
    assert_eq!(read("cb211"), ["CB21 1"]);
    assert_eq!(read("e10"), ["E10", "E1 0"]);
}

#[test]
fn words_are_no_postcodes() {
    let texts = [
        "",
        " ",
        "Cambridge",
        "Kent CC",
        "E07000008",
        "E070",
        "3C",
        "1",
        "CB2 1TN 5",
        "CB2-1TN",
        "CB2 1TNX",
        "QQ1 1AA",
        "CB1111",
        "CBX",
        "CB2XX1",
        "Über",
        "ＣＢ２",
        "audit",
        "a1",
        "S 1 2 3 4 5 6 7 8 9",
    ];
    for text in texts {
        assert_eq!(read(text), [""; 0], "{text:?}");
    }
}

#[test]
fn outside_england() {
    let texts = [
        ("CF10 1AA", "CF10 1AA", Nation::Wales),
        ("sa1", "SA1", Nation::Wales),
        ("g12", "G12", Nation::Scotland),
        ("EH1 1YZ", "EH1 1YZ", Nation::Scotland),
        ("bt71nn", "BT7 1NN", Nation::NorthernIreland),
        ("im1", "IM1", Nation::IsleOfMan),
        ("JE2 3", "JE2 3", Nation::Jersey),
        ("gy1", "GY1", Nation::Guernsey),
    ];
    for (text, words, nation) in texts {
        assert_eq!(read(text), [words, nation.name()], "{text}");
    }
    assert_eq!(read("EH"), [""; 0], "the letters alone may begin a name");
}

proptest! {
    #[test]
    fn any_text_is_read(text in ".*") {
        Typed::read(&text);
    }

    // Whatever is read as a postcode is read as the same one when it is typed as postcodes are written.
    #[test]
    fn a_reading_reads_as_itself(text in "[A-Za-z]{1,2} ?[0-9]{1,2}[A-Za-z]? ?[0-9]?[A-Za-z]{0,2}") {
        if let Typed::Area(asked) = Typed::read(&text) {
            prop_assert!((1..=2).contains(&asked.readings.len()));
            for reading in &asked.readings {
                let Typed::Area(again) = Typed::read(&(reading.words() + " ")) else {
                    return Err(TestCaseError::fail(reading.words()));
                };
                prop_assert_eq!(again.area, asked.area);
                prop_assert_eq!(again.readings.as_slice(), std::slice::from_ref(reading));
            }
        }
    }
}
