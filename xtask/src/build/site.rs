//! Which file of the site holds what, and under which name.

use super::compile::Compiled;
use super::fingerprint::files;
use super::pack::Packed;
use super::scripts::Scripts;
use super::{hash, lasting, minify};
use crate::places::Places;
use crate::problem::{Explain as _, Result};
use std::collections::BTreeMap;
use std::path::Path;

/// Where the JavaScript of wasm-bindgen takes the Wasm's exports, once; `embed/guard.js` comes in between.
const EXPORTS: &str = "instance.exports";

/// A site: content by name, with `/` between folders.
pub(crate) type Site = BTreeMap<String, Vec<u8>>;

/// An asset that `embed.js` asks for.
pub(super) struct Asset {
    /// Its key in the manifest.
    key: &'static str,
    /// Its name, relative to the page.
    name: String,
    /// The browser checks it against this.
    integrity: String,
}

/// The site without its compressed forms: the page and `embed.js` under lasting names, all else under names that hold the
/// hash of the content, the data package as files.
pub(super) fn lay_out(
    places: &Places,
    compiled: &Compiled,
    packed: &Packed,
    scripts: &Scripts<'_>,
) -> Result<Site> {
    let mut site = Site::new();
    let style =
        |name: &str| text(&places.root.join("style").join(name)).map(|css| minify::css(&css).into_bytes());

    let wasm = asset(&mut site, "wasm", "app", "wasm", compiled.wasm.first.clone());
    let later = asset(&mut site, "later", "later", "wasm", compiled.wasm.later.clone());
    let wasm_name = wasm.name.rsplit('/').next().unwrap_or_default();
    // The style comes with the app: a request less before the first map.
    let css = minify::css(&text(&places.root.join("style/widget.css"))?);
    let guard = text(&places.root.join("embed/guard.js"))?;
    let glue = compiled.javascript.replace(&compiled.wasm_name, wasm_name);
    let glue = fill(&glue, EXPORTS, &format!("guarded({EXPORTS})"), "the JavaScript of wasm-bindgen")?;
    let script = scripts.minified("app.js", &[glue, minify::exported("css", &css), guard].concat())?;
    let frame = scripts.minified("frame.js", &text(&places.root.join("embed/frame.js"))?)?;
    let assets = [
        asset(&mut site, "app", "app", "js", script.into_bytes()),
        wasm,
        later,
        asset(&mut site, "map", "map", "bin", packed.map.clone()),
        asset(&mut site, "records", "records", "bin", packed.records.clone()),
        asset(&mut site, "details", "details", "bin", packed.details.clone()),
        asset(&mut site, "layout", "layout", "bin", packed.layout.clone()),
        asset(&mut site, "frame", "frame", "js", frame.into_bytes()),
    ];

    lasting::helpers(&mut site, places, &assets, scripts)?;
    lasting::builder(&mut site, places, scripts)?;

    let page = without_trunk(&text(&places.root.join("index.html"))?);
    let mut page = fill(&page, "<!--PRELOAD-->", &preloads(&assets), "index.html")?;
    let page_script = scripts.minified("page.js", &text(&places.root.join("embed/page.js"))?)?.into_bytes();
    for (ending, content) in [("css", style("page.css")?), ("js", page_script)] {
        let name = format!("page-{}.{ending}", hash::short(&content));
        page = fill(&page, &format!("./page.{ending}"), &format!("./{name}"), "index.html")?;
        site.insert(name, content);
    }
    site.insert("index.html".to_owned(), page.into_bytes());

    copy(&mut site, &places.data(), "data/", |_| true)?;
    mark_tables(&mut site);
    copy(&mut site, &places.root.join("style"), "", |name| !name.ends_with(".css"))?;
    Ok(site)
}

/// Puts content into the site under a name that holds its hash.
fn asset(site: &mut Site, key: &'static str, stem: &str, ending: &str, content: Vec<u8>) -> Asset {
    let name = format!("assets/{stem}-{}.{ending}", hash::short(&content));
    let asset = Asset { key, name: format!("./{name}"), integrity: hash::integrity(&content) };
    site.insert(name, content);
    asset
}

/// The manifest as a JavaScript object, for a script from which `to_root` leads to the site's root. Keys, names and hashes
/// are plain ASCII without quotes.
pub(super) fn manifest(assets: &[Asset], to_root: &str) -> String {
    let pairs = |value: &dyn Fn(&Asset) -> String| {
        let pairs: Vec<String> =
            assets.iter().map(|asset| format!("\"{}\":\"{}\"", asset.key, value(asset))).collect();
        pairs.join(",")
    };
    let names = pairs(&|asset| asset.name.replacen("./", to_root, 1));
    format!("{{{names},\"integrity\":{{{}}}}}", pairs(&|asset| asset.integrity.clone()))
}

/// Tells the browser what `embed.js` will ask for, so that all comes at once. What comes after the first map is not among it.
fn preloads(assets: &[Asset]) -> String {
    let links = assets
        .iter()
        .filter(|asset| !["details", "layout", "later", "frame"].contains(&asset.key))
        .map(|asset| {
            let Asset { key, name, integrity } = asset;
            match *key {
                "app" => format!("<link rel=\"modulepreload\" href=\"{name}\" integrity=\"{integrity}\">"),
                // `embed.js` checks the integrity of what it fetches; browsers warn of the attribute here.
                _ => format!("<link rel=\"preload\" href=\"{name}\" as=\"fetch\" crossorigin>"),
            }
        });
    links.collect::<Vec<_>>().join("\n  ")
}

/// The page without the lines that are meant for Trunk, which it would keep for a reader to wonder at.
fn without_trunk(page: &str) -> String {
    page.lines()
        .filter(|line| !line.trim_start().starts_with("<link data-trunk"))
        .map(|line| format!("{line}\n"))
        .collect()
}

/// Replaces a mark that must be there.
pub(super) fn fill(text: &str, mark: &str, value: &str, file: &str) -> Result<String> {
    let (before, after) = text.split_once(mark).explain(|| format!("{file} has lost its mark {mark}."))?;
    Ok(format!("{before}{value}{after}"))
}

pub(super) fn text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).explain(|| format!("Cannot read {}.", path.display()))
}

/// Copies the files of a folder that are wanted by name; hidden ones never are.
fn copy(site: &mut Site, folder: &Path, prefix: &str, wanted: fn(&str) -> bool) -> Result<()> {
    for path in files(folder)? {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if wanted(&name) && !name.starts_with('.') {
            let content = std::fs::read(&path).explain(|| format!("Cannot read {}.", path.display()))?;
            site.insert(format!("{prefix}{name}"), content);
        }
    }
    Ok(())
}

/// Lets the tables that people download begin with a byte order mark, by which Excel for Windows knows UTF-8; other programs
/// pass it over. The project's own files stay without, where a change of them is a change of text.
fn mark_tables(site: &mut Site) {
    const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";
    for (_, content) in site.iter_mut().filter(|(name, _)| name.ends_with(".csv")) {
        if !content.starts_with(BYTE_ORDER_MARK) {
            content.splice(..0, BYTE_ORDER_MARK.iter().copied());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::compile::Compiled;
    use super::super::lasting::VERSION;
    use super::super::pack::Packed;
    use super::super::scripts::Scripts;
    use super::super::split::Parts;
    use super::{Site, fill, hash, lay_out};
    use crate::places::Places;
    use crate::test_folder::TestFolder;

    fn lay_out_small() -> Site {
        let folder = TestFolder::new("site");
        folder.write("style/widget.css", b"/* x */\n:host {\n  color: red;\n}\n");
        folder.write("style/page.css", b"body { margin: 0 }\n");
        folder.write("style/icon.svg", b"<svg/>");
        folder.write("embed/embed.js", b"// The element.\nconst ASSETS = /*ASSETS*/{};\n");
        folder.write("embed/guard.js", b"/* between */\nfunction guarded(exports) { return exports }\n");
        folder.write("embed/frame.js", b"export {};\n");
        folder.write("embed/iframe.js", b"export {};\n");
        folder.write("embed/embed.d.ts", b"export {};\n");
        folder.write("embed/page.js", b"{}\n");
        folder.write("embed/builder/builder.js", b"export {};\n");
        folder.write("embed/builder/builder.css", b"p { color: red }\n");
        folder.write("embed/builder/index.html", b"<!--VERSION--> \"./builder.css\" \"./builder.js\"\n");
        folder.write("docs/embed.md", b"# Reference\n");
        folder.write("docs/hosting.md", b"# Hosting\n");
        folder.write("data/councils.csv", b"code\n");
        folder.write("data/members.csv", "\u{feff}arrangement\n".as_bytes());
        folder.write("data/datapackage.json", b"{}\n");
        folder.write("data/.councils.csv.swp", b"an editor's");
        let root = folder.path().to_path_buf();
        let places = Places { target: root.join("target"), tools: root.join("tools"), root };
        let head = "<link rel=\"stylesheet\" href=\"./page.css\">\n  <script src=\"./page.js\"></script>\n  <!--PRELOAD-->\n  <link data-trunk rel=\"rust\">";
        folder.write("index.html", format!("<head>\n  {head}\n</head>\n").as_bytes());
        let javascript =
            "// glue\nwasm = instance.exports;\nnew URL('map_bg.wasm', import.meta.url);\n".to_owned();
        let compiled = Compiled {
            javascript,
            wasm_name: "map_bg.wasm".to_owned(),
            wasm: Parts { first: b"\0asm".to_vec(), later: b"later".to_vec() },
        };
        let packed = Packed {
            map: b"map".to_vec(),
            records: b"records".to_vec(),
            details: b"details".to_vec(),
            layout: b"layout".to_vec(),
        };
        let scripts = Scripts { places: &places, esbuild: None };
        lay_out(&places, &compiled, &packed, &scripts).expect("all is there")
    }

    fn content(site: &Site, name: &str) -> String {
        String::from_utf8(site[name].clone()).expect("text")
    }

    #[test]
    fn every_file_has_its_place() {
        let site = lay_out_small();
        let places: Vec<&str> = site.keys().map(|name| name.split('-').next().unwrap_or_default()).collect();
        let release =
            ["embed.d.ts", "embed.js", "iframe.js"].map(|name| format!("releases/{VERSION}/{name}"));
        let expected = [
            "assets/app",
            "assets/app",
            "assets/details",
            "assets/frame",
            "assets/later",
            "assets/layout",
            "assets/map",
            "assets/records",
            "data/councils.csv",
            "data/datapackage.json",
            "data/members.csv",
            "embed.d.ts",
            "embed.js",
            "embed/builder",
            "embed/builder",
            "embed/embed.md",
            "embed/hosting.md",
            "embed/index.html",
            "icon.svg",
            "iframe.js",
            "index.html",
            "page",
            "page",
            &release[0],
            &release[1],
            &release[2],
        ];
        assert_eq!(places, expected);
    }

    #[test]
    fn tables_open_as_utf8_in_excel() {
        let site = lay_out_small();
        assert_eq!(content(&site, "data/councils.csv"), "\u{feff}code\n");
        assert_eq!(content(&site, "data/members.csv"), "\u{feff}arrangement\n");
        assert_eq!(content(&site, "data/datapackage.json"), "{}\n");
    }

    #[test]
    fn names_with_a_hash_hold_that_of_their_content() {
        let site = lay_out_small();
        let hashed: Vec<_> =
            site.iter().filter_map(|(name, content)| Some((name.split_once('-')?.1, content))).collect();
        assert_eq!(hashed.len(), 12);
        for (name, content) in hashed {
            assert_eq!(name.split('.').next(), Some(hash::short(content).as_str()), "{name}");
        }
    }

    #[test]
    fn references_lead_to_files_of_the_site() {
        let site = lay_out_small();
        let page = content(&site, "index.html");
        let embed = content(&site, "embed.js");
        let mut found = 0;
        for text in [&page, &embed] {
            for reference in text.split('"').filter(|part| part.starts_with("./")) {
                assert!(site.contains_key(&reference[2..]), "{reference}");
                found += 1;
            }
        }
        // Style, script and four preloads; eight assets.
        assert_eq!(found, 6 + 8, "{page}\n{embed}");
        let builder = content(&site, "embed/index.html");
        for reference in builder.split('"').filter_map(|part| part.strip_prefix("./")) {
            assert!(site.contains_key(&format!("embed/{reference}")), "{builder}");
        }
        for left in ["<!--PRELOAD-->", "data-trunk", "details", "layout", "later", "frame"] {
            assert!(!page.contains(left), "{page}");
        }
        let wasm = site.keys().find(|name| name.ends_with(".wasm")).expect("the Wasm");
        let script = site
            .keys()
            .find(|name| name.starts_with("assets/app-") && name.ends_with(".js"))
            .expect("the app");
        let wasm = wasm.trim_start_matches("assets/");
        // The glue calls the Wasm through the guard, and the style comes with it.
        let lines = [
            "wasm = guarded(instance.exports);",
            &format!("new URL('{wasm}', import.meta.url);"),
            "export const css = \":host{color: red}\";",
            "function guarded(exports) { return exports }",
            "",
        ];
        assert_eq!(content(&site, script), lines.join("\n"));
    }

    #[test]
    fn a_release_shares_the_assets_of_the_root() {
        let site = lay_out_small();
        let (latest, release) =
            (content(&site, "embed.js"), content(&site, &format!("releases/{VERSION}/embed.js")));
        assert_eq!(release.replace("../../assets/", "./assets/"), latest);
        assert!(release.contains("../../assets/map-"), "{release}");
    }

    #[test]
    fn the_manifest_gives_the_integrity_of_each_asset() {
        let embed = content(&lay_out_small(), "embed.js");
        let map = format!("\"map\":\"{}\"", hash::integrity(b"map"));
        assert!(
            embed.starts_with("const ASSETS = {\"app\":\"./assets/app-") && embed.ends_with("\"}};\n"),
            "{embed}"
        );
        assert!(embed.contains(&map), "{embed}");
    }

    #[test]
    fn a_lost_mark_is_named() {
        let problem =
            fill("const ASSETS = {};", "/*ASSETS*/{}", "", "embed/embed.js").expect_err("it is lost");
        assert_eq!(problem.to_string(), "embed/embed.js has lost its mark /*ASSETS*/{}.");
    }
}
