//! The fixed vocabularies: types, models, statuses, sectors and the kinds of money, with their codes.

use crate::coded_enum;

coded_enum! {
    /// Type of a council.
    pub enum CouncilType {
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

coded_enum! {
    /// Legal or governance form of an arrangement.
    pub enum Model {
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

coded_enum! {
    /// Whether an arrangement runs, as far as its sources tell.
    pub enum Status {
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

coded_enum! {
    /// Sector of a partner.
    pub enum Sector {
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

coded_enum! {
    /// What a published figure counts. Kinds never add up with each other.
    pub enum SavingKind {
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

coded_enum! {
    /// What the money of a figure is.
    pub enum Basis {
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

coded_enum! {
    /// Whose money a figure speaks of.
    pub enum Scope {
        /// All partners together.
        AllPartners = "all-partners",
        /// One partner alone.
        OnePartner = "one-partner",
        /// Each partner.
        PerPartner = "per-partner",
    }
}

coded_enum! {
    /// How plainly the sources state an arrangement.
    pub enum Confidence {
        /// A page states members and service plainly.
        High = "high",
        /// Pieced together.
        Medium = "medium",
    }
}

coded_enum! {
    /// How far a proposal for new councils has come.
    pub enum ProposalStatus {
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
