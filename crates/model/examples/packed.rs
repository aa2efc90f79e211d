//! Measures the packed files on the real data against general codecs: `cargo run -p model --features measure --example packed`.
//!
//! The general codecs get the same records as nested tuples, field by field, and so no names of fields. Then it prints what
//! each part of the details weighs, and how long the slowest takes to be read here.

use std::io::Write;
use std::path::Path;
use std::time::Instant;

use model::packed::{Parts, decode_details, encode_details, encode_package, encode_stated};
use model::records::{Arrangement, ArrangementDetails, Council, Date, Package, Source};

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let data = bundle::read(&folder).expect("the data package has no fault");
    let (package, details) = (&data.package, &data.details);
    println!(
        "| | package: as it is | gzip -9 | brotli -q 11 | prose, in how many files | as it is | gzip -9 | brotli -q 11 |"
    );
    println!("|---|---|---|---|---|---|---|---|");
    let files = encode_details(&details.arrangements, package);
    row("this module", &encode_package(package), &files);
    row(
        "postcard",
        &postcard::to_stdvec(&records(package)).unwrap(),
        &[postcard::to_stdvec(&prose(&details.arrangements)).unwrap()],
    );
    row("bitcode", &bitcode::encode(&records(package)), &[bitcode::encode(&prose(&details.arrangements))]);
    println!(
        "\n| part | arrangements | as it is | gzip -9 | brotli -q 11 | read in |\n|---|---|---|---|---|---|"
    );
    let parts = Parts::new(package, files.len());
    for (part, file) in files.iter().enumerate() {
        let number = parts.arrangements(part).len();
        println!(
            "| {part} | {number} | {} | {:.2} ms |",
            sizes(std::slice::from_ref(file)),
            milliseconds(|| {
                decode_details(file, package, &parts, part).expect("a part");
            })
        );
    }
    println!("| what the LGA's map stated | | {} | |", sizes(&[encode_stated(&details.stated)]));
}

/// The median of a hundred times.
fn milliseconds(work: impl Fn()) -> f64 {
    let mut times: Vec<f64> = Vec::new();
    for _ in 0..100 {
        let start = Instant::now();
        work();
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    times[50]
}

fn row(name: &str, package: &[u8], prose: &[Vec<u8>]) {
    println!("| {name} | {} | {} | {} |", sizes(&[package.to_vec()]), prose.len(), sizes(prose));
}

/// Three cells: the files as they are, and after each of two compressions.
fn sizes(files: &[Vec<u8>]) -> String {
    let sum = |size: fn(&[u8]) -> usize| files.iter().map(|file| size(file)).sum::<usize>();
    format!("{} | {} | {}", sum(<[u8]>::len), sum(gzip), sum(brotli))
}

fn gzip(bytes: &[u8]) -> usize {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).expect("memory takes all");
    encoder.finish().expect("memory takes all").len()
}

fn brotli(bytes: &[u8]) -> usize {
    let mut packed = Vec::new();
    let mut encoder = brotli::CompressorWriter::new(&mut packed, 1 << 16, 11, 22);
    encoder.write_all(bytes).expect("memory takes all");
    drop(encoder);
    packed.len()
}

/// A package as tuples.
fn records(package: &Package) -> impl serde::Serialize + bitcode::Encode + '_ {
    let services = package
        .services
        .iter()
        .map(|s| (s.code.as_str(), s.label.as_str(), s.category.0, s.synonyms.clone()));
    (
        package.version.as_str(),
        package.regions.clone(),
        package.councils.iter().map(council).collect::<Vec<_>>(),
        package.categories.iter().map(|c| (c.code.as_str(), c.label.as_str())).collect::<Vec<_>>(),
        services.collect::<Vec<_>>(),
        package.arrangements.iter().map(arrangement).collect::<Vec<_>>(),
    )
}

fn council(council: &Council) -> impl serde::Serialize + bitcode::Encode + '_ {
    let date = |date: Option<Date>| date.map(|date| (date.year, date.month, date.day));
    (
        (council.code.as_str(), council.name.as_str(), council.full_name.as_str(), council.aliases.clone()),
        (council.kind as u8, council.region.0, council.county.map(|county| county.0)),
        (date(council.from), date(council.to)),
        council.successors.iter().map(|successor| successor.0).collect::<Vec<_>>(),
        (council.population, council.area_km2),
    )
}

fn arrangement(a: &Arrangement) -> impl serde::Serialize + bitcode::Encode + '_ {
    let savings = a.savings.iter().map(|s| {
        (s.amount_gbp, (s.kind as u8, s.basis as u8, s.scope as u8), s.as_of_year, s.years, s.source)
    });
    (
        (a.id.as_str(), a.name.as_str(), a.services.iter().map(|service| service.0).collect::<Vec<_>>()),
        (a.model.map(|model| model as u8), a.status as u8, a.confidence as u8, a.members_complete),
        (a.start_year, a.end_year, a.last_seen, a.staff),
        (a.part_of.map(|other| other.0), a.replaced_by.map(|other| other.0)),
        a.members.iter().map(|m| (m.council.0, m.lead, m.from, m.to)).collect::<Vec<_>>(),
        a.partners.iter().map(|p| (p.name.as_str(), p.sector as u8)).collect::<Vec<_>>(),
        savings.collect::<Vec<_>>(),
    )
}

/// Prose as tuples.
fn prose(details: &[ArrangementDetails]) -> impl serde::Serialize + bitcode::Encode + '_ {
    let arrangements = details.iter().map(|a| {
        (
            a.url.as_deref(),
            a.summary.as_str(),
            a.sources.iter().map(tuple).collect::<Vec<_>>(),
            a.saving_notes.clone(),
        )
    });
    arrangements.collect::<Vec<_>>()
}

fn tuple(source: &Source) -> (&str, &str, Option<u16>) {
    (&source.url, &source.title, source.year)
}
