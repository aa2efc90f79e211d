//! The plain page, laid out as its author would publish it: bundled, minified, with compressed files beside the plain ones.

use super::super::peers::Peers;
use super::{path, run};
use crate::build::{Site, with_compressed, write};
use crate::places::Places;
use crate::problem::{Explain as _, Result, problem};
use crate::step::Step;
use crate::tools::ensure_wasm_tools;
use std::path::Path;
use std::process::Command;

/// The forms of the shapes' file, each with a page of its own; the first is the one that is compared with ours.
pub(super) const FORMS: [&str; 3] = ["councils", "areas", "tilings"];

/// Writes the pages below `folder`, and gives back the year that the data calls the present.
pub(super) fn lay_out(places: &Places, folder: &Path) -> Result<String> {
    let peers = Peers::ensure(places, "benches/map")?;
    let source = places.root.join("benches/map/page");
    let data = folder.join("data");
    let step = Step::new("map data", "shapes and records for the plain page");
    let output = run(places, &step, &["data", &path(&places.data()), &path(&data)])?;
    let present = output.lines().find_map(|line| line.strip_prefix("present\t"));
    let present = present.explain(|| format!("benches/map named no year:\n{output}"))?.to_owned();
    let esbuild = ensure_wasm_tools(places)?.esbuild;
    let mut site = Site::new();
    for form in FORMS {
        let bundle = |source: &str, more: &[&str]| bundle(places, &esbuild, &peers, source, more);
        let shapes = format!("--alias:shapes=./shapes/{form}.js");
        let script = bundle("page.js", &["--bundle", "--format=esm", "--target=es2022", &shapes])?;
        let mut put = |name: &str, content: Vec<u8>| site.insert(format!("{form}/{name}"), content);
        put("page.js", script);
        put("style.css", bundle("style.css", &[])?);
        let read = |path: &Path| std::fs::read(path).explain(|| format!("Cannot read {}.", path.display()));
        put("index.html", read(&source.join("index.html"))?);
        for name in ["shapes.json", "records.json"] {
            put(name, read(&data.join(form).join(name))?);
        }
    }
    write(&with_compressed(site)?, &folder.join("site"))?;
    Ok(present)
}

/// A script with all that it imports, or a stylesheet, minified by esbuild.
fn bundle(places: &Places, esbuild: &Path, peers: &Peers, source: &str, more: &[&str]) -> Result<Vec<u8>> {
    let mut esbuild = Command::new(esbuild);
    esbuild.arg(source).arg("--minify").args(more);
    esbuild.current_dir(places.root.join("benches/map/page")).env("NODE_PATH", peers.modules());
    let bundled = places.work().join("bench/map/bundled");
    esbuild.arg(format!("--outfile={}", bundled.display())).arg("--log-level=error");
    Step::silent("esbuild").run(places, &mut esbuild)?;
    let content = std::fs::read(&bundled).explain(|| format!("Cannot read {}.", bundled.display()))?;
    if content.is_empty() { Err(problem!("esbuild made nothing of {source}.")) } else { Ok(content) }
}
