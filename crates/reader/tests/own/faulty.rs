//! Faulty packages: whatever is wrong, there are words for it, and no panic.

use crate::uploads::{outcome, real, tiny, upload};

/// The lines that a person sees of these files.
fn shown(files: &[(String, Vec<u8>)]) -> Vec<String> {
    match outcome(upload(files)).0.result {
        Ok(_) => Vec::new(),
        Err(faults) => faults.iter().map(ToString::to_string).collect(),
    }
}

/// Each cell of the tiny package that must be something in particular, made something else: far more than a hundred packages.
#[test]
fn each_of_many_faulty_packages_is_told_where_its_fault_is() {
    let files = tiny();
    let (mut broken, mut told) = (0, 0);
    for (at, (file, bytes)) in files.iter().enumerate().filter(|(_, (file, _))| file.ends_with(".csv")) {
        let text = String::from_utf8(bytes.clone()).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        for (row, line) in lines.iter().enumerate().skip(1).filter(|(_, line)| !line.contains('"')) {
            for cell in 0..line.split(',').count() {
                let changed: Vec<&str> = line
                    .split(',')
                    .enumerate()
                    .map(|(i, text)| if i == cell { "=#" } else { text })
                    .collect();
                let mut lines: Vec<String> = lines.iter().map(|line| line.to_string()).collect();
                lines[row] = changed.join(",");
                let mut files = files.clone();
                files[at].1 = (lines.join("\n") + "\n").into_bytes();
                let shown = shown(&files);
                let place = format!("{file}, row {}", row + 1);
                broken += 1;
                told += usize::from(shown.iter().any(|line| line.starts_with(&place)));
            }
        }
    }
    assert!(broken >= 100, "{broken}");
    assert_eq!(told, broken);
}

#[test]
fn packages_without_one_of_their_files_say_which() {
    for (at, (file, _)) in tiny().iter().enumerate() {
        let mut files = tiny();
        files.remove(at);
        assert!(shown(&files)[0].starts_with(&format!("{file}: is missing")), "{file}");
    }
}

#[test]
fn lines_that_are_cut_anywhere_are_faults_and_no_panic() {
    for (at, (_, bytes)) in tiny().iter().enumerate() {
        for cut in (1..bytes.len()).step_by(17) {
            let mut files = tiny();
            files[at].1.truncate(cut);
            let _ = shown(&files);
        }
    }
}

#[test]
fn a_file_of_faults_alone_ends_the_reading_with_words() {
    let mut files = real();
    let members = files.iter_mut().find(|(file, _)| file == "members.csv").unwrap();
    members.1 =
        "arrangement,council,role,from,to\n".bytes().chain("x\n".bytes().cycle().take(60_000)).collect();
    let shown = shown(&files);
    assert_eq!(shown.len(), 10_001);
    let told = "members.csv: was not read to its end, for 10000 faults were found before; mend these first";
    assert!(shown.iter().any(|line| line == told));
}

#[test]
fn a_line_without_end_is_one_fault() {
    let mut files = tiny();
    let partners = files.iter_mut().find(|(file, _)| file == "partners.csv").unwrap();
    partners.1.extend(b"x,".repeat(2_000_000));
    assert_eq!(
        shown(&files),
        ["partners.csv, row 4: is longer than 100,000 bytes; expected a line end before"]
    );
}

#[test]
fn a_table_of_more_rows_than_anybody_has_is_one_fault() {
    let mut files = tiny();
    let councils = files.iter_mut().find(|(file, _)| file == "councils.csv").unwrap();
    councils.1.extend(b"\n".repeat(3_000_000));
    assert_eq!(shown(&files), ["councils.csv: has 3000006 lines; expected at most 2000"]);
}

#[test]
fn umbrellas_in_too_long_a_chain_are_told() {
    let mut files = tiny();
    let arrangements = "id,name,services,model,status,start_year,end_year,staff,members_complete,part_of,replaced_by,last_seen,confidence,url,summary\n".to_owned();
    let (mut arrangements, mut members, mut sources) = (
        arrangements,
        "arrangement,council,role,from,to\n".to_owned(),
        "arrangement,url,title,year\n".to_owned(),
    );
    for at in 10..40 {
        let next = if at < 39 { format!("a-{}", at + 1) } else { String::new() };
        arrangements += &format!("a-{at},A {at},audit,,operating,,,,true,{next},,,high,,Shared.\n");
        members += &format!("a-{at},E07000001,member,,\na-{at},E07000002,member,,\n");
        sources += &format!("a-{at},https://a.example/{at},A page,\n");
    }
    for (file, text) in
        [("arrangements.csv", arrangements), ("members.csv", members), ("sources.csv", sources)]
    {
        files.iter_mut().find(|(name, _)| name == file).unwrap().1 = text.into_bytes();
    }
    for (file, text) in [
        ("partners.csv", "arrangement,name,kind\n"),
        ("savings.csv", "arrangement,amount_gbp,kind,basis,scope,as_of_year,years,note,source_url\n"),
    ] {
        files.iter_mut().find(|(name, _)| name == file).unwrap().1 = text.into();
    }
    let shown = shown(&files);
    assert_eq!(shown.len(), 1, "{shown:?}");
    assert!(shown[0].starts_with("datapackage.json: describes data that cannot be packed: "), "{shown:?}");
}
