//! The one way to write an enum whose values have codes.

/// Defines an enum whose values each have a code: the text that stands for it in files, addresses and queries.
///
/// Guarantees `ALL` (every value, in the order in which they are written here and shown), `code`, `from_code` (its inverse)
/// and `index` (the position in `ALL`). A default is marked as in any other enum.
///
/// ```
/// model::coded_enum! {
///     /// How the map draws areas.
///     #[derive(Default)]
///     pub enum Layout {
///         /// In their true shape.
///         #[default]
///         Map = "map",
///         /// As hexagons of equal area.
///         Hexagons = "hexagons",
///     }
/// }
/// assert_eq!(Layout::Hexagons.code(), "hexagons");
/// assert_eq!(Layout::from_code("map"), Some(Layout::default()));
/// assert_eq!(Layout::from_code("globe"), None);
/// assert_eq!(Layout::ALL[Layout::Hexagons.index()], Layout::Hexagons);
/// ```
#[macro_export]
macro_rules! coded_enum {
    ($(#[$attribute:meta])* $visibility:vis enum $name:ident {
        $($(#[$of_value:meta])* $value:ident = $code:literal),+ $(,)?
    }) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        $visibility enum $name { $($(#[$of_value])* $value),+ }

        impl $name {
            /// All values, in the order in which they are shown.
            pub const ALL: &'static [$name] = &[$($name::$value),+];

            /// The code in files, addresses and queries.
            pub const fn code(self) -> &'static str {
                match self { $($name::$value => $code),+ }
            }

            /// The value with this code, exactly as written; `None` for any other text.
            pub fn from_code(code: &str) -> Option<$name> {
                match code { $($code => Some($name::$value),)+ _ => None }
            }

            /// Position in [`Self::ALL`].
            pub const fn index(self) -> usize { self as usize }
        }
    };
}
