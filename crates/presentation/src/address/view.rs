//! The state of the app and its parts.

use model::{Query, coded_enum};

coded_enum! {
    /// Which view is open.
    #[derive(Default)]
    pub enum View {
        /// The map.
        #[default]
        Map = "map",
        /// The list.
        List = "list",
        /// All services by category, or one of them.
        Services = "services",
        /// Change over the years.
        Trends = "trends",
        /// What becomes of shared services when councils merge.
        Reorganisation = "reorganisation",
        /// With whom a council could share a service.
        Partners = "partners",
        /// Two to four councils side by side.
        Compare = "compare",
        /// Which councils share most with one another.
        Ties = "ties",
        /// The data: about it, to take away, and one's own.
        Data = "data",
    }
}

coded_enum! {
    /// Which tiling the map draws (docs/DESIGN.md, section 3).
    #[derive(Default)]
    pub enum TilingChoice {
        /// The one that fits the selection.
        #[default]
        Auto = "auto",
        /// Districts and single-tier councils.
        Lower = "lower",
        /// Counties and single-tier councils.
        Upper = "upper",
    }
}

coded_enum! {
    /// How the map draws areas.
    #[derive(Default)]
    pub enum Layout {
        /// In their true shape.
        #[default]
        Map = "map",
        /// As hexagons of equal area.
        Hexagons = "hexagons",
    }
}

coded_enum! {
    /// The quantity by which the map is coloured.
    #[derive(Default)]
    pub enum Measure {
        /// In how many arrangements it is.
        #[default]
        Arrangements = "arrangements",
        /// With how many councils it shares.
        Partners = "partners",
        /// How many of its region's councils take part.
        Share = "share",
        /// How many of its arrangements have a published saving.
        Savings = "savings",
    }
}

coded_enum! {
    /// The column by which the list is sorted.
    #[derive(Default)]
    pub enum SortKey {
        /// The arrangement's name.
        #[default]
        Name = "name",
        /// The number of councils.
        Councils = "councils",
        /// The first year.
        Start = "start",
        /// The published saving.
        Saving = "saving",
    }
}

/// The order of the list; by default by name, ascending.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// The column.
    pub key: SortKey,
    /// Whether the largest comes first.
    pub descending: bool,
}

impl Sort {
    /// The code in URLs: the key's, with `-` before it where the largest comes first.
    pub fn code(self) -> String {
        let sign = if self.descending { "-" } else { "" };
        [sign, self.key.code()].concat()
    }

    /// The order with this code; `None` for any other text.
    pub fn from_code(code: &str) -> Option<Sort> {
        let (descending, key) = match code.strip_prefix('-') {
            Some(key) => (true, key),
            None => (false, code),
        };
        Some(Sort { key: SortKey::from_code(key)?, descending })
    }
}

/// Everything that the visitor has chosen: what the stand-alone app's URL says (docs/DESIGN.md, section 5).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// GSS code of the selected council.
    pub council: Option<String>,
    /// Id of the selected arrangement.
    pub arrangement: Option<String>,
    /// The filters.
    pub query: Query,
    /// The reorganisation that is looked at: a proposal's id, an area's id, `decided`, or one of the visitor's own as
    /// `model::lens::address` writes it.
    pub scenario: Option<String>,
    /// GSS codes of the councils that are compared.
    pub compare: Vec<String>,
    /// Which view is open.
    pub view: View,
    /// Which tiling the map draws.
    pub tiling: TilingChoice,
    /// How the map draws areas.
    pub layout: Layout,
    /// The quantity by which the map is coloured.
    pub measure: Measure,
    /// The order of the list.
    pub sort: Sort,
    /// The parts of the URL's query that are not ours, each as it stood (`utm_source=x`), in their order: they are
    /// written back.
    pub unknown: Vec<String>,
}
