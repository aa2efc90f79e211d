//! How complete the records are, counted.

use model::Register;
use model::records::Arrangement;

use crate::words;

/// How many records are as complete as this, of England or of a region.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The region; empty for England.
    pub name: String,
    /// Arrangements.
    pub arrangements: usize,
    /// Of these, with a known start.
    pub with_start: usize,
    /// Of these, with a source of the last five years.
    pub recent: usize,
    /// Of these, with all members known.
    pub whole: usize,
    /// Of these, with a published figure of money.
    pub with_figure: usize,
}

/// How old a source may be to be of the last five years: it is of this year or later.
fn recent_from(register: &Register) -> u16 {
    (register.present() - 5) as u16
}

/// England, then each region. An arrangement counts in each region that one of its councils is in, as it was recorded.
pub fn completeness(register: &Register) -> Vec<Part> {
    let package = register.package();
    let recent_from = recent_from(register);
    let mut parts = vec![Part::default()];
    parts.extend(package.regions.iter().map(|name| Part { name: name.clone(), ..Part::default() }));
    for record in &package.arrangements {
        let mut regions: Vec<usize> = vec![0];
        for member in &record.members {
            let at = 1 + usize::from(register.council(member.council).region.0);
            if !regions.contains(&at) {
                regions.push(at);
            }
        }
        for at in regions {
            if let Some(part) = parts.get_mut(at) {
                part.count(record, recent_from);
            }
        }
    }
    parts
}

impl Part {
    fn count(&mut self, record: &Arrangement, recent_from: u16) {
        self.arrangements += 1;
        self.with_start += usize::from(record.start_year.is_some());
        self.recent += usize::from(record.last_seen.is_some_and(|year| year >= recent_from));
        self.whole += usize::from(record.members_complete);
        self.with_figure += usize::from(!record.savings.is_empty());
    }

    /// A number of it as a share in words: "585 (62%)"; "0" where there is nothing to share.
    pub fn share(&self, number: usize) -> String {
        let percent = (number * 200 + self.arrangements).checked_div(self.arrangements * 2);
        match percent {
            Some(percent) => [&words::number(number as u64), " (", &percent.to_string(), "%)"].concat(),
            None => "0".to_string(),
        }
    }
}

/// How complete the records are as a whole, in sentences.
pub fn sentence(register: &Register) -> String {
    let parts = completeness(register);
    let all = &parts[0];
    [
        "Edition ",
        &register.package().version,
        " holds ",
        &words::count(all.arrangements, "arrangement", "arrangements"),
        ", those that have ended or are planned among them. ",
        &all.share(all.with_start),
        " have a known start, ",
        &all.share(all.recent),
        " a source of ",
        &recent_from(register).to_string(),
        " or later, and ",
        &all.share(all.with_figure),
        " a published figure of money. It is an undercount of what councils share: what no public page states is missing.",
    ]
    .concat()
}
