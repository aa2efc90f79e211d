//! Which file of the site holds what, and under which name.

use super::asset::{Asset, Site, keys};
use super::compile::Compiled;
use super::fill::{fill, text};
use super::fingerprint::files;
use super::finish::Finish;
use super::lasting;
use super::pack::Packed;
use super::page::{preloads, without_trunk};
use crate::places::Places;
use crate::problem::{Explain as _, Result};
use std::path::Path;

/// The site without its compressed forms: `page` (index.html) and `embed.js` under lasting names, the assets and styles under
/// the names that `finish` gives them, the data package as files.
pub(super) fn lay_out(
    places: &Places,
    compiled: &Compiled,
    packed: &Packed,
    page: &str,
    finish: &dyn Finish,
) -> Result<Site> {
    let mut site = Site::new();
    let style = |name: &str| {
        let css = text(&places.root.join("style").join(name))?;
        finish.minified(name, &css).map(String::into_bytes)
    };

    let lists = lists(&mut site, packed, finish);
    let script = [compiled.javascript.as_str(), &lists].concat();
    let assets = [
        asset(&mut site, finish, "app", "app", "js", script.into_bytes()),
        asset(&mut site, finish, "wasm", "app", "wasm", compiled.wasm.clone()),
        asset(&mut site, finish, "style", "widget", "css", style("widget.css")?),
        asset(&mut site, finish, "map", "map", "bin", packed.map.clone()),
        asset(&mut site, finish, "records", "records", "bin", packed.records.clone()),
    ];

    let parts = compiled.parts.iter();
    site.extend(parts.map(|part| (format!("assets/{}", part.name), part.wasm.clone())));

    let pictures = packed.pictures.put(&mut site);
    lasting::helpers(&mut site, places, &assets, (&pictures, &packed.pictures.version), finish)?;
    lasting::builder(&mut site, places, finish)?;

    let pages_style = style("pages.css")?;
    let pages_style_name = finish.named("pages", "css", &pages_style);
    packed.plain.put(&mut site, pages_style, &pages_style_name);

    let page = without_trunk(page);
    let mut page = fill(&page, "<!--PRELOAD-->", &preloads(&assets[STYLE]), "index.html")?;
    page = fill(&page, "<!--FOUND-->", &packed.plain.in_head, "index.html")?;
    page = fill(&page, "<!--PICTURE-->", &packed.pictures.in_page(&assets[STYLE]), "index.html")?;
    let page_script = text(&places.root.join("embed/page.js"))?;
    let page_script = fill(&page_script, "/*KEYS*/[]", &keys(), "embed/page.js")?;
    let page_script = fill(&page_script, "/*PICTURES*/\"\"", &format!("\"{pictures}\""), "embed/page.js")?;
    let page_script = finish.minified("page.js", &page_script)?.into_bytes();
    for (ending, content) in [("css", style("page.css")?), ("js", page_script)] {
        let name = finish.named("page", ending, &content);
        page = fill(&page, &format!("./page.{ending}"), &format!("./{name}"), "index.html")?;
        site.insert(name, content);
    }
    site.insert("index.html".to_owned(), page.into_bytes());

    data_package(&mut site, places)?;
    copy(&mut site, &places.root.join("style"), "", |name| !name.ends_with(".css"))?;
    Ok(site)
}

/// Puts content into the site as an asset.
fn asset(
    site: &mut Site,
    finish: &dyn Finish,
    key: &'static str,
    stem: &str,
    ending: &str,
    content: Vec<u8>,
) -> Asset {
    let name = format!("assets/{}", finish.named(stem, ending, &content));
    let asset = Asset { key, name: format!("./{name}"), integrity: finish.integrity(key, &content) };
    site.insert(name, content);
    asset
}

/// Which of the assets is the stylesheet.
const STYLE: usize = 2;

/// The lists of files that the app loads when they are asked for, as its script exports them: those of the prose, first what
/// the LGA's map stated, the finer shapes by region, the one of the proposals for new councils, the equal-area layout, and the one
/// file that lists the tables of the postcode areas: 104 names and hashes would be more than a third of the script. Nobody needs
/// them before the app, so they do not burden `embed.js`.
fn lists(site: &mut Site, packed: &Packed, finish: &dyn Finish) -> String {
    let numbered = |stem: &str, parts: &[Vec<u8>]| {
        let parts = parts.iter().enumerate();
        parts.map(|(at, part)| (format!("{stem}-{at}"), part.clone())).collect::<Vec<_>>()
    };
    let prose =
        [vec![("stated".to_owned(), packed.stated.clone())], numbered("details", &packed.details)].concat();
    let finer = numbered("finer", &packed.finer);
    let proposals = vec![("proposals".to_owned(), packed.proposals.clone())];
    let area = |(letters, table): &(String, Vec<u8>)| (format!("postcodes-{letters}"), table.clone());
    let areas = put(site, finish, packed.postcodes.iter().map(area).collect());
    let areas = vec![("postcodes".to_owned(), areas.into_bytes())];
    let layout = vec![("layout".to_owned(), packed.layout.clone())];
    let lists = [
        ("prose", prose),
        ("finer", finer),
        ("proposals", proposals),
        ("postcodes", areas),
        ("layout", layout),
    ];
    lists.map(|(name, files)| list(site, finish, name, files)).concat()
}

/// Puts files into the site and lists them in a constant of a script, as `src/browser/fetch.rs` reads it: where they are
/// (beside the script that has the list, which is itself checked by its hash), then name and integrity of each.
fn list(site: &mut Site, finish: &dyn Finish, name: &str, files: Vec<(String, Vec<u8>)>) -> String {
    format!("export const {name} = import.meta.url + {:?};\n", put(site, finish, files))
}

/// Puts files into the site. Gives name and integrity of each, with a space before each of them.
fn put(site: &mut Site, finish: &dyn Finish, files: Vec<(String, Vec<u8>)>) -> String {
    let mut list = String::new();
    for (stem, content) in files {
        let Asset { name, integrity, .. } = asset(site, finish, "", &stem, "bin", content);
        let name = name.rsplit('/').next().unwrap_or_default();
        list.push_str(&format!(" {name} {integrity}"));
    }
    list
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

/// Puts in the data package as files.
pub(super) fn data_package(site: &mut Site, places: &Places) -> Result<()> {
    copy(site, &places.data(), "data/", |_| true)?;
    mark_tables(site);
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
    use std::collections::BTreeMap;

    use super::super::compile::{Compiled, Part};
    use super::super::finish::Finish;
    use super::super::hash;
    use super::super::lasting::VERSION;
    use super::super::pack::Packed;
    use super::super::pictures::Pictures;
    use super::super::plain::Plain;
    use super::{Site, fill, lay_out};
    use crate::places::Places;
    use crate::problem::Result;
    use crate::test_folder::TestFolder;
    use bundle::picture::element;

    /// Leaves every text as it is.
    struct AsItIs;

    impl Finish for AsItIs {
        fn named(&self, stem: &str, ending: &str, content: &[u8]) -> String {
            format!("{stem}-{}.{ending}", hash::short(content))
        }

        fn integrity(&self, _: &str, content: &[u8]) -> String {
            hash::integrity(content)
        }

        fn minified(&self, _: &str, text: &str) -> Result<String> {
            Ok(text.to_owned())
        }

        fn joined(&self, module: (&str, &str), _: &[(&str, &str)]) -> Result<Vec<(String, String)>> {
            Ok(vec![(module.0.to_owned(), module.1.to_owned())])
        }
    }

    fn lay_out_small() -> Site {
        let folder = TestFolder::new("site");
        folder.write("style/widget.css", b"/* x */\n:host {\n  color: red;\n}\n");
        folder.write("style/page.css", b"body { margin: 0 }\n");
        folder.write("style/pages.css", b"body { margin: 1em }\n");
        folder.write("style/icon.svg", b"<svg/>");
        folder.write("embed/embed.js", b"// The element.\nconst ASSETS = /*ASSETS*/{};\n");
        folder.write("embed/picture.js", b"export const draw = 1;\n");
        folder.write("embed/iframe.js", b"export {};\n");
        folder.write("embed/embed.d.ts", b"export {};\n");
        folder.write("embed/page.js", b"const KEYS = /*KEYS*/[];\nconst PICTURES = /*PICTURES*/\"\";\n");
        folder.write("embed/builder/builder.js", b"export {};\n");
        folder.write("embed/builder/builder.css", b"p { color: red }\n");
        folder.write("embed/builder/index.html", b"<!--VERSION--> \"./builder.css\" \"./builder.js\"\n");
        folder.write("docs/embed.md", b"# Reference\n");
        folder.write("docs/hosting.md", b"# Hosting\n");
        folder.write("docs/pages.md", b"# Pages\n");
        folder.write("data/councils.csv", b"code\n");
        folder.write("data/members.csv", "\u{feff}arrangement\n".as_bytes());
        folder.write("data/datapackage.json", b"{}\n");
        folder.write("data/.councils.csv.swp", b"an editor's");
        let root = folder.path().to_path_buf();
        let places = Places { target: root.join("target"), tools: root.join("tools"), root };
        let head = "<link rel=\"stylesheet\" href=\"./page.css\">\n  <script src=\"./page.js\"></script>\n  <!--PRELOAD-->\n  <!--FOUND-->\n  <link data-trunk rel=\"rust\">\n  <!--PICTURE-->";
        let page = format!("<head>\n  {head}\n</head>\n");
        let part = Part { name: AsItIs.named("screen-trends", "wasm", b"trends"), wasm: b"trends".to_vec() };
        let compiled =
            Compiled { javascript: "export {};\n".to_owned(), wasm: b"\0asm".to_vec(), parts: vec![part] };
        let packed = Packed {
            map: b"map".to_vec(),
            records: b"records".to_vec(),
            details: vec![b"prose".to_vec(), b"more prose".to_vec()],
            stated: b"stated".to_vec(),
            proposals: b"proposals".to_vec(),
            finer: vec![b"finer".to_vec()],
            postcodes: vec![("CB".to_owned(), b"cb".to_vec()), ("W".to_owned(), b"w".to_vec())],
            layout: b"layout".to_vec(),
            pictures: Pictures {
                drawn: BTreeMap::from([("england".to_owned(), element("p", "picture").text("England"))]),
                version: "2026.11.0".to_owned(),
            },
            plain: Plain {
                pages: BTreeMap::from([("councils/index.html".to_owned(), "<p>Councils</p>".to_owned())]),
                ..Plain::default()
            },
        };
        lay_out(&places, &compiled, &packed, &page, &AsItIs).expect("all is there")
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
        // That of the edition of the data: what follows its hyphen is cut off here.
        let of_data = "releases/data";
        let expected = [
            "assets/app",
            "assets/app",
            "assets/details",
            "assets/details",
            "assets/finer",
            "assets/layout",
            "assets/map",
            "assets/postcodes",
            "assets/postcodes",
            "assets/postcodes",
            "assets/proposals",
            "assets/records",
            "assets/screen",
            "assets/stated",
            "assets/widget",
            "councils/index.html",
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
            "embed/pages.md",
            "icon.svg",
            "iframe.js",
            "index.html",
            "page",
            "page",
            "pages",
            "pictures/2026.11.0",
            &release[0],
            &release[1],
            &release[2],
            of_data,
            of_data,
            of_data,
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
        let hashed: Vec<_> = site
            .iter()
            .filter(|(name, _)| !name.starts_with("pictures/") && !name.starts_with("releases/"))
            .filter_map(|(name, content)| Some((name.rsplit_once('-')?.1, content)))
            .collect();
        assert_eq!(hashed.len(), 20);
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
            for reference in text.split('"').filter(|part| part.starts_with("./") && part.len() > 2) {
                let is_folder =
                    reference.ends_with('/') && site.keys().any(|name| name.starts_with(&reference[2..]));
                assert!(is_folder || site.contains_key(&reference[2..]), "{reference}");
                found += 1;
            }
        }
        // Two styles, one of them twice, and a script; five assets and the folder of the pictures.
        assert_eq!(found, 4 + 6, "{page}\n{embed}");
        let builder = content(&site, "embed/index.html");
        for reference in builder.split('"').filter_map(|part| part.strip_prefix("./")) {
            assert!(site.contains_key(&format!("embed/{reference}")), "{builder}");
        }
        for left in [
            "<!--PRELOAD-->",
            "<!--FOUND-->",
            "<!--PICTURE-->",
            "data-trunk",
            "details",
            "stated",
            "finer",
            "layout",
        ] {
            assert!(!page.contains(left), "{page}");
        }
        let script = site.keys().find(|name| name.starts_with("assets/app-") && name.ends_with(".js"));
        let prose = [("stated", &b"stated"[..]), ("details-0", b"prose"), ("details-1", b"more prose")];
        let prose = prose.map(|(stem, content)| {
            let name = format!("{stem}-{}.bin", hash::short(content));
            assert_eq!(site[&format!("assets/{name}")], content);
            format!(" {name} {}", hash::integrity(content))
        });
        // The app's script lists the files of the prose.
        let list = format!("export const prose = import.meta.url + {:?};\n", prose.concat());
        assert!(content(&site, script.expect("the app")).contains(&list));
    }

    #[test]
    fn a_release_shares_the_assets_of_the_root() {
        let site = lay_out_small();
        let (latest, release) =
            (content(&site, "embed.js"), content(&site, &format!("releases/{VERSION}/embed.js")));
        assert_eq!(release.replace("../../", "./"), latest);
        assert_eq!(content(&site, "releases/data-2026.11.0/embed.js"), release);
        assert!(release.contains("../../assets/map-"), "{release}");
    }

    #[test]
    fn the_manifest_gives_the_integrity_of_each_asset() {
        let embed = content(&lay_out_small(), "embed.js");
        let map = format!("\"map\":\"{}\"", hash::integrity(b"map"));
        assert!(
            embed.contains("const ASSETS = {\"app\":\"./assets/app-") && embed.ends_with("\"}};\n"),
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
