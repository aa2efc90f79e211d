//! The headline about one arrangement: who shares what, and what that rests on.

use model::Register;
use model::records::{ArrangementIx, CouncilIx};
use model::vocabulary::Status;

use super::{Segment, number, plain};
use crate::services::overview::lower_first;
use crate::{Answer, words};

/// "oneSource: 2 councils share 7 services."; of another year "oneSource: in 2018, 3 councils shared 7 services."
pub(super) fn sentence(
    register: &Register,
    answer: &Answer,
    arrangement: ArrangementIx,
    members: &[CouncilIx],
) -> Vec<Segment> {
    let record = register.arrangement(arrangement);
    let year = answer.year(register);
    let is_one = members.len() == 1;
    let runs_then = register.runs_in(arrangement, year);
    let is_past = record.status == Status::Ended || (runs_then && year < register.present());
    let verb = match (record.status, is_past, is_one) {
        (Status::Planned, _, true) => " plans to share ",
        (Status::Planned, _, false) => " plan to share ",
        (_, true, _) => " shared ",
        (_, false, true) => " shares ",
        (_, false, false) => " share ",
    };
    let when = answer.summary.year.filter(|_| runs_then);
    let when = when.map(|year| ["in ", &year.to_string(), ", "].concat()).unwrap_or_default();
    let mut sentence = vec![plain(&[&record.name, ": ", &when])];
    if let [council] = members {
        sentence.push(plain(&[&register.council(*council).name, verb]));
    } else {
        sentence.extend([number(members.len() as u32), plain(&[" councils", verb])]);
    }
    if let [service] = record.services[..] {
        let label = &register.package().services[usize::from(service.0)].label;
        sentence.push(Segment::Plain(lower_first(label)));
    } else {
        sentence.extend([number(record.services.len() as u32), plain(&[" services"])]);
    }
    if !record.partners.is_empty() {
        let one = record.partners.len() == 1;
        let bodies = if one { " other public body" } else { " other public bodies" };
        sentence.extend([plain(&[" with "]), number(record.partners.len() as u32), plain(&[bodies])]);
    }
    sentence.push(plain(&["."]));
    sentence
}

/// As many members as a second line can name.
const NAMED: usize = 8;

/// Who is in an arrangement, who leads it and who has left, since when it runs, how sure that is, and whether a figure is
/// published.
pub(super) fn below(
    register: &Register,
    answer: &Answer,
    arrangement: ArrangementIx,
    members: &[CouncilIx],
) -> String {
    let record = register.arrangement(arrangement);
    let name = |council: CouncilIx| register.council(council).name.as_str();
    let year = answer.year(register);
    let mut sentences = Vec::new();
    if (2..=NAMED).contains(&members.len()) {
        let names: Vec<&str> = members.iter().map(|member| name(*member)).collect();
        sentences.push([&words::sentence_list(&names), "."].concat());
    }
    if !record.members_complete {
        sentences.push("Its sources name only some of its members.".to_owned());
    }
    if let [lead] = register.leads(arrangement)[..]
        && members.contains(&lead)
        && members.len() > 1
    {
        let verb = if record.status == Status::Ended { " led it." } else { " leads it." };
        sentences.push([name(lead), verb].concat());
    }
    let left = register.members_then(arrangement).iter().filter(|member| !members.contains(&member.council));
    let left: Vec<_> = left
        .filter_map(|member| Some((member.council, member.to?)))
        .filter(|(_, to)| i32::from(*to) <= year)
        .collect();
    match left[..] {
        [] => {}
        [(council, to)] => sentences.push([name(council), " left in ", &to.to_string(), "."].concat()),
        _ => sentences.push([&words::number(left.len() as u64), " councils have left it."].concat()),
    }
    sentences.push(match (record.start_year, record.end_year) {
        (Some(start), Some(end)) => {
            ["It ran from ", &start.to_string(), " to ", &end.to_string(), "."].concat()
        }
        (Some(start), None) if record.status == Status::Ended => {
            ["It began in ", &start.to_string(), " and has ended, nobody knows when."].concat()
        }
        (Some(start), None) if record.status == Status::Planned => {
            ["It is to begin in ", &start.to_string(), "."].concat()
        }
        (Some(start), None) => ["It began in ", &start.to_string(), "."].concat(),
        (None, Some(end)) => ["It ended in ", &end.to_string(), "; its start is not known."].concat(),
        (None, None) if record.status == Status::Ended => "It has ended, nobody knows when.".to_owned(),
        (None, None) => "Its start is not known.".to_owned(),
    });
    if record.status == Status::Unknown {
        sentences.push("No source has confirmed it lately.".to_owned());
    }
    if answer.summary.year.is_some() && !register.runs_in(arrangement, year) {
        sentences.push(["It is not known to have run in ", &year.to_string(), "."].concat());
    }
    if record.savings.is_empty() {
        sentences.push("No figure about savings has been published.".to_owned());
    }
    sentences.join(" ")
}
