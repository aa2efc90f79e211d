//! What a page is about, for machines: JSON-LD in the words of <https://schema.org>.
//!
//! A block of JSON-LD is data, which no browser runs: a strict policy against scripts lets it be.

use maud::{PreEscaped, html};
use model::Register;
use model::records::{ArrangementIx, CouncilIx};
use presentation::facts;
use serde_json::{Value, json};

use super::address::Addresses;
use super::here::Here;
use super::sharing::Sharing;
use super::site_url::SiteUrl;
use crate::DataPackage;

/// JSON-LD as it stands between the tags of a script: no text in it can end the block.
pub fn block(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

/// The way to the page from the site's root: names and places, the page itself last.
pub fn breadcrumbs(way: &[(String, String)], addresses: &Addresses) -> Value {
    let items = way.iter().enumerate().map(|(at, (name, path))| {
        json!({ "@type": "ListItem", "position": at + 1, "name": name, "item": addresses.of(path) })
    });
    json!({ "@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>() })
}

/// A council.
pub fn council(register: &Register, council: CouncilIx) -> Value {
    let record = register.council(council);
    let mut value = json!({
        "@type": "GovernmentOrganization",
        "name": record.full_name,
        "alternateName": record.name,
        "identifier": { "@type": "PropertyValue", "propertyID": "GSS", "value": record.code },
        "areaServed": { "@type": "AdministrativeArea", "name": record.name },
    });
    if let Some(to) = record.to {
        value["dissolutionDate"] = json!(format!("{}-{:02}-{:02}", to.year, to.month, to.day));
    }
    value
}

/// A shared service with the councils that are in it at present.
pub fn arrangement(here: &Here, arrangement: ArrangementIx, summary: &str) -> Value {
    let register = here.register;
    let record = register.arrangement(arrangement);
    let members = register.members_at(arrangement, register.present()).iter();
    let providers = members.map(
        |member| json!({ "@type": "GovernmentOrganization", "name": register.council(*member).full_name }),
    );
    json!({
        "@type": "GovernmentService",
        "name": record.name,
        "description": summary,
        "serviceType": facts::services(register, record),
        "provider": providers.collect::<Vec<_>>(),
        "areaServed": { "@type": "AdministrativeArea", "name": "England" },
    })
}

/// The tables that people take away, with what each one holds.
const TABLES: [(&str, &str); 9] = [
    ("arrangements", "The arrangements"),
    ("members", "The councils in each arrangement"),
    ("partners", "Partners that are no English council"),
    ("savings", "Published savings"),
    ("sources", "The sources of every arrangement"),
    ("councils", "Councils, present and former"),
    ("services", "Services and their categories"),
    ("reorganisation_proposals", "Proposals for new councils"),
    ("reorganisation_members", "The present councils in each new one"),
];

/// What the site's first page says about the data as a whole.
pub struct Catalogue;

impl Catalogue {
    /// All that its head says for search engines and for those who share its address, as HTML.
    pub fn head(data: &DataPackage, site: Option<&SiteUrl>) -> String {
        let description = "Who shares what, with whom, and what is published about the savings: an open, sourced map of the services that councils in England share.";
        let sharing = Sharing { path: "", title: "Shared services map of English councils", description };
        let structured = block(&Catalogue::catalogue(data, site));
        let head = html! {
            (sharing.head(site))
            script type="application/ld+json" { (PreEscaped(structured)) }
        };
        head.into_string()
    }

    /// A `DataCatalog` with the data package as its `Dataset`.
    fn catalogue(data: &DataPackage, site: Option<&SiteUrl>) -> Value {
        let addresses = Addresses { page: "", site };
        let tables = TABLES.iter().map(|(file, name)| {
            json!({
                "@type": "DataDownload",
                "name": name,
                "encodingFormat": "text/csv",
                "contentUrl": addresses.of(&format!("data/{file}.csv")),
            })
        });
        let publisher = json!({ "@type": "Organization", "name": "Shared Services Map contributors" });
        let licence = "https://creativecommons.org/licenses/by/4.0/";
        json!({
            "@context": "https://schema.org",
            "@type": "DataCatalog",
            "name": "Shared services map",
            "description": "An open, sourced map of the services that councils in England share.",
            "url": addresses.of(""),
            "inLanguage": "en-GB",
            "license": licence,
            "dataset": {
                "@type": "Dataset",
                "name": "Shared services of English councils",
                "description": "Arrangements in which English councils share services with each other and with other public bodies: who, what, since when, in which form, with which published savings, each with its sources. Facts gathered from public pages.",
                "url": addresses.of("data/README.md"),
                "version": data.package.version,
                "temporalCoverage": format!("2009/{}", data.present),
                "spatialCoverage": { "@type": "Place", "name": "England" },
                "keywords": ["local government", "England", "shared services", "councils", "savings", "reorganisation"],
                "license": licence,
                "creator": publisher,
                "isAccessibleForFree": true,
                "distribution": tables.collect::<Vec<_>>(),
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_block() {
        let block = block(&json!({ "name": "</script><script>" }));
        assert_eq!(block, r#"{"name":"\u003c/script>\u003cscript>"}"#);
        assert_eq!(serde_json::from_str::<Value>(&block).expect("JSON")["name"], "</script><script>");
    }

    #[test]
    fn breadcrumbs_lead_from_the_root() {
        let site: SiteUrl = "https://static.example/".parse().expect("an address");
        let way = [("Home".to_owned(), String::new()), ("Services".to_owned(), "services/".to_owned())];
        let absolute = breadcrumbs(&way, &Addresses { page: "services/", site: Some(&site) });
        assert_eq!(absolute["itemListElement"][1]["item"], "https://static.example/services/");
        let relative = breadcrumbs(&way, &Addresses { page: "services/", site: None });
        assert_eq!(relative["itemListElement"][0]["item"], "../");
    }
}
