//! Which councils are the base areas.

use super::Error;

/// The package's own list of councils.
const COUNCILS: &str = include_str!("../../../../data/councils.csv");

/// A council whose area no reorganisation since 2009 has cut.
pub struct BaseCouncil {
    /// GSS code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its region's name.
    pub region: String,
    /// Its former codes, among other former names.
    pub aliases: Vec<String>,
}

/// The lower-tier and single-tier councils of April 2009, sorted by code: of these, every later council, county and
/// region is a union.
pub fn base_councils() -> Result<Vec<BaseCouncil>, Error> {
    let fault = |error: csv::Error| Error::new(format!("data/councils.csv cannot be read: {error}"));
    let mut reader = csv::Reader::from_reader(COUNCILS.as_bytes());
    let header = reader.headers().map_err(fault)?.clone();
    let column = |name: &str| {
        header
            .iter()
            .position(|known| known == name)
            .ok_or_else(|| Error::new(format!("data/councils.csv lacks the column {name}.")))
    };
    let [code, name, kind, region] = [column("code")?, column("name")?, column("type")?, column("region")?];
    let [from, aliases] = [column("from")?, column("aliases")?];
    let mut councils = Vec::new();
    for record in reader.records() {
        let record = record.map_err(fault)?;
        let is_base = &record[kind] != "county" && (record[from].is_empty() || &record[from] < "2011");
        if is_base {
            councils.push(BaseCouncil {
                code: record[code].to_owned(),
                name: record[name].to_owned(),
                region: record[region].to_owned(),
                aliases: record[aliases].split(';').map(str::to_owned).collect(),
            });
        }
    }
    councils.sort_by(|a, b| a.code.cmp(&b.code));
    Ok(councils)
}
