//! What a data package holds, in a sentence.

use std::fmt;

use model::lineage::exists_in;
use model::records::Council;
use model::vocabulary::Status;

use crate::DataPackage;

impl DataPackage {
    /// The numbers of what the package holds, to be printed on one line: "939 arrangements (580 operating, …), 365 councils …".
    pub fn holdings(&self) -> impl fmt::Display {
        let package = &self.package;
        let arrangements = &package.arrangements;
        let statuses: Vec<String> = Status::ALL
            .iter()
            .map(|status| (arrangements.iter().filter(|a| a.status == *status).count(), status.code()))
            .filter(|(number, _)| *number > 0)
            .map(|(number, code)| format!("{} {code}", grouped(number)))
            .collect();
        let statuses =
            if statuses.is_empty() { String::new() } else { format!(" ({})", statuses.join(", ")) };
        let is_present = |council: &&Council| exists_in(council, i32::from(self.present));
        let today = package.councils.iter().filter(is_present).count();
        let with_savings = arrangements.iter().filter(|a| !a.savings.is_empty()).count();
        let sources = self.details.arrangements.iter().map(|details| details.sources.len()).sum();
        let unitaries = self.proposals.iter().map(|proposal| proposal.unitaries.len()).sum();
        let parts = [
            counted(arrangements.len(), "arrangement") + &statuses,
            counted(package.councils.len(), "council") + &format!(" ({} today)", grouped(today)),
            counted(arrangements.iter().map(|a| a.members.len()).sum(), "membership"),
            counted(arrangements.iter().map(|a| a.partners.len()).sum(), "partner"),
            counted(arrangements.iter().map(|a| a.savings.len()).sum(), "saving")
                + &format!(" of {}", counted(with_savings, "arrangement")),
            counted(sources, "source"),
            counted(package.services.len(), "service")
                + &format!(" in {} categories", grouped(package.categories.len())),
            counted(self.details.stated.editions.len(), "edition") + " of the LGA's map",
            counted(self.proposals.len(), "reorganisation proposal")
                + &format!(" with {}", counted(unitaries, "new council")),
            counted(self.postcodes.iter().map(|area| area.prefixes.len()).sum(), "postcode prefix")
                + &format!(" in {}", counted(self.postcodes.len(), "area")),
        ];
        parts.join(", ")
    }
}

fn counted(number: usize, noun: &str) -> String {
    format!(
        "{} {noun}{}",
        grouped(number),
        match number {
            1 => "",
            _ if noun.ends_with('x') => "es",
            _ => "s",
        }
    )
}

/// A number with commas between thousands.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn groups_thousands() {
        assert_eq!([7, 999, 1_500, 2_514_000].map(grouped), ["7", "999", "1,500", "2,514,000"]);
    }
}
