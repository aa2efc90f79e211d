//! What programs read beside the pages: the static API, the feeds, and the whole data package as one file.

use super::asset::Site;
use super::site;
use super::write;
use crate::places::Places;
use crate::problem::{Explain as _, Result};
use crate::{data, diff};
use bundle::editions::feeds::Feeds;
use bundle::editions::{Edition, Names};
use model::Register;
use std::collections::BTreeMap;
use std::path::Path;

/// Puts in `api/v1/`, `feeds/` and the zip file beside the tables, which the site holds already. `address` is where the site
/// will be, with a slash at its end; where it is not known, links of feeds are relative.
pub(super) fn put(site: &mut Site, places: &Places, address: Option<&str>) -> Result<()> {
    let folder = places.data();
    let data = data::read(&folder)?;
    let version = &data.package.version;

    let tables = site.iter().filter_map(|(name, content)| Some((name.strip_prefix("data/")?, content)));
    // As they stand beside it, with the mark by which Excel knows UTF-8.
    let tables: BTreeMap<String, Vec<u8>> =
        tables.map(|(name, content)| (name.to_owned(), content.clone())).collect();
    let package =
        bundle::archive::pack(&tables).explain(|| "The data package cannot be zipped.".to_owned())?;
    site.insert(format!("data/{}", bundle::archive::name(version)), package);

    let register = Register::without_text(data.package.clone());
    let (history, names) = (diff::history(&folder)?, names(places)?);
    for (name, content) in bundle::api::files(&data, &register, &history, &names) {
        site.insert(format!("api/v1/{name}"), content);
    }
    for (name, text) in Feeds::new(&data, &history, names, address).files() {
        site.insert(format!("feeds/{name}"), text.into_bytes());
    }
    Ok(())
}

/// The part of the site that programs read, with the tables, into a folder: what the examples of docs/api.md are tried on. It
/// needs neither the app nor the pictures.
pub(crate) fn write_alone(places: &Places, folder: &Path) -> Result<()> {
    let mut site = Site::new();
    site::data_package(&mut site, places)?;
    put(&mut site, places, None)?;
    write::write(&write::with_compressed(site)?, folder)
}

/// The names of what the changes speak of. What went is called by its code, unless its own row has its name.
fn names(places: &Places) -> Result<Names> {
    let folder = places.data();
    let edition = Edition::read(&|name| std::fs::read(folder.join(name)));
    edition.map(|edition| edition.names()).explain(|| format!("Cannot read {}.", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::super::asset::Site;
    use super::put;
    use crate::places::Places;

    #[test]
    fn the_real_package_can_be_taken_away_read_by_programs_and_followed() {
        let places = Places::find().expect("the project");
        let mut site = Site::new();
        for name in ["datapackage.json", "arrangements.csv", "members.csv"] {
            let content = std::fs::read(places.data().join(name)).expect("the table");
            site.insert(format!("data/{name}"), content);
        }
        put(&mut site, &places, None).expect("all is there");
        let zip = site.keys().find(|name| name.ends_with(".zip")).expect("the zip file");
        let unpacked = bundle::archive::unpack(&site[zip]).expect("it can be unpacked");
        assert_eq!(unpacked.len(), 3);
        assert_eq!(unpacked["members.csv"], site["data/members.csv"]);
        let index = String::from_utf8(site["api/v1/index.json"].clone()).expect("text");
        // The index leads to both, as seen from its own folder.
        assert!(index.contains(&format!("\"package\":\"../../{zip}\"")), "{zip}");
        assert!(index.contains("\"feed\":\"../../feeds/all.xml\"") && site.contains_key("feeds/all.xml"));
        assert!(site.contains_key("feeds/councils/E07000008.xml"));
        let council = String::from_utf8(site["api/v1/councils/E07000008.json"].clone()).expect("text");
        assert!(council.contains("\"feed\":\"../../../feeds/councils/E07000008.xml\""), "{council}");
    }
}
