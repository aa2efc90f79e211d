//! One change between two editions.

/// Defines an enum with the codes of `data_changes.csv`.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $value:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $value),+ }

        impl $name {
            /// The code in `data_changes.csv`.
            pub const fn code(self) -> &'static str {
                match self { $($name::$value => $code),+ }
            }

            /// The value with this code.
            pub fn from_code(code: &str) -> Option<$name> {
                match code { $($code => Some($name::$value),)+ _ => None }
            }
        }
    };
}

codes! {
    /// What has changed.
    Subject {
        /// An arrangement.
        Arrangement = "arrangement",
        /// A council.
        Council = "council",
        /// A service.
        Service = "service",
        /// A proposal for new councils.
        Proposal = "proposal",
    }
}

codes! {
    /// In which way.
    What {
        /// It is in the new edition alone.
        Came = "came",
        /// It is in the old edition alone.
        Went = "went",
        /// Cells of its own row: [`Change::about`] names the column.
        Field = "field",
        /// A member: [`Change::about`] is the council's GSS code.
        Member = "member",
        /// A partner: [`Change::about`] is its name.
        Partner = "partner",
        /// A published figure: [`Change::about`] is empty.
        Saving = "saving",
        /// A source: [`Change::about`] is its address.
        Source = "source",
    }
}

/// One change. The codes are those of the tables, so that a program can read them; [`super::Names`] gives the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What has changed.
    pub subject: Subject,
    /// Its id or code.
    pub id: String,
    /// Its name in the new edition, or in the old one where it went.
    pub name: String,
    /// In which way.
    pub what: What,
    /// Which part of it; empty where [`What`] says all.
    pub about: String,
    /// What stood there; empty where nothing did.
    pub before: String,
    /// What stands there; empty where nothing does.
    pub after: String,
    /// The councils that it concerns, by GSS code, sorted: the members of an arrangement before or after.
    pub councils: Vec<String>,
}
