//! A tiny valid data package. The fuzzing begins with it too.

/// Three arrangements of four councils; one council was abolished in 2019, and another took over.
pub const TABLES: &[(&str, &str)] = &[
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
        "postcodes.csv",
        "prefix,councils
CB1,E06000001
CB2,E07000001
CB2 4AA,E07000001;E07000002
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

/// The description that goes with the tables.
pub fn manifest() -> String {
    let resources: Vec<String> = TABLES
        .iter()
        .map(|(file, text)| {
            let header = text.lines().next().unwrap();
            let fields: Vec<String> =
                header.split(',').map(|name| format!("{{\"name\":\"{name}\"}}")).collect();
            format!("{{\"path\":\"{file}\",\"schema\":{{\"fields\":[{}]}}}}", fields.join(","))
        })
        .collect();
    format!("{{\"version\":\"2026.11.0\",\n\"resources\":[{}]}}", resources.join(",\n"))
}
