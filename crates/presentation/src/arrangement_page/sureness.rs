//! How sure we are of an arrangement, and why.

use model::Register;
use model::records::ArrangementIx;
use model::timeline::LATELY;
use model::vocabulary::{Confidence, Status};

/// A sentence for each reason: how plainly the sources say it, how new they are, what they leave open.
pub fn sureness(register: &Register, arrangement: ArrangementIx) -> Vec<String> {
    let record = register.arrangement(arrangement);
    let mut reasons = vec![
        match record.confidence {
            Confidence::High => "Quite sure: a public page states its councils and its service plainly.",
            Confidence::Medium => "Fairly sure: it is pieced together from what several pages say.",
        }
        .to_string(),
    ];
    match record.last_seen {
        Some(year) => {
            let is_late = i32::from(year) + LATELY >= register.present();
            let runs = matches!(record.status, Status::Operating | Status::Unknown);
            let but = if runs && !is_late { ": nobody has confirmed since then that it runs." } else { "." };
            reasons.push(["Its newest source is of ", &year.to_string(), but].concat());
        }
        None => reasons.push("None of its sources has a date.".to_string()),
    }
    match record.status {
        Status::Unknown => reasons.push("No source says whether it still runs.".to_string()),
        Status::Ended if record.end_year.is_none() => {
            reasons.push("It has ended; no source says when.".to_string());
        }
        _ => {}
    }
    if record.start_year.is_none() && record.status != Status::Planned {
        reasons.push("No source says when it began.".to_string());
    }
    if !record.members_complete {
        reasons.push("The sources name only some of its councils.".to_string());
    }
    reasons
}
