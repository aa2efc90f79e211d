//! What the page needs beside the app while somebody works on it: the hook of `trunk serve` (Trunk.toml).

use super::compile::Compiled;
use super::fingerprint::files;
use super::finish::Finish;
use super::pack::{self, Packed};
use super::site::{self, text};
use super::{hash, write};
use crate::places::Places;
use crate::problem::{Explain as _, Result};
use std::path::Path;

/// Nothing is minified, and every file keeps its name.
struct Development;

impl Finish for Development {
    fn named(&self, stem: &str, ending: &str, _: &[u8]) -> String {
        format!("{stem}.{ending}")
    }

    fn minified(&self, _: &str, text: &str) -> Result<String> {
        Ok(text.to_owned())
    }
}

/// Completes the folder in which Trunk has put the page and the app: the same site as a release, with plain names and without
/// compressed forms. The app's modules stay apart, so the guard (`embed/guard.js`) does nothing here: a panic is seen in the
/// browser's console, and the map does not begin again.
pub fn develop(places: &Places, folder: &Path) -> Result<()> {
    let made = |name: &str| {
        let path = folder.join(name);
        std::fs::read(&path).explain(|| format!("Trunk was to make {}.", path.display()))
    };
    let (glue, wasm) = (made("shared-services-map.js")?, made("shared-services-map_bg.wasm")?);
    let ours = |name: &str| text(&places.root.join("embed").join(name));
    let packed = remembered(places)?;
    let compiled = Compiled { javascript: ours("app.js")?, wasm };
    let page = text(&folder.join("index.html"))?;
    let mut site = site::lay_out(places, &compiled, &packed, &page, &Development)?;
    site.insert("assets/guard.js".to_owned(), ours("guard.js")?.into_bytes());
    site.insert("assets/shared-services-map.js".to_owned(), glue);
    write::write(&site, folder)
}

/// The packed data, packed again only when the data or this program has changed: a change of the app takes no longer for it.
fn remembered(places: &Places) -> Result<Packed> {
    let folder = places.work().join("packed");
    let mut inputs = String::new();
    let program =
        std::env::current_exe().explain(|| "This program does not know where it lies.".to_owned())?;
    for file in files(&places.data())?.into_iter().chain([program]) {
        let content = std::fs::read(&file).explain(|| format!("Cannot read {}.", file.display()))?;
        inputs.push_str(&format!("{} {}\n", hash::long(&content), file.display()));
    }
    let key = folder.join("inputs");
    if std::fs::read_to_string(&key).is_ok_and(|kept| kept == inputs)
        && let Ok(packed) = Packed::read(&folder)
    {
        return Ok(packed);
    }
    let packed = pack::pack(places)?;
    packed.write(&folder)?;
    std::fs::write(&key, inputs).explain(|| format!("Cannot write {}.", key.display()))?;
    Ok(packed)
}
