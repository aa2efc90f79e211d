//! Faults of a scenario, in words by which a person can correct them.

use crate::records::CouncilIx;
use crate::register::Register;

/// Something that is wrong with a visitor's scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The text is neither the name of a scenario of the data nor a scenario of one's own.
    NotAScenario,
    /// A later version of the program wrote the text.
    Newer,
    /// The text is longer than any scenario of England; the rest was not read.
    TooLong,
    /// A part of the text that stands where the code of a council should.
    NotACode(String),
    /// The code of no council in the data.
    UnknownCode(String),
    /// The council has been replaced by another one since, which was taken in its place.
    Replaced {
        /// The council that the text names.
        council: CouncilIx,
        /// The one that took over.
        by: CouncilIx,
    },
    /// The council does not exist at present, and no single other one stands for it.
    NotPresent(CouncilIx),
    /// The council stands in two places; the first one counts.
    Twice(CouncilIx),
    /// The county council is listed although its districts are, which it follows wherever they go.
    CountyBesideDistrict {
        /// The county council.
        county: CouncilIx,
        /// One of its districts that is listed.
        district: CouncilIx,
    },
    /// The county is replaced, and this district of it is placed nowhere.
    LeftOver {
        /// The district.
        district: CouncilIx,
        /// Its county council.
        county: CouncilIx,
    },
    /// The council is not in the area that the other ones are in.
    OutsideArea {
        /// The council.
        council: CouncilIx,
        /// Name of the area.
        area: String,
    },
    /// The new council of this name is made of no present one.
    Empty(String),
    /// Two new councils have this name.
    SameName(String),
    /// The name was cut, because it is longer than any council's.
    LongName(String),
}

impl Fault {
    /// The fault as one sentence that can be shown as it is.
    pub fn in_words(&self, register: &Register) -> String {
        let name = |council: &CouncilIx| register.council(*council).full_name.as_str();
        let short = |text: &str| text.chars().take(60).collect::<String>();
        match self {
            Fault::NotAScenario => "This is not a reorganisation that the data knows, nor one drawn here. Choose one from the list.".into(),
            Fault::Newer => "This reorganisation was drawn with a newer version of the map. Load the page again to get that version.".into(),
            Fault::TooLong => "This reorganisation is too long to read. What came after the first 100 new councils or 400 present ones was left out.".into(),
            Fault::NotACode(text) => format!("\"{}\" is not the code of a council. It was left out.", short(text)),
            Fault::UnknownCode(code) => format!("No council has the code {}. It was left out.", short(code)),
            Fault::Replaced { council, by } => {
                format!("{} has been replaced by {}, which was taken in its place.", name(council), name(by))
            }
            Fault::NotPresent(council) => {
                format!("{} does not exist at present. It was left out.", name(council))
            }
            Fault::Twice(council) => {
                format!("{} is placed twice. Only the first place counts.", name(council))
            }
            Fault::CountyBesideDistrict { county, district } => format!(
                "{} follows its districts, of which {} is placed already. Leave the county council out.",
                name(county),
                name(district)
            ),
            Fault::LeftOver { district, county } => {
                format!("{} is placed nowhere, although {} would be replaced.", name(district), name(county))
            }
            Fault::OutsideArea { council, area } => format!("{} is not in {}.", name(council), short(area)),
            Fault::Empty(unitary) => format!("No present council goes into {}.", short(unitary)),
            Fault::SameName(unitary) => format!("Two new councils are called {}.", short(unitary)),
            Fault::LongName(unitary) => format!("The name {}… was cut after 100 letters.", short(unitary)),
        }
    }
}
