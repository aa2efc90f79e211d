//! The index: every document with its address.

use std::collections::BTreeMap;

use model::lens::areas;
use model::lineage::exists_in;
use schemars::JsonSchema;
use serde::Serialize;

use super::codes;
use super::slug::slug;
use super::source::Source;

/// Where everything is. Addresses are relative to this document.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(title = "Index")]
pub(super) struct Index {
    /// Version of the data.
    #[schemars(regex(pattern = codes::EDITION))]
    edition: String,
    /// The year that counts as the present.
    present: u16,
    /// Licence of the data.
    license: Licence,
    /// How to name the data.
    citation: String,
    /// The councils, by code.
    councils: Vec<CouncilEntry>,
    /// The arrangements, by id.
    arrangements: Vec<ArrangementEntry>,
    /// The services, by code.
    services: Vec<ServiceEntry>,
    /// The areas whose councils are being replaced.
    reorganisation: Vec<AreaEntry>,
    /// Address of all decided proposals together.
    decided: &'static str,
    /// Address of what this edition changed, in words.
    changes: &'static str,
    /// The schemas, by kind.
    schemas: BTreeMap<&'static str, String>,
    /// Address of the whole data package as a zip file.
    package: String,
    /// Address of the feed of what changed between editions.
    feed: &'static str,
}

/// A licence.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct Licence {
    /// Its name.
    name: &'static str,
    /// Where it stands.
    url: &'static str,
}

/// A council in the index.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct CouncilEntry {
    /// GSS code.
    #[schemars(regex(pattern = codes::GSS))]
    code: String,
    /// Short name.
    name: String,
    /// Name of the authority.
    full_name: String,
    /// Type of council.
    #[serde(rename = "type")]
    #[schemars(schema_with = "codes::council_type")]
    kind: &'static str,
    /// Its region.
    region: String,
    /// Whether it exists today.
    exists: bool,
    /// Address of its document.
    href: String,
}

/// An arrangement in the index.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct ArrangementEntry {
    /// Id.
    id: String,
    /// Name.
    name: String,
    /// Whether it runs.
    #[schemars(schema_with = "codes::status")]
    status: &'static str,
    /// Codes of its services.
    services: Vec<String>,
    /// Address of its document.
    href: String,
}

/// A service in the index.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct ServiceEntry {
    /// Code.
    code: String,
    /// Words for people.
    label: String,
    /// Code of its category.
    category: String,
    /// Address of its document.
    href: String,
}

/// An area in the index.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct AreaEntry {
    /// Id.
    id: String,
    /// Name.
    area: String,
    /// Address of its document.
    href: String,
}

/// The index of a package; `kinds` are those that have a schema.
pub(super) fn index(source: &Source, kinds: &[&'static str]) -> Index {
    let Source { data, .. } = source;
    let package = &data.package;
    let edition = package.version.clone();
    let councils = package.councils.iter().map(|council| CouncilEntry {
        code: council.code.clone(),
        name: council.name.clone(),
        full_name: council.full_name.clone(),
        kind: council.kind.code(),
        region: package.regions[usize::from(council.region.0)].clone(),
        exists: exists_in(council, i32::from(data.present)),
        href: format!("councils/{}.json", council.code),
    });
    let arrangements = package.arrangements.iter().map(|arrangement| ArrangementEntry {
        id: arrangement.id.clone(),
        name: arrangement.name.clone(),
        status: arrangement.status.code(),
        services: source.service_codes(arrangement),
        href: format!("arrangements/{}.json", arrangement.id),
    });
    let services = package.services.iter().map(|service| ServiceEntry {
        code: service.code.clone(),
        label: service.label.clone(),
        category: package.categories[usize::from(service.category.0)].code.clone(),
        href: format!("services/{}.json", service.code),
    });
    let areas = areas(&data.proposals).into_iter().map(|area| {
        let id = slug(&area.name);
        AreaEntry { href: format!("reorganisation/{id}.json"), id, area: area.name }
    });
    Index {
        present: data.present,
        license: Licence { name: "CC-BY-4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
        citation: format!(
            "Shared Services Map contributors: Shared services of English councils, version {edition}, CC BY 4.0."
        ),
        councils: councils.collect(),
        arrangements: arrangements.collect(),
        services: services.collect(),
        reorganisation: areas.collect(),
        decided: "reorganisation/decided.json",
        changes: "changes.json",
        schemas: kinds.iter().map(|kind| (*kind, format!("schema/{kind}.json"))).collect(),
        package: format!("../../data/{}", crate::archive::name(&edition)),
        feed: "../../feeds/all.xml",
        edition,
    }
}
