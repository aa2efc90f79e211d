//! What Excel writes back is understood as it was meant, and each way of writing is noted once.

use std::path::{Path, PathBuf};

use crate::fixture::{Fixture, Folder};

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

#[test]
fn byte_order_mark() {
    Fixture::new()
        .swap("partners.csv", "arrangement,", "\u{feff}arrangement,")
        .notes(&["partners.csv: begins with a byte order mark, which is passed over"]);
}

#[test]
fn line_ends_of_windows_and_of_old_macs() {
    for end in ["\r\n", "\r"] {
        for last in [end, ""] {
            let text = [
                "arrangement,name,kind",
                "alder-audit,Alder Police,police",
                "alder-audit,Counters Ltd,private",
            ];
            let text = text.join(end) + last;
            Fixture::new().set("partners.csv", text.as_bytes()).notes(&[
                "partners.csv: has lines that end with a carriage return, which are taken as line ends",
            ]);
        }
    }
}

#[test]
fn semicolons_and_tabs_between_cells() {
    for (separator, name) in [(';', "semicolons"), ('\t', "tabs")] {
        let text =
            "arrangement,name,kind\nalder-audit,Alder Police,police\nalder-audit,Counters Ltd,private\n";
        Fixture::new()
            .set("partners.csv", text.replace(',', &separator.to_string()).as_bytes())
            .notes(&[&format!("partners.csv: has {name} between its cells, which are taken as commas")]);
    }
}

#[test]
fn blank_lines_and_columns() {
    Fixture::new()
        .set("partners.csv", b"arrangement,name,kind,,\n\nalder-audit,Alder Police,police,,\nalder-audit,Counters Ltd,private,,\n,,,,\n")
        .notes(&[
            "partners.csv: has empty columns to the right of the last one, which are passed over",
            "partners.csv, row 2: is blank and is passed over; 1 more line likewise",
        ]);
    Fixture::new()
        .set("partners.csv", b"arrangement,name,kind,\nalder-audit,Alder Police,police,sic\n")
        .shows(&["partners.csv, row 2: has text to the right of the last column; expected nothing there"]);
}

#[test]
fn truth_in_capital_letters() {
    let mut fixture = Fixture::new();
    let text =
        String::from_utf8(fixture.bytes("arrangements.csv").clone()).unwrap().replace(",true,", ",TRUE,");
    fixture.set("arrangements.csv", text.as_bytes()).notes(&[
        "arrangements.csv, row 2, column members_complete: \"TRUE\" is taken as true; 2 more cells likewise",
    ]);
}

#[test]
fn dates_with_the_day_first() {
    for (written, mark) in [("28/10/2025", '/'), ("28.10.2025", '.'), ("28-10-2025", '-')] {
        Fixture::new().swap("reorganisation_proposals.csv", "2025-10-28", written).notes(&[&format!(
            "reorganisation_proposals.csv, row 2, column decided_on: {written:?} is taken as 2025-10-28"
        )]);
        assert!(written.contains(mark));
    }
    Fixture::new()
        .swap("reorganisation_proposals.csv", "2028-04-01", "1/4/2028")
        .swap("councils.csv", "E10000001,,2019-04-01", "E10000001,,01/04/2019")
        .notes(&[
            "councils.csv, row 5, column to: \"01/04/2019\" is taken as 2019-04-01; 1 more cell likewise",
        ]);
}

#[test]
fn months_as_words() {
    Fixture::new()
        .swap("lga_editions.csv", "9,2018-08", "9,Aug-18")
        .notes(&["lga_editions.csv, row 2, column published: \"Aug-18\" is taken as 2018-08"]);
    Fixture::new().swap("lga_editions.csv", "9,2018-08", "9,Aug-2018").shows(&[
        "lga_editions.csv, row 2, column published: \"Aug-2018\" is not a year, or year and month, up to 2026, for example \
         2014-04",
    ]);
}

#[test]
fn numbers_as_sums_of_money() {
    for written in ["£40000", "\"40,000\"", "\"£40,000\"", "\"£40,000.00\""] {
        let shown = written.trim_matches('"');
        Fixture::new()
            .swap("savings.csv", "40000,annual", &format!("{written},annual"))
            .notes(&[&format!("savings.csv, row 2, column amount_gbp: {shown:?} is taken as 40000")]);
    }
}

#[test]
fn commas_before_decimals() {
    let mut fixture = Fixture::new();
    let text = String::from_utf8(fixture.bytes("councils.csv").clone()).unwrap();
    let text = text.replace(';', "|").replace(',', ";").replace("Dale UA|E06000999", "\"Dale UA;E06000999\"");
    fixture.set("councils.csv", text.replace(";51.", ";51,").as_bytes()).notes(&[
        "councils.csv: has semicolons between its cells, which are taken as commas",
        "councils.csv, row 2, column lat: \"51,1\" is taken as 51.1; 4 more cells likewise",
    ]);
}

#[test]
fn notes_stand_beside_faults() {
    let (read, notes) = Fixture::new()
        .swap("partners.csv", "arrangement,", "\u{feff}arrangement,")
        .swap("partners.csv", "Counters Ltd,private", "Counters Ltd,business")
        .check();
    assert_eq!(read.unwrap_err().0.len(), 1);
    assert_eq!(notes.len(), 1);
}

/// A folder with the real tables, each changed.
fn real(change: impl Fn(&str) -> Vec<u8>) -> Folder {
    let folder = Folder::new();
    for path in std::fs::read_dir(data()).unwrap().map(|entry| entry.unwrap().path()) {
        let to = folder.path().join(path.file_name().unwrap());
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("csv") => std::fs::write(to, change(&std::fs::read_to_string(path).unwrap())).unwrap(),
            Some("json") => std::fs::write(to, std::fs::read(path).unwrap()).unwrap(),
            _ => {}
        }
    }
    folder
}

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data")
}

#[test]
fn real_data_as_excel_writes_it_back_is_the_same_data() {
    let excel = real(|text| {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        let mut writer =
            csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(BYTE_ORDER_MARK.to_vec());
        for row in reader.records() {
            writer.write_record(row.unwrap().iter().map(as_excel_shows)).unwrap();
        }
        writer.into_inner().unwrap()
    });
    let (read, notes) = crate::fixture::check(excel.path());
    assert!(read.unwrap_or_else(|faults| panic!("{faults}")) == crate::fixture::read(&data()).unwrap());
    let ways: Vec<reader::Way> = notes.iter().map(|note| note.way).collect();
    use reader::Way;
    assert_eq!(ways, [Way::ByteOrderMark, Way::LineEnds, Way::Truth, Way::Date, Way::Month]);
}

/// What Excel shows for a cell of a file that it opened in Britain, and writes when it saves.
fn as_excel_shows(cell: &str) -> String {
    let parts: Vec<&str> = cell.split('-').collect();
    let number = |text: &str, digits: usize| text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
    match parts[..] {
        ["true"] | ["false"] => cell.to_uppercase(),
        [year, month, day] if number(year, 4) && number(month, 2) && number(day, 2) => {
            format!("{day}/{month}/{year}")
        }
        [year, month] if number(year, 4) && number(month, 2) => {
            let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
            format!("{}-{}", names[month.parse::<usize>().unwrap() - 1], &year[2..])
        }
        _ => cell.to_string(),
    }
}

#[test]
fn real_data_with_lone_carriage_returns_is_the_same_data() {
    let mac = real(|text| text.replace('\n', "\r").into_bytes());
    let (read, notes) = crate::fixture::check(mac.path());
    assert!(read.unwrap_or_else(|faults| panic!("{faults}")) == crate::fixture::read(&data()).unwrap());
    assert_eq!(notes.len(), 1);
}

#[test]
fn real_data_needs_no_note() {
    assert_eq!(crate::fixture::check(&data()).1, []);
}

#[test]
fn question_mark_for_every_pound_sign_is_caught() {
    let pounds = std::fs::read_to_string(data().join("savings.csv"))
        .unwrap()
        .lines()
        .filter(|line| line.contains('£'))
        .count();
    assert!(pounds > 0);
    let spoilt = real(|text| text.replace('£', "?").into_bytes());
    let faults = crate::fixture::read(spoilt.path()).unwrap_err();
    let caught = faults
        .iter()
        .filter(|fault| fault.file == "savings.csv" && fault.expected.contains("\"£\" probably"))
        .count();
    assert_eq!(caught, pounds);
}
