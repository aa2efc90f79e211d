//! All the words of the interface that are put together from facts; they stand in one place so that they can be read, tested and translated.

use model::records::Date;
use model::vocabulary::{Basis, CouncilType, Model, SavingKind, Scope, Sector, Status};

/// Number with a comma every three digits: `1,340,000`.
pub fn number(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `1 council`, `2 councils`.
pub fn count(n: usize, one: &str, many: &str) -> String {
    let mut out = number(n as u64);
    out.push(' ');
    out.push_str(if n == 1 { one } else { many });
    out
}

/// A number where a sentence begins: in letters up to twelve. `No` for 0.
pub fn in_letters(n: usize) -> String {
    const LETTERS: [&str; 13] = [
        "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven",
        "Twelve",
    ];
    LETTERS.get(n).map_or_else(|| number(n as u64), |word| (*word).to_string())
}

/// A change with its sign: `+3`, `−2`, `0`; a dash where there is nothing to compare with.
pub fn change(change: Option<i64>) -> String {
    match change {
        None => "–".to_string(),
        Some(change) => {
            let sign = if change > 0 {
                "+"
            } else if change < 0 {
                "−"
            } else {
                ""
            };
            [sign, &number(change.unsigned_abs())].concat()
        }
    }
}

/// Whole pounds below a million, else millions with at most two decimals that are no trailing zeros: `£200,000`, `£1.34 million`.
pub fn pounds(amount: u64) -> String {
    let mut out = String::from("£");
    if amount < 1_000_000 {
        out.push_str(&number(amount));
        return out;
    }
    let hundredths = (amount + 5_000) / 10_000;
    out.push_str(&number(hundredths / 100));
    let rest = hundredths % 100;
    if rest > 0 {
        out.push('.');
        out.push((b'0' + (rest / 10) as u8) as char);
        if !rest.is_multiple_of(10) {
            out.push((b'0' + (rest % 10) as u8) as char);
        }
    }
    out.push_str(" million");
    out
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date as in a sentence: `1 April 2021`.
pub fn date(date: Date) -> String {
    let month = MONTHS.get(usize::from(date.month).wrapping_sub(1)).copied().unwrap_or_default();
    [&date.day.to_string(), " ", month, " ", &date.year.to_string()].concat()
}

/// Names joined as in a sentence: `A, B and C`.
pub fn sentence_list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_string(),
        [rest @ .., last] => [&rest.join(", "), " and ", last].concat(),
    }
}

/// Type of a council, in the words of a sentence's middle.
pub fn council_type(kind: CouncilType) -> &'static str {
    match kind {
        CouncilType::County => "county",
        CouncilType::District => "district",
        CouncilType::Unitary => "unitary",
        CouncilType::Metropolitan => "metropolitan district",
        CouncilType::LondonBorough => "London borough",
        CouncilType::CityCorporation => "City corporation",
    }
}

/// Type of a council as a heading or a choice.
pub fn council_type_label(kind: CouncilType) -> &'static str {
    match kind {
        CouncilType::County => "County council",
        CouncilType::District => "District council",
        CouncilType::Unitary => "Unitary council",
        CouncilType::Metropolitan => "Metropolitan district",
        CouncilType::LondonBorough => "London borough",
        CouncilType::CityCorporation => "City of London Corporation",
    }
}

/// Model of an arrangement as a choice and in its panel.
pub fn model(model: Model) -> &'static str {
    match model {
        Model::LeadAuthority => "One council leads",
        Model::JointCommittee => "Joint committee",
        Model::JointTeam => "Joint team",
        Model::Company => "Company owned by councils",
        Model::JointVenture => "Joint venture",
        Model::Contract => "Shared contract",
        Model::Memorandum => "Memorandum",
        Model::Other => "Other form",
    }
}

/// Status as a choice.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Operating => "Running",
        Status::Unknown => "Not confirmed lately",
        Status::Planned => "Planned",
        Status::Ended => "Ended",
    }
}

/// Sector of a partner as a choice.
pub fn sector(sector: Sector) -> &'static str {
    match sector {
        Sector::Health => "Health",
        Sector::Police => "Police",
        Sector::Fire => "Fire and rescue",
        Sector::CentralGovernment => "Central government",
        Sector::Education => "Schools and universities",
        Sector::HousingAssociation => "Housing associations",
        Sector::OtherPublic => "Other public bodies",
        Sector::Private => "Private companies",
        Sector::Voluntary => "Charities and voluntary bodies",
    }
}

/// The extra value of the `partner_sectors` filter: no partner but councils.
pub const COUNCILS_ONLY: &str = "Councils only";

/// Kind of a figure, as it follows the amount: `£200,000 a year`.
pub fn saving_kind(kind: SavingKind) -> &'static str {
    match kind {
        SavingKind::Annual => "a year",
        SavingKind::Cumulative => "in all",
        SavingKind::Projected => "expected",
        SavingKind::OneOff => "once",
    }
}

/// Why a figure is not a saving of all partners together; `None` where it is one.
pub fn saving_limits(basis: Basis, scope: Scope) -> Option<&'static str> {
    Some(match (basis, scope) {
        (Basis::Income, _) => "income, not a saving",
        (Basis::FraudPrevented, _) => "fraud found or prevented, not a saving",
        (Basis::AvoidedCost, _) => "cost avoided, not a saving",
        (Basis::Efficiency, Scope::OnePartner) => "one partner alone",
        (Basis::Efficiency, Scope::PerPartner) => "for each partner",
        (Basis::Efficiency, Scope::AllPartners) => return None,
    })
}

/// The rule of inclusion, in one sentence.
pub const INCLUSION: &str = "A shared service counts when at least two public bodies, one of them an English council, share staff, management, a contract, a facility, buying or a governing body for a named service, and a public page says so.";

/// What to keep in mind about every sum of money.
pub const CAVEAT: &str = "Savings are what councils and others have published: self-reported, not audited, and counted in different ways. Most arrangements have no published figure, which does not mean that they save nothing. Independent studies of English councils found no significant savings from sharing back offices, tax collection and benefits.";

/// Why regional counts do not add up, and what "not confirmed lately" means.
pub const OVERLAP: &str = "An arrangement with councils in two regions counts in each of them, so regional counts add up to more than the total. “Not confirmed lately” means that no recent public page says whether it still runs.";

/// The attributions that the licences ask for.
pub const CREDITS: &str = "Source: Office for National Statistics licensed under the Open Government Licence v.3.0. Contains OS data © Crown copyright and database right 2016. Councils’ names and codes: ONS and mySociety (CC BY 4.0). Compilation: CC BY 4.0; every arrangement names its sources.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_reads_as_people_write_it() {
        for (amount, words) in [
            (0, "£0"),
            (9_000, "£9,000"),
            (999_999, "£999,999"),
            (1_000_000, "£1 million"),
            (1_340_000, "£1.34 million"),
            (1_300_000, "£1.3 million"),
            (1_050_000, "£1.05 million"),
            (40_000_000, "£40 million"),
            (1_340_000_000, "£1,340 million"),
        ] {
            assert_eq!(pounds(amount), words);
        }
    }

    #[test]
    fn a_change_has_its_sign() {
        let words = [Some(3), Some(-1_200), Some(0), None].map(change);
        assert_eq!(words, ["+3", "−1,200", "0", "–"]);
    }

    #[test]
    fn lists_read_as_sentences() {
        assert_eq!(sentence_list(&["Adur"]), "Adur");
        assert_eq!(sentence_list(&["Adur", "Worthing", "Arun"]), "Adur, Worthing and Arun");
        assert_eq!(count(1, "council", "councils"), "1 council");
        assert_eq!(count(2514, "council", "councils"), "2,514 councils");
    }
}
