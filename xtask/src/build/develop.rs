//! What the page needs beside the app while somebody works on it: the hook of `trunk serve` (Trunk.toml).

use super::asset::Site;
use super::compile::Compiled;
use super::fill::text;
use super::fingerprint::files;
use super::finish::Finish;
use super::pack;
use super::site;
use super::{hash, write};
use crate::places::Places;
use crate::problem::{Explain as _, Result};
use std::path::Path;

/// What the files beside the app are made of.
const INPUTS: [&str; 4] = ["data", "docs", "embed", "style"];

/// Nothing is minified, and every file keeps its name. The Wasm is not checked, as it changes without the others.
struct Development;

impl Finish for Development {
    fn named(&self, stem: &str, ending: &str, _: &[u8]) -> String {
        format!("{stem}.{ending}")
    }

    fn integrity(&self, key: &str, content: &[u8]) -> String {
        if key == "wasm" { String::new() } else { hash::integrity(content) }
    }

    fn minified(&self, _: &str, text: &str) -> Result<String> {
        Ok(text.to_owned())
    }

    fn joined(&self, module: (&str, &str), beside: &[(&str, &str)]) -> Result<Vec<(String, String)>> {
        let files = [&[module], beside].concat();
        Ok(files.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect())
    }
}

/// Completes the folder in which Trunk has put the page and the app: the same site as a release, with plain names and without
/// compressed forms. The app's modules stay apart, so the guard (`embed/guard.js`) does nothing here: a panic is seen in the
/// browser's console, and the map does not begin again.
pub fn develop(places: &Places, folder: &Path) -> Result<()> {
    let made = |name: &str| read(&folder.join(name));
    let (glue, wasm) = (made("shared-services-map.js")?, made("shared-services-map_bg.wasm")?);
    let mut site = beside(places, &text(&folder.join("index.html"))?)?;
    site.insert("assets/shared-services-map.js".to_owned(), glue);
    site.insert("assets/app.wasm".to_owned(), wasm);
    write::write(&site, folder)
}

/// All but the app. It is made anew only when something that it is made of has changed, or this program has: a change of the
/// app waits for nothing else.
fn beside(places: &Places, page: &str) -> Result<Site> {
    let kept = places.work().join("develop");
    let (folder, key) = (kept.join("site"), kept.join("made-from"));
    let inputs = inputs(places, page)?;
    if std::fs::read_to_string(&key).is_ok_and(|known| known == inputs) {
        return write::read(&folder);
    }
    let ours = |name: &str| text(&places.root.join("embed").join(name));
    let compiled = Compiled { javascript: ours("app.js")?, wasm: Vec::new(), parts: Vec::new() };
    let mut site = site::lay_out(places, &compiled, &pack::pack(places, None)?, page, &Development)?;
    super::api::put(&mut site, places, None)?;
    site.insert("assets/guard.js".to_owned(), ours("guard.js")?.into_bytes());
    std::fs::create_dir_all(&folder).explain(|| format!("Cannot make {}.", folder.display()))?;
    write::write(&site, &folder)?;
    std::fs::write(&key, inputs).explain(|| format!("Cannot write {}.", key.display()))?;
    Ok(site)
}

/// Hashes and names of all that the files beside the app follow from.
fn inputs(places: &Places, page: &str) -> Result<String> {
    let mut inputs = format!("{}\n", hash::long(page.as_bytes()));
    let program =
        std::env::current_exe().explain(|| "This program does not know where it lies.".to_owned())?;
    let mut all = vec![program];
    for input in INPUTS {
        all.extend(files(&places.root.join(input))?);
    }
    for file in all {
        inputs.push_str(&format!("{} {}\n", hash::long(&read(&file)?), file.display()));
    }
    Ok(inputs)
}

fn read(file: &Path) -> Result<Vec<u8>> {
    std::fs::read(file).explain(|| format!("Cannot read {}.", file.display()))
}

#[cfg(test)]
mod tests {
    use super::{Development, INPUTS, inputs};
    use crate::build::finish::Finish as _;
    use crate::places::Places;
    use crate::test_folder::TestFolder;

    #[test]
    fn files_keep_their_names_and_words() {
        assert_eq!(Development.named("app", "wasm", b"1"), "app.wasm");
        assert_eq!(Development.minified("a.js", "let a = 1;\n"), Ok("let a = 1;\n".to_owned()));
    }

    #[test]
    fn a_change_of_data_style_or_page_is_seen() {
        let folder = TestFolder::new("develop");
        for input in INPUTS {
            folder.write(&format!("{input}/file"), b"content");
        }
        let root = folder.path().to_path_buf();
        let places = Places { target: root.join("target"), tools: root.join("tools"), root };
        let mut seen = vec![inputs(&places, "page").expect("all is there")];
        assert_eq!(inputs(&places, "page").expect("all is there"), seen[0]);
        seen.push(inputs(&places, "another page").expect("all is there"));
        for input in ["data", "style"] {
            folder.write(&format!("{input}/file"), input.as_bytes());
            seen.push(inputs(&places, "page").expect("all is there"));
        }
        seen.dedup();
        assert_eq!(seen.len(), 4);
    }
}
