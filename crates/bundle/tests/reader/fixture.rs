//! A tiny valid data package in a folder of its own, to be damaged in one place.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use bundle::{DataPackage, Faults, Note};

/// Three arrangements of four councils; one council was abolished in 2019, and another took over.
const TABLES: &[(&str, &str)] = &[
    (
        "arrangements.csv",
        "id,name,services,model,status,start_year,end_year,staff,members_complete,part_of,replaced_by,last_seen,confidence,url,summary
alder-audit,Alder Audit,audit,joint-team,operating,2012,,9,true,,,2020,high,https://alder.example/audit,\"Audit for two councils, with the police.\"
cedar-legal,Cedar Legal,legal,,ended,2010,2018,,true,,dale-legal,,high,,Legal services for two councils.
dale-legal,Dale Legal,audit;legal,,operating,2019,,,true,,,2021,medium,,Legal services for two councils.
",
    ),
    (
        "councils.csv",
        "code,name,full_name,type,region,county,from,to,successors,aliases,population,area_km2,lat,lon
E06000001,Dale,Dale Council,unitary,South East,,2019-04-01,,,Dale UA;E06000999,90000,300,51.1,-0.1
E07000001,Alder,Alder District Council,district,South East,E10000001,,,,,50000,100,51.2,-0.2
E07000002,Birch,Birch District Council,district,South East,E10000001,,,,,60000,100,51.3,-0.3
E07000003,Cedar,Cedar District Council,district,South East,E10000001,,2019-04-01,E06000001,,,,51.4,-0.4
E10000001,Alder,Alder County Council,county,South East,,,,,,700000,3000,51.5,-0.5
",
    ),
    (
        "lga_breakdowns.csv",
        "edition,dimension,label,measure,value,note,source_url
9,region,London,arrangements,26,,https://lga.example/9
",
    ),
    (
        "lga_editions.csv",
        "edition,published,arrangements,councils,percent_councils,savings_gbp,savings_kind,note,source_url,source_title
9,2018-08,555,,,840000000,cumulative,,https://lga.example/9,Ninth
10,2019,626,,100,,,,https://lga.example/10,Tenth
",
    ),
    (
        "members.csv",
        "arrangement,council,role,from,to
alder-audit,E07000001,lead,,
alder-audit,E07000002,member,2014,2016
cedar-legal,E07000002,member,,
cedar-legal,E07000003,lead,,2017
dale-legal,E06000001,lead,,
dale-legal,E07000002,member,,
",
    ),
    (
        "partners.csv",
        "arrangement,name,kind
alder-audit,Alder Police,police
alder-audit,Counters Ltd,private
",
    ),
    (
        "reorganisation_members.csv",
        "proposal,unitary,council,split_note
one-alder,Alder,E07000001,
",
    ),
    (
        "reorganisation_proposals.csv",
        "id,area,proposal,proposer,status,decided_on,vesting,missing,confidence,source_url,more_sources
one-alder,Alder,One Alder,Alder County Council,proposed,2025-10-28,2028-04-01,E07000002,high,https://alder.example/one,https://alder.example/a https://alder.example/b
",
    ),
    (
        "savings.csv",
        "arrangement,amount_gbp,kind,basis,scope,as_of_year,years,note,source_url
alder-audit,40000,annual,efficiency,all-partners,2015,,,https://alder.example/annual
alder-audit,90000,cumulative,efficiency,all-partners,2015,3,Since 2012,https://alder.example/annual
",
    ),
    (
        "services.csv",
        "code,label,category,category_label,synonyms
audit,Internal audit,back-office,Back office,auditors
legal,Legal services,back-office,Back office,lawyers;solicitors
parking,Parking,transport,Transport,
",
    ),
    (
        "sources.csv",
        "arrangement,url,title,year
alder-audit,https://alder.example/annual,Annual report,2020
alder-audit,https://alder.example/start,Two councils join up,2012
cedar-legal,https://cedar.example/,Cedar Legal,
dale-legal,https://dale.example/,Dale Legal,2021
",
    ),
];

/// A data package to be damaged and read.
pub struct Fixture(BTreeMap<String, Vec<u8>>);

impl Fixture {
    /// The valid package.
    pub fn new() -> Fixture {
        let mut files: BTreeMap<String, Vec<u8>> =
            TABLES.iter().map(|(file, text)| (file.to_string(), text.as_bytes().to_vec())).collect();
        let resources: Vec<String> = TABLES
            .iter()
            .map(|(file, text)| {
                let header = text.lines().next().unwrap();
                let fields: Vec<String> =
                    header.split(',').map(|name| format!("{{\"name\":\"{name}\"}}")).collect();
                format!("{{\"path\":\"{file}\",\"schema\":{{\"fields\":[{}]}}}}", fields.join(","))
            })
            .collect();
        let manifest = format!("{{\"version\":\"2026.11.0\",\n\"resources\":[{}]}}", resources.join(",\n"));
        files.insert("datapackage.json".into(), manifest.into_bytes());
        Fixture(files)
    }

    /// Names of the files.
    pub fn files(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }

    /// The bytes of a file.
    pub fn bytes(&mut self, file: &str) -> &mut Vec<u8> {
        self.0.get_mut(file).unwrap()
    }

    /// Puts other bytes in the place of a file.
    pub fn set(mut self, file: &str, bytes: &[u8]) -> Fixture {
        *self.bytes(file) = bytes.to_vec();
        self
    }

    /// Removes a file.
    pub fn without(mut self, file: &str) -> Fixture {
        self.0.remove(file).unwrap();
        self
    }

    /// Changes a text that stands once in a file.
    pub fn swap(mut self, file: &str, from: &str, to: &str) -> Fixture {
        let text = String::from_utf8(self.bytes(file).clone()).unwrap();
        assert_eq!(text.matches(from).count(), 1, "{from} in {file}");
        *self.bytes(file) = text.replace(from, to).into_bytes();
        self
    }

    /// Adds lines at the end of a file.
    pub fn add(mut self, file: &str, lines: &str) -> Fixture {
        self.bytes(file).extend_from_slice(lines.as_bytes());
        self.bytes(file).push(b'\n');
        self
    }

    /// Writes the files and reads them.
    pub fn read(&self) -> Result<DataPackage, Faults> {
        self.check().0
    }

    /// Writes the files and reads them, with notes.
    pub fn check(&self) -> (Result<DataPackage, Faults>, Vec<Note>) {
        let folder = Folder::new();
        for (file, bytes) in &self.0 {
            std::fs::write(folder.path().join(file), bytes).unwrap();
        }
        bundle::check(folder.path())
    }

    /// Reads, and compares the lines that a person sees.
    #[track_caller]
    pub fn shows(self, expected: &[&str]) {
        let shown: Vec<String> = match self.read() {
            Ok(_) => Vec::new(),
            Err(faults) => faults.iter().map(ToString::to_string).collect(),
        };
        assert_eq!(shown, expected);
    }

    /// Reads what is understood to be the valid package, and compares the notes that a person sees.
    #[track_caller]
    pub fn notes(self, expected: &[&str]) {
        let (read, notes) = self.check();
        let read = read.unwrap_or_else(|faults| panic!("{faults}"));
        assert_eq!(read, Fixture::new().read().unwrap());
        assert_eq!(notes.iter().map(ToString::to_string).collect::<Vec<_>>(), expected);
    }
}

/// A folder for one test, removed when dropped.
pub struct Folder(PathBuf);

impl Folder {
    /// An empty one.
    pub fn new() -> Folder {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("data-package-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Folder(folder)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that stays behind harms nobody.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
