//! The fixed vocabularies: types, models, statuses, sectors and the kinds of money, with their codes.

/// Defines an enum whose values have the codes of the CSV files, the URL and the query.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $value:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum $name { $($(#[$vdoc])* $value),+ }

        impl $name {
            /// All values, in the order in which they are shown.
            pub const ALL: &'static [$name] = &[$($name::$value),+];

            /// The code in files, URLs and queries.
            pub const fn code(self) -> &'static str {
                match self { $($name::$value => $code),+ }
            }

            /// The value with this code; `None` for any other text.
            pub fn from_code(code: &str) -> Option<$name> {
                match code { $($code => Some($name::$value),)+ _ => None }
            }

            /// Position in [`Self::ALL`].
            pub const fn index(self) -> usize { self as usize }
        }
    };
}

vocabulary! {
    /// Type of a council.
    CouncilType {
        /// A county council: the upper of two tiers.
        County = "county",
        /// A district council: the lower of two tiers.
        District = "district",
        /// A single-tier council outside the metropolitan areas and London.
        Unitary = "unitary",
        /// A single-tier council in a metropolitan county.
        Metropolitan = "metropolitan",
        /// A London borough.
        LondonBorough = "london-borough",
        /// The City of London Corporation.
        CityCorporation = "city-corporation",
    }
}

vocabulary! {
    /// Legal or governance form of an arrangement.
    Model {
        /// One council runs the service for the others.
        LeadAuthority = "lead-authority",
        /// A joint committee governs it.
        JointCommittee = "joint-committee",
        /// A team employed or managed jointly, with no separate governing body.
        JointTeam = "joint-team",
        /// A company that the members own.
        Company = "company",
        /// A venture with a private body.
        JointVenture = "joint-venture",
        /// A shared contract with a supplier.
        Contract = "contract",
        /// A memorandum of understanding.
        Memorandum = "memorandum",
        /// Some other form.
        Other = "other",
    }
}

vocabulary! {
    /// Whether an arrangement runs, as far as its sources tell.
    Status {
        /// Runs.
        Operating = "operating",
        /// No recent source tells.
        Unknown = "unknown",
        /// Agreed or considered, not begun.
        Planned = "planned",
        /// Has ended.
        Ended = "ended",
    }
}

vocabulary! {
    /// Sector of a partner.
    Sector {
        /// Health service.
        Health = "health",
        /// Police.
        Police = "police",
        /// Fire and rescue.
        Fire = "fire",
        /// Central government.
        CentralGovernment = "central-government",
        /// Schools, colleges, universities.
        Education = "education",
        /// Housing association.
        HousingAssociation = "housing-association",
        /// Some other public body.
        OtherPublic = "other-public",
        /// Private company.
        Private = "private",
        /// Charity or voluntary body.
        Voluntary = "voluntary",
    }
}

impl Sector {
    /// Whether such a partner is a public body (docs/DESIGN.md 4.8): any but private and voluntary.
    pub const fn is_public(self) -> bool {
        !matches!(self, Sector::Private | Sector::Voluntary)
    }
}

vocabulary! {
    /// What a published figure counts. Kinds never add up with each other.
    SavingKind {
        /// Achieved, a year.
        Annual = "annual",
        /// Achieved, over a span of years.
        Cumulative = "cumulative",
        /// Expected.
        Projected = "projected",
        /// Achieved once.
        OneOff = "one-off",
    }
}

vocabulary! {
    /// What the money of a figure is.
    Basis {
        /// The same for less.
        Efficiency = "efficiency",
        /// Earned.
        Income = "income",
        /// Fraud found or prevented.
        FraudPrevented = "fraud-prevented",
        /// A cost that did not arise.
        AvoidedCost = "avoided-cost",
    }
}

vocabulary! {
    /// Whose money a figure speaks of.
    Scope {
        /// All partners together.
        AllPartners = "all-partners",
        /// One partner alone.
        OnePartner = "one-partner",
        /// Each partner.
        PerPartner = "per-partner",
    }
}

vocabulary! {
    /// How plainly the sources state an arrangement.
    Confidence {
        /// A page states members and service plainly.
        High = "high",
        /// Pieced together.
        Medium = "medium",
    }
}

vocabulary! {
    /// How far a proposal for new councils has come.
    ProposalStatus {
        /// Put to the government.
        Proposed = "proposed",
        /// Chosen by the government.
        Decided = "decided",
        /// Another one was chosen, or none.
        Rejected = "rejected",
        /// No source tells.
        Unknown = "unknown",
    }
}
