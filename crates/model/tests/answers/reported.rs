//! What the editions of the LGA's map reported, from our own records, and what they stated beside it: kept to be read.
//!
//! The numbers in [`three_numbers_by_hand`] were counted from the CSV files alone, by filters such as a spreadsheet has; the
//! comment beside each says how.

use std::fmt::Write;

use model::records::{CategoryIx, Package};
use model::summary::{Part, Report, percent};
use model::vocabulary::{SavingKind, Sector};
use model::{Query, Register};

use crate::real;

fn line(part: &Part) -> String {
    let change = part.change.map_or(String::new(), |change| format!(", {change:+} in twelve months"));
    let mut line = format!("{} arrangements, {} councils{change}", part.arrangements, part.councils);
    for (kind, total) in SavingKind::ALL.iter().zip(part.savings).filter(|(_, total)| total.arrangements > 0)
    {
        let share = total.largest_percent();
        write!(line, "; £{} {} from {} (largest {share} %)", total.total, kind.code(), total.arrangements)
            .expect("a string takes it all");
    }
    line
}

fn rank(ranked: &[CategoryIx], package: &Package) -> String {
    ranked.iter().map(|at| package.categories[usize::from(at.0)].code.as_str()).collect::<Vec<_>>().join(", ")
}

fn write_report(notes: &mut String, title: &str, report: &Report, package: &Package) {
    let mut say = |words: String| writeln!(notes, "{words}").expect("a string takes it all");
    say(format!("{title}\n  whole: {}", line(&report.whole)));
    say(format!(
        "  {} of {} councils take part: {} %",
        report.whole.councils,
        report.existing,
        report.councils_percent()
    ));
    say(format!("  counts of regions add up to {}", report.in_regions()));
    for (category, part) in package.categories.iter().zip(&report.categories) {
        say(format!("  category {}: {}", category.code, line(part)));
    }
    for (region, part) in package.regions.iter().zip(&report.regions) {
        say(format!("  region {region}: {}", line(part)));
    }
    let sectors = Sector::ALL.iter().map(|sector| sector.code()).chain(["councils-only"]);
    for (sector, part) in sectors.zip(&report.partner_sectors) {
        let share = percent(part.arrangements, report.whole.arrangements);
        say(format!("  partners {sector}: {share} %, {}", line(part)));
    }
    say(format!("  partners of any public sector: {}", line(&report.public_partners)));
    say(format!("  by number: {}", rank(&report.by_number(), package)));
    for kind in SavingKind::ALL {
        say(format!("  by {} money: {}", kind.code(), rank(&report.by_money(*kind), package)));
    }
}

fn write_beside(notes: &mut String, register: &Register) {
    let stated = real::details().stated;
    for edition in &stated.editions {
        let beside = register.beside(&stated, &edition.edition).expect("every edition has a year");
        let stated = beside.edition;
        let mut say = |words: String| writeln!(notes, "{words}").expect("a string takes it all");
        say(format!("\nEdition {} of {}", stated.edition, stated.published));
        say(format!(
            "  stated: {:?} arrangements, {:?} councils, {:?} %, £{:?} {}",
            stated.arrangements,
            stated.councils,
            stated.percent_councils,
            stated.savings_gbp,
            stated.savings_kind
        ));
        say(format!("  note: {}", stated.note));
        for other in &beside.others {
            say(format!(
                "  also stated, as {}: {:?} arrangements, £{:?}",
                other.edition, other.arrangements, other.savings_gbp
            ));
        }
        say(format!("  ours: {}", line(&beside.ours.whole)));
        say(format!("  comparable money: {:?}", beside.kind));
        for part in &beside.parts {
            let b = part.breakdown;
            say(format!(
                "  {} {:?} {} {}: ours {:?}; {}",
                b.dimension, b.label, b.measure, b.value, part.ours, b.note
            ));
        }
    }
}

#[test]
fn what_the_editions_reported() {
    let register = Register::new(real::package());
    let mut notes = String::new();
    for (title, year) in [("At present", None), ("In 2014", Some(2014))] {
        let report = register.report(&Query { year, ..Query::default() });
        write_report(&mut notes, title, &report, register.package());
    }
    write_beside(&mut notes, &register);
    insta::assert_snapshot!("what_the_editions_reported", notes);
}

#[test]
fn three_numbers_by_hand() {
    let register = Register::new(real::package());
    let package = register.package();
    let then = register.report(&Query { year: Some(2014), ..Query::default() });
    let now = register.report(&Query::default());

    // Growth: the rows of members.csv whose council has region London in councils.csv and that have joined by the year,
    // joined with the rows of arrangements.csv that start by the year and end after it. By 2013 there are 41; of these
    // barking-dagenham-thurrock-chief-executive ends in 2014, and eight begin: achieving-for-children,
    // better-placed-lambeth-lewisham-southwark, growth-boroughs-partnership, london-civ, london-hiv-prevention-programme,
    // onesource, surrey-london-pensions-administration, tri-borough-ict-frameworks.
    let london = package.regions.iter().position(|region| region == "London").expect("a region");
    assert_eq!((then.regions[london].arrangements, then.regions[london].change), (48, Some(8 - 1)));

    // Councils: each of the 317 rows of councils.csv without `to` is, or took over from, a council in members.csv of an
    // arrangement that is operating or unknown.
    assert_eq!((now.whole.councils, now.existing, now.councils_percent()), (317, 317, 100));

    // Money: the rows of savings.csv with kind cumulative, basis efficiency and scope all-partners, of operating or unknown
    // arrangements with a service of category back-office. hoople's is one partner's alone; mid-kent-hr has an umbrella, which
    // publishes none. In thousands of pounds, by id: adur-and-worthing-councils, cheshire-shared-services,
    // east-kent-services, leicestershire-ict-partnership, mid-kent-hr, north-derbyshire-joint-working, onesource,
    // publica-group, south-oxfordshire-vale-of-white-horse, strata-service-solutions,
    // switch-wigan-trafford-stockport-hr-payroll, xentrall-shared-services.
    let thousands = [17_000, 18_000, 6_000, 500, 500, 2_800, 6_900, 14_000, 5_690, 895, 260, 17_200];
    let back_office = usize::from(register.category_by_code("back-office").expect("a category").0);
    let total = now.categories[back_office].savings[SavingKind::Cumulative.index()];
    assert_eq!((total.total, total.arrangements), (1_000 * thousands.iter().sum::<u64>(), 12));
    // 18,000 of 89,745.
    assert_eq!(total.largest_percent(), 20);
}

#[test]
fn nothing_is_reported_of_nothing() {
    let register = Register::new(real::package());
    let nothing = Query { regions: vec!["Atlantis".to_owned()], ..Query::default() };
    let report = register.report(&nothing);
    assert_eq!((report.whole, report.in_regions(), report.councils_percent()), (Part::default(), 0, 0));
    assert!(report.by_number().is_empty() && report.by_money(SavingKind::Annual).is_empty());
    assert!(register.beside(&real::details().stated, "12").is_none());
}

#[test]
fn shares_are_rounded_half_up() {
    assert_eq!(
        [percent(1, 8), percent(1, 3), percent(2, 3), percent(5, 5), percent(0, 0)],
        [13, 33, 67, 100, 0]
    );
    assert_eq!(percent(u32::MAX, u32::MAX), 100);
}
