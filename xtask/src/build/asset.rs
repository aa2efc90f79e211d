//! The site as content by name, and its assets.

use std::collections::BTreeMap;

/// A site: content by name, with `/` between folders.
pub(crate) type Site = BTreeMap<String, Vec<u8>>;

/// An asset that `embed.js` asks for.
pub(super) struct Asset {
    /// Its key in the manifest.
    pub(super) key: &'static str,
    /// Its name, relative to the page.
    pub(super) name: String,
    /// The browser checks it against this.
    pub(super) integrity: String,
}

/// The keys of the address as a JavaScript list.
pub(super) fn keys() -> String {
    let keys: Vec<String> = presentation::address::keys().map(|key| format!("\"{key}\"")).collect();
    format!("[{}]", keys.join(","))
}

/// The manifest as a JavaScript object, for a script from which `to_root` leads to the site's root; `pictures` is their folder
/// as seen from there. Keys, names and hashes are plain ASCII without quotes.
pub(super) fn manifest(assets: &[Asset], pictures: &str, to_root: &str) -> String {
    let pairs = |value: &dyn Fn(&Asset) -> String| {
        let pairs: Vec<String> =
            assets.iter().map(|asset| format!("\"{}\":\"{}\"", asset.key, value(asset))).collect();
        pairs.join(",")
    };
    let names = pairs(&|asset| asset.name.replacen("./", to_root, 1));
    let pictures = pictures.replacen("./", to_root, 1);
    let integrity = pairs(&|asset| asset.integrity.clone());
    format!(
        "{{{names},\"root\":\"{to_root}\",\"pictures\":\"{pictures}\",\"keys\":{},\"integrity\":{{{integrity}}}}}",
        keys()
    )
}
