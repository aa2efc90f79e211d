//! Whether the same sources give the same bytes, wherever they are built.

use super::Inputs;
use super::asset::Site;
use super::fingerprint::files;
use crate::places::Places;
use crate::problem::{Explain as _, Result, problem};
use bundle::pages::SiteUrl;
use std::path::Path;

/// Builds the site a second time, from nothing and in another folder, and compares it with `dist/`, byte by byte.
/// The problem names the files that differ.
pub fn check_reproducible(places: &Places, site_url: Option<&SiteUrl>) -> Result<()> {
    super::build_for(places, site_url)?;
    let again = places.work().join("again");
    if again.is_dir() {
        std::fs::remove_dir_all(&again).explain(|| format!("Cannot empty {}.", again.display()))?;
    }
    let second = super::write::with_compressed(Inputs::of(places, site_url)?.site(&again)?)?;
    let differing = differing(&second, &places.dist())?;
    // Some hundred megabytes that serve nobody any more.
    std::fs::remove_dir_all(&again).explain(|| format!("Cannot remove {}.", again.display()))?;
    if differing.is_empty() {
        return Ok(());
    }
    Err(problem!("Two builds of the same sources differ in: {}", differing.join(", ")))
}

/// The files that are not the same in the site and the folder, by name; also those that only one of them has.
fn differing(site: &Site, folder: &Path) -> Result<Vec<String>> {
    let other = |(name, content): &(&String, &Vec<u8>)| {
        std::fs::read(folder.join(name)).ok().as_ref() != Some(*content)
    };
    let mut names: Vec<String> = site.iter().filter(other).map(|(name, _)| name.clone()).collect();
    for path in files(folder)? {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if !site.contains_key(&name) {
            names.push(name);
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::super::asset::Site;
    use super::differing;
    use crate::test_folder::TestFolder;

    #[test]
    fn what_differs_is_named_on_either_side() {
        let folder = TestFolder::new("reproducible");
        for (name, content) in [("same.js", "a"), ("assets/changed.js", "a"), ("data/only-in-dist.csv", "a")]
        {
            folder.write(name, content.as_bytes());
        }
        let content = [("same.js", "a"), ("assets/changed.js", "b"), ("only-in-site.js", "a")];
        let site: Site = content.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into();
        let names = differing(&site, folder.path()).expect("both can be read");
        assert_eq!(names, ["assets/changed.js", "only-in-site.js", "data/only-in-dist.csv"]);
    }
}
