//! A visitor's own data package, read step by step.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;
use std::io::ErrorKind;
use std::pin::Pin;
use std::rc::Rc;

use model::packed::{check_details, check_package, check_stated, encode_proposals};

use crate::fault::{Faults, of_file};
use crate::note::Note;
use crate::pace::{Pace, go_on};
use crate::pack::{Packs, pack};
use crate::package::{DataPackage, check_at_pace};
use crate::sink::Sink;
use crate::tables::manifest;
use crate::upload::Upload;

/// The most faults that are looked for; more than anybody mends before another try.
const MOST_FAULTS: usize = 10_000;

/// How much is done, in per cent, when the packing begins.
const PACKING: usize = 95;

/// What a visitor's files turned out to be.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The data, or every fault; after ten thousand the reading is given up, and one more says so.
    pub result: Result<Own, Faults>,
    /// What is written as a spreadsheet writes it, and was understood.
    pub notes: Vec<Note>,
}

/// A visitor's own data, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Own {
    /// The records and the prose.
    pub data: DataPackage,
    /// The same packed: [`Packs::records`] is what the element's attribute `data` leads to.
    pub packs: Packs,
    /// The proposals packed, as `model::packed::decode_proposals` reads them.
    pub proposals: Vec<u8>,
}

/// How far a reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The file that is being read; `None` while the records are packed.
    pub file: Option<&'static str>,
    /// How much is done, 0 to 99; never less than in the step before.
    pub percent: u8,
}

impl fmt::Display for Progress {
    /// "Reading members.csv, 40%".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.file {
            Some(file) => write!(f, "Reading {file}, {}%", self.percent),
            None => write!(f, "Packing the records, {}%", self.percent),
        }
    }
}

/// What a step of a reading brings.
#[derive(Clone, Debug)]
pub enum Step {
    /// There is more to do.
    Going(Progress),
    /// This was the last step.
    Done(Box<Outcome>),
}

/// A reading of a visitor's files: an iterator whose steps are short, so that a page can draw, answer and cancel between two
/// of them. The last step brings the outcome. Dropping it gives the reading up.
pub struct Reading {
    work: Option<Pin<Box<dyn Future<Output = Outcome>>>>,
    pace: Rc<Pace>,
    whole: usize,
}

impl Reading {
    /// A reading that has not begun.
    pub fn new(upload: Upload) -> Reading {
        let pace = Rc::<Pace>::default();
        pace.file.set(manifest::FILE);
        let whole = upload.size().max(1);
        let work = read(upload.into_files(), pace.clone());
        Reading { work: Some(Box::pin(work)), pace, whole }
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        let file = Some(self.pace.file.get()).filter(|file| !file.is_empty());
        let split = self.pace.split.get().min(self.whole) * PACKING / self.whole;
        Progress { file, percent: if file.is_some() { split as u8 } else { PACKING as u8 } }
    }
}

impl Iterator for Reading {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        let outcome = go_on(self.work.as_mut()?.as_mut());
        Some(match outcome {
            None => Step::Going(self.progress()),
            Some(outcome) => {
                self.work = None;
                Step::Done(Box::new(outcome))
            }
        })
    }
}

async fn read(files: BTreeMap<&'static str, Vec<u8>>, pace: Rc<Pace>) -> Outcome {
    // Each file is asked for once: its bytes are given away, not copied.
    let files = RefCell::new(files);
    let take = |name: &str| files.borrow_mut().remove(name).ok_or_else(|| ErrorKind::NotFound.into());
    let (result, notes) = check_at_pace(&take, Sink::of(MOST_FAULTS), &pace).await;
    pace.file.set("");
    let data = match result.and_then(fits) {
        Ok(data) => data,
        Err(faults) => return Outcome { result: Err(faults), notes },
    };
    // A new sink has room.
    let _ = pace.rest(&Sink::default()).await;
    let packs = pack(&data);
    let proposals = encode_proposals(&data.proposals, &data.package);
    Outcome { result: Ok(Own { data, packs, proposals }), notes }
}

/// Whether the packed files can be read back: the rules that the app relies on are a little narrower than those of the
/// tables (no chain of umbrellas is longer than anybody has).
fn fits(data: DataPackage) -> Result<DataPackage, Faults> {
    let records = check_package(&data.package);
    let prose = data.details.arrangements.iter().zip(&data.package.arrangements);
    let sound = records
        .and_then(|()| check_stated(&data.details.stated))
        .and_then(|()| prose.into_iter().try_for_each(|(prose, record)| check_details(prose, record)));
    match sound {
        Ok(()) => Ok(data),
        Err(error) => {
            let expected = format!("describes data that cannot be packed: {error}");
            Err(Faults(vec![of_file(manifest::FILE, expected)]))
        }
    }
}
