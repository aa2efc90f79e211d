//! The finished site in `dist/`: the app, the packed data and the page, under names that hold their hash, for any static host.
//!
//! The way: check and pack the data (`pack`), compile the app (`compile`, `minify`), lay out the files (`site`), write them
//! with their compressed forms (`write`). Each step is a function of its inputs, so that two builds give the same bytes.

mod api;
mod asset;
mod chunks;
mod compile;
mod develop;
mod fill;
mod fingerprint;
mod finish;
mod hash;
mod lasting;
mod licences;
mod minify;
mod pack;
mod page;
mod pictures;
mod plain;
mod reproducible;
mod site;
mod split;
mod write;

pub(crate) use api::write_alone as write_api;
pub(crate) use asset::Site;
pub use develop::develop;
pub(crate) use fingerprint::files;
pub use hash::DIGITS as HASH_DIGITS;
pub use reproducible::check_reproducible;
pub(crate) use write::{with_compressed, write};

use crate::places::Places;
use crate::problem::Result;
use crate::tools::{WasmTools, ensure_wasm_tools};
use bundle::pages::SiteUrl;
use minify::Esbuild;
use std::path::Path;

/// As [`build_for`], of a site whose address is not known.
pub fn build(places: &Places) -> Result<bool> {
    build_for(places, None)
}

/// Builds `dist/`, installing first what is missing. Nothing is done when `dist/` is already what these inputs give. Where the
/// address is known under which the site will be published, the pages say theirs, and there is a sitemap.
/// Returns whether anything was built.
pub fn build_for(places: &Places, site_url: Option<&SiteUrl>) -> Result<bool> {
    let tools = ensure_wasm_tools(places)?;
    let fingerprint = fingerprint::of_inputs(places, &tools, site_url)?;
    if fingerprint::is_current(places, &fingerprint)? {
        return Ok(false);
    }
    let site = site(places, &tools, &places.target, site_url)?;
    write::write(&site, &places.dist())?;
    fingerprint::remember(places, &fingerprint)?;
    Ok(true)
}

/// The site as bytes; cargo builds the app in the folder `target`.
fn site(places: &Places, tools: &WasmTools, target: &Path, site_url: Option<&SiteUrl>) -> Result<Site> {
    let packed = pack::pack(places, site_url)?;
    let esbuild = Esbuild { places, program: &tools.esbuild };
    let page = fill::text(&places.root.join("index.html"))?;
    let compiled = compile::compile(places, tools, target, &esbuild)?;
    let mut site = site::lay_out(places, &compiled, &packed, &page, &esbuild)?;
    api::put(&mut site, places, site_url.map(|url| url.to("")).as_deref())?;
    site.insert("THIRD-PARTY.txt".to_owned(), licences::third_party(places)?.into_bytes());
    write::with_compressed(site)
}
