//! Five thousand arrangements.

use crate::uploads::{outcome, real, upload};

/// The project's own councils and services, and this many arrangements of two or three neighbours in the list of councils.
fn generated(arrangements: usize) -> Vec<(String, Vec<u8>)> {
    let mut files = real();
    let text = |file: &str| {
        String::from_utf8(files.iter().find(|(name, _)| name == file).unwrap().1.clone()).unwrap()
    };
    let (councils, services) = (text("councils.csv"), text("services.csv"));
    // Those that have neither begun nor ended since 2009.
    let mut codes: Vec<&str> = Vec::new();
    for line in councils.lines().skip(1) {
        let (code, _) = line.split_once(',').unwrap();
        if line.contains(",,,,") {
            codes.push(code);
        }
    }
    let services: Vec<&str> = services.lines().skip(1).map(|line| line.split_once(',').unwrap().0).collect();
    let mut tables = [
        ("arrangements.csv", String::new()),
        ("members.csv", String::new()),
        ("sources.csv", String::new()),
        ("partners.csv", String::new()),
        ("savings.csv", String::new()),
    ];
    for (file, table) in &mut tables {
        *table = text(file).lines().next().unwrap().to_owned() + "\n";
    }
    for at in 0..arrangements {
        let id = format!("shared-{at:05}");
        let service = services[at % services.len()];
        tables[0].1 +=
            &format!("{id},Shared {at},{service},,operating,2012,,,true,,,2020,high,,A shared team.\n");
        let first = at % (codes.len() - 3);
        for code in &codes[first..first + 2 + at % 2] {
            tables[1].1 += &format!("{id},{code},member,,\n");
        }
        tables[2].1 += &format!("{id},https://council.example/{at},Page {at},2020\n");
    }
    for (file, table) in tables {
        files.iter_mut().find(|(name, _)| name == file).unwrap().1 = table.into_bytes();
    }
    files
}

#[test]
fn five_thousand_arrangements_are_read_in_many_steps() {
    let (outcome, steps) = outcome(upload(&generated(5000)));
    let own = outcome.result.unwrap_or_else(|faults| panic!("{}", faults.0[0]));
    assert_eq!(own.data.package.arrangements.len(), 5000);
    assert_eq!(model::packed::decode_package(&own.packs.records).unwrap(), own.data.package);
    assert!(steps > 60, "{steps}");
}
