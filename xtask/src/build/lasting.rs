//! Files under lasting names: what other people's pages, and the addresses in their snippets, name.
//!
//! At the root stands the latest; `releases/VERSION/` holds the same as it was released, for pages that want to stay with it
//! or pin its hash, and `releases/data-VERSION/` the same for pages that want to stay with an edition of the data. All lead to
//! the same assets, whose names hold their hash: a release costs a few kilobytes.

use super::asset::{Asset, Site, manifest};
use super::fill::{fill, text};
use super::finish::Finish;
use crate::places::Places;
use crate::problem::Result;

/// The version that is built: that of the workspace.
pub(super) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Puts `embed.js`, `iframe.js` and the types at the root and into the folders of the release and of the edition of the data.
pub(super) fn helpers(
    site: &mut Site,
    places: &Places,
    assets: &[Asset],
    (pictures, edition): (&str, &str),
    finish: &dyn Finish,
) -> Result<()> {
    let source = |name: &str| text(&places.root.join("embed").join(name));
    let (embed, frame, types) = (source("embed.js")?, source("iframe.js")?, source("embed.d.ts")?);
    let picture = source("picture.js")?;
    let frame = finish.minified("iframe.js", &frame)?;
    let releases = [format!("releases/{VERSION}/"), format!("releases/data-{edition}/")];
    let releases = releases.into_iter().map(|folder| (folder, "../../"));
    for (folder, to_root) in std::iter::once((String::new(), "./")).chain(releases) {
        let embed = fill(&embed, "/*ASSETS*/{}", &manifest(assets, pictures, to_root), "embed/embed.js")?;
        for (name, text) in finish.joined(("embed.js", &embed), &[("picture.js", &picture)])? {
            site.insert(format!("{folder}{name}"), text.into_bytes());
        }
        site.insert(format!("{folder}iframe.js"), frame.clone().into_bytes());
        site.insert(format!("{folder}embed.d.ts"), types.clone().into_bytes());
    }
    Ok(())
}

/// Puts in the page that makes snippets, and the reference that it leads to.
pub(super) fn builder(site: &mut Site, places: &Places, finish: &dyn Finish) -> Result<()> {
    let source = |name: &str| text(&places.root.join("embed/builder").join(name));
    let script = finish.minified("builder.js", &source("builder.js")?)?.into_bytes();
    let style = finish.minified("builder.css", &source("builder.css")?)?.into_bytes();
    let mut page = fill(&source("index.html")?, "<!--VERSION-->", VERSION, "embed/builder/index.html")?;
    for (ending, content) in [("js", script), ("css", style)] {
        let name = finish.named("builder", ending, &content);
        page = fill(&page, &format!("./builder.{ending}"), &format!("./{name}"), "embed/builder/index.html")?;
        site.insert(format!("embed/{name}"), content);
    }
    site.insert("embed/index.html".to_owned(), page.into_bytes());
    for name in ["embed.md", "hosting.md", "pages.md"] {
        site.insert(format!("embed/{name}"), text(&places.root.join("docs").join(name))?.into_bytes());
    }
    Ok(())
}
