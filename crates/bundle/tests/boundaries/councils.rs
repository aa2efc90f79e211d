//! The tilings of all years and tiers, from the register and the derived boundaries.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use geometry::{Tiling, Topology};

/// The text of `data/boundaries.topojson`.
pub const TEXT: &str = include_str!("../../../../data/boundaries.topojson");

/// Its topology.
pub static TOPOLOGY: LazyLock<Arc<Topology>> =
    LazyLock::new(|| Arc::new(bundle::boundaries::topology(TEXT).expect("the derived file is sound")));

/// A row of `data/councils.csv`.
pub struct Council {
    pub name: String,
    pub county: String,
    pub to: String,
    pub successors: Vec<String>,
    pub area_km2: Option<f64>,
}

impl Council {
    fn exists(&self, year: &str) -> bool {
        self.to.is_empty() || self.to.as_str() > year
    }
}

/// All councils by code.
pub static COUNCILS: LazyLock<BTreeMap<String, Council>> = LazyLock::new(|| {
    let text = include_str!("../../../../data/councils.csv");
    let rows = csv::Reader::from_reader(text.as_bytes()).into_deserialize::<BTreeMap<String, String>>();
    let council = |row: BTreeMap<String, String>| {
        let cell = |name: &str| row[name].clone();
        let council = Council {
            name: cell("name"),
            county: cell("county"),
            to: cell("to"),
            successors: cell("successors").split(';').map(str::to_owned).collect(),
            area_km2: cell("area_km2").parse().ok(),
        };
        (cell("code"), council)
    };
    rows.map(|row| council(row.expect("councils.csv is sound"))).collect()
});

/// The tiers of local government that a tiling can show.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tier {
    Lower,
    Upper,
}

/// The council of a base area on the last day of a year.
fn council_of(code: &str, tier: Tier, year: u16) -> String {
    let last_day = format!("{year}-12-31");
    let mut code = code.to_owned();
    while !COUNCILS[&code].exists(&last_day) {
        code = COUNCILS[&code].successors[0].clone();
    }
    let county = &COUNCILS[&code].county;
    if tier == Tier::Upper && !county.is_empty() { county.clone() } else { code }
}

/// Codes of the councils of a year and tier, sorted, and the base areas of each.
pub fn groups(tier: Tier, year: u16) -> (Vec<String>, Vec<Vec<usize>>) {
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (area, code) in TOPOLOGY.codes().iter().enumerate() {
        groups.entry(council_of(code, tier, year)).or_default().push(area);
    }
    groups.into_iter().unzip()
}

/// Every tiling that the map can show: one of each kind between two reorganisations.
pub fn tilings() -> Vec<(Tier, u16, Vec<String>, Tiling)> {
    let kinds = [Tier::Lower, Tier::Upper]
        .into_iter()
        .flat_map(|tier| [2009, 2019, 2020, 2021, 2023].into_iter().map(move |year| (tier, year)));
    let tiling = |(tier, year)| {
        let (codes, groups) = groups(tier, year);
        (tier, year, codes, Tiling::new(&TOPOLOGY, &groups))
    };
    kinds.map(tiling).collect()
}
