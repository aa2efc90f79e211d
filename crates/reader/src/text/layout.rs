//! The tables of the data package: their files, columns, keys and order.

/// What a table looks like.
#[derive(Debug)]
pub(crate) struct Layout {
    /// Name of the file.
    pub(crate) file: &'static str,
    /// The header.
    pub(crate) columns: &'static [&'static str],
    /// No two rows have the same values in these columns.
    pub(crate) key: &'static [&'static str],
    /// Rows are sorted by these columns.
    pub(crate) order: &'static [&'static str],
    /// How two values of an ordering column compare.
    pub(crate) collation: Collation,
    /// The most rows: far more than anybody has, so that a hostile file cannot take all memory or time.
    pub(crate) most: usize,
}

/// How two values compare.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Collation {
    /// By their bytes.
    Bytes,
    /// By the number with which they begin, then by their bytes: 9, 9b, 10.
    Number,
}

impl Layout {
    /// Position of a column. A name that the layout has not gives a position past the end.
    pub(crate) fn position(&self, column: &str) -> usize {
        let position = self.columns.iter().position(|c| *c == column);
        debug_assert!(position.is_some(), "{} has no column {column}", self.file);
        position.unwrap_or(self.columns.len())
    }

    /// Whether a column holds addresses of the web, in which other signs are at home than in prose.
    pub(crate) fn holds_addresses(&self, column: &str) -> bool {
        matches!(column, "url" | "source_url" | "more_sources")
    }
}

macro_rules! layouts {
    ($($name:ident = $file:literal $collation:ident $most:literal [$($column:literal)+] key [$($key:literal)+] order [$($order:literal)+];)+) => {
        $(pub(crate) const $name: Layout = Layout {
            file: $file,
            columns: &[$($column),+],
            key: &[$($key),+],
            order: &[$($order),+],
            collation: Collation::$collation,
            most: $most,
        };)+
        /// All tables.
        pub(crate) const ALL: &[&Layout] = &[$(&$name),+];
    };
}

layouts! {
    ARRANGEMENTS = "arrangements.csv" Bytes 200_000
        ["id" "name" "services" "model" "status" "start_year" "end_year" "staff" "members_complete" "part_of"
         "replaced_by" "last_seen" "confidence" "url" "summary"]
        key ["id"] order ["id"];
    COUNCILS = "councils.csv" Bytes 2_000
        ["code" "name" "full_name" "type" "region" "county" "from" "to" "successors" "aliases" "population" "area_km2"
         "lat" "lon"]
        key ["code"] order ["code"];
    LGA_BREAKDOWNS = "lga_breakdowns.csv" Number 10_000
        ["edition" "dimension" "label" "measure" "value" "note" "source_url"]
        key ["edition" "dimension" "label" "measure"] order ["edition"];
    LGA_EDITIONS = "lga_editions.csv" Number 1_000
        ["edition" "published" "arrangements" "councils" "percent_councils" "savings_gbp" "savings_kind" "note"
         "source_url" "source_title"]
        key ["edition"] order ["edition"];
    MEMBERS = "members.csv" Bytes 2_000_000
        ["arrangement" "council" "role" "from" "to"]
        key ["arrangement" "council"] order ["arrangement" "council"];
    PARTNERS = "partners.csv" Bytes 1_000_000
        ["arrangement" "name" "kind"]
        key ["arrangement" "name"] order ["arrangement" "name"];
    POSTCODES = "postcodes.csv" Bytes 200_000
        ["prefix" "councils"]
        key ["prefix"] order ["prefix"];
    PROPOSALS = "reorganisation_proposals.csv" Bytes 1_000
        ["id" "area" "proposal" "proposer" "status" "decided_on" "vesting" "missing" "confidence" "source_url"
         "more_sources"]
        key ["id"] order ["id"];
    PLACINGS = "reorganisation_members.csv" Bytes 20_000
        ["proposal" "unitary" "council" "split_note"]
        key ["proposal" "council"] order ["proposal" "unitary" "council"];
    SAVINGS = "savings.csv" Bytes 500_000
        ["arrangement" "amount_gbp" "kind" "basis" "scope" "as_of_year" "years" "note" "source_url"]
        key ["arrangement" "amount_gbp" "kind" "basis" "scope" "as_of_year" "years" "note" "source_url"]
        order ["arrangement"];
    SERVICES = "services.csv" Bytes 1_000
        ["code" "label" "category" "category_label" "synonyms"]
        key ["code"] order ["code"];
    SOURCES = "sources.csv" Bytes 2_000_000
        ["arrangement" "url" "title" "year"]
        key ["arrangement" "url"] order ["arrangement" "url"];
}
