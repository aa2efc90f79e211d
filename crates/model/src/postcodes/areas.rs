//! The postcode areas: the one or two letters with which a postcode begins.

/// The areas in which at least one postcode lies in England, sorted.
pub const AREAS: [&str; 104] = [
    "AL", "B", "BA", "BB", "BD", "BH", "BL", "BN", "BR", "BS", "CA", "CB", "CH", "CM", "CO", "CR", "CT",
    "CV", "CW", "DA", "DE", "DG", "DH", "DL", "DN", "DT", "DY", "E", "EC", "EN", "EX", "FY", "GL", "GU",
    "HA", "HD", "HG", "HP", "HR", "HU", "HX", "IG", "IP", "KT", "L", "LA", "LD", "LE", "LL", "LN", "LS",
    "LU", "M", "ME", "MK", "N", "NE", "NG", "NN", "NP", "NR", "NW", "OL", "OX", "PE", "PL", "PO", "PR", "RG",
    "RH", "RM", "S", "SE", "SG", "SK", "SL", "SM", "SN", "SO", "SP", "SR", "SS", "ST", "SW", "SY", "TA",
    "TD", "TF", "TN", "TQ", "TR", "TS", "TW", "UB", "W", "WA", "WC", "WD", "WF", "WN", "WR", "WS", "WV",
    "YO",
];

/// A part of the postal system outside England.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nation {
    /// Wales.
    Wales,
    /// Scotland.
    Scotland,
    /// Northern Ireland.
    NorthernIreland,
    /// The Isle of Man.
    IsleOfMan,
    /// Jersey.
    Jersey,
    /// Guernsey, with Alderney and Sark.
    Guernsey,
}

impl Nation {
    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Nation::Wales => "Wales",
            Nation::Scotland => "Scotland",
            Nation::NorthernIreland => "Northern Ireland",
            Nation::IsleOfMan => "the Isle of Man",
            Nation::Jersey => "Jersey",
            Nation::Guernsey => "Guernsey",
        }
    }
}

/// The area of England with these letters (capitals).
pub(super) fn in_england(letters: &str) -> Option<&'static str> {
    AREAS.iter().copied().find(|area| *area == letters)
}

/// Where an area lies of which no postcode is in England.
pub(super) fn outside(letters: &str) -> Option<Nation> {
    Some(match letters {
        "CF" | "SA" => Nation::Wales,
        "AB" | "DD" | "EH" | "FK" | "G" | "HS" | "IV" | "KA" | "KW" | "KY" | "ML" | "PA" | "PH" | "ZE" => {
            Nation::Scotland
        }
        "BT" => Nation::NorthernIreland,
        "IM" => Nation::IsleOfMan,
        "JE" => Nation::Jersey,
        "GY" => Nation::Guernsey,
        _ => return None,
    })
}

/// The nation across the border into which an area of England reaches. The table tells nothing of the postcodes there, so that
/// some of them look like ones in England.
pub fn partly_in(area: &str) -> Option<Nation> {
    match area {
        "CH" | "GL" | "HR" | "LD" | "LL" | "NP" | "SY" => Some(Nation::Wales),
        "CA" | "DG" | "TD" => Some(Nation::Scotland),
        _ => None,
    }
}
