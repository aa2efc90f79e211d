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
    let inputs = Inputs::of(places, site_url)?;
    if inputs.gave(Forms::All)? {
        return Ok(false);
    }
    let plain = if inputs.gave(Forms::Plain)? {
        write::read(&places.dist())?
    } else {
        inputs.site(&places.target)?
    };
    inputs.write(&write::with_compressed(plain)?, Forms::All)?;
    Ok(true)
}

/// As [`build`], for a server on this machine, which needs no compressed forms: they take a minute.
pub fn build_to_serve(places: &Places) -> Result<bool> {
    let inputs = Inputs::of(places, None)?;
    if inputs.gave(Forms::All)? || inputs.gave(Forms::Plain)? {
        return Ok(false);
    }
    inputs.write(&inputs.site(&places.target)?, Forms::Plain)?;
    Ok(true)
}

/// What stands in `dist/`.
#[derive(Clone, Copy, Debug)]
enum Forms {
    /// Each file as it is.
    Plain,
    /// Each file with its compressed forms.
    All,
}

/// What a site is made from.
struct Inputs<'a> {
    places: &'a Places,
    tools: WasmTools,
    site_url: Option<&'a SiteUrl>,
    fingerprint: String,
}

impl<'a> Inputs<'a> {
    /// Those that are there now; tools that are missing are installed.
    fn of(places: &'a Places, site_url: Option<&'a SiteUrl>) -> Result<Inputs<'a>> {
        let tools = ensure_wasm_tools(places)?;
        let fingerprint = fingerprint::of_inputs(places, &tools, site_url)?;
        Ok(Inputs { places, tools, site_url, fingerprint })
    }

    fn key(&self, forms: Forms) -> String {
        format!("{} {forms:?}", self.fingerprint)
    }

    /// Whether `dist/` is what they give.
    fn gave(&self, forms: Forms) -> Result<bool> {
        fingerprint::is_current(self.places, &self.key(forms))
    }

    /// The site as bytes, without compressed forms; cargo builds the app in the folder `target`.
    fn site(&self, target: &Path) -> Result<Site> {
        let &Inputs { places, ref tools, site_url, .. } = self;
        let packed = pack::pack(places, site_url)?;
        let esbuild = Esbuild { places, program: &tools.esbuild };
        let page = fill::text(&places.root.join("index.html"))?;
        let compiled = compile::compile(places, tools, target, &esbuild)?;
        let mut site = site::lay_out(places, &compiled, &packed, &page, &esbuild)?;
        api::put(&mut site, places, site_url.map(|url| url.to("")).as_deref())?;
        site.insert("THIRD-PARTY.txt".to_owned(), licences::third_party(places)?.into_bytes());
        Ok(site)
    }

    /// Writes a site of theirs into `dist/`, and remembers that it stands there.
    fn write(&self, site: &Site, forms: Forms) -> Result<()> {
        write::write(site, &self.places.dist())?;
        fingerprint::remember(self.places, &self.key(forms))
    }
}
