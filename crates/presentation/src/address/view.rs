//! The state of the app and its parts.

use model::Query;

/// Defines an enum whose first value is the default and whose values have the codes of the URL.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $(#[$fdoc:meta])* $first:ident = $fcode:literal $(, $(#[$vdoc:meta])* $value:ident = $code:literal)* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $name { $(#[$fdoc])* #[default] $first, $($(#[$vdoc])* $value),* }

        impl $name {
            /// All values, in the order in which they are shown; the default comes first.
            pub const ALL: &'static [$name] = &[$name::$first, $($name::$value),*];

            /// The code in URLs and attributes.
            pub const fn code(self) -> &'static str {
                match self { $name::$first => $fcode, $($name::$value => $code),* }
            }

            /// The value with this code; `None` for any other text.
            pub fn from_code(code: &str) -> Option<$name> {
                match code { $fcode => Some($name::$first), $($code => Some($name::$value),)* _ => None }
            }
        }
    };
}

choice! {
    /// Which view is open.
    View {
        /// The map.
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

choice! {
    /// Which tiling the map draws (docs/DESIGN.md, section 3).
    TilingChoice {
        /// The one that fits the selection.
        Auto = "auto",
        /// Districts and single-tier councils.
        Lower = "lower",
        /// Counties and single-tier councils.
        Upper = "upper",
    }
}

choice! {
    /// How the map draws areas.
    Layout {
        /// In their true shape.
        Map = "map",
        /// As hexagons of equal area.
        Hexagons = "hexagons",
    }
}

choice! {
    /// What the colours of the map tell of a council.
    Measure {
        /// In how many arrangements it is.
        Arrangements = "arrangements",
        /// With how many councils it shares.
        Partners = "partners",
        /// How many of its region's councils take part.
        Share = "share",
        /// How many of its arrangements have a published saving.
        Savings = "savings",
    }
}

choice! {
    /// What the list is sorted by.
    SortKey {
        /// The arrangement's name.
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
    /// What is compared.
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
    /// What the colours of the map tell.
    pub measure: Measure,
    /// The order of the list.
    pub sort: Sort,
    /// The parts of the URL's query that are not ours, each as it stood (`utm_source=x`), in their order: they are
    /// written back.
    pub unknown: Vec<String>,
}
