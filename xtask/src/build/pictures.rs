//! The first pictures in the site: a file for each council and for England, and England's in the page itself.

use super::asset::{Asset, Site};
use super::hash;
use bundle::picture::{Element, Studio};
use std::collections::BTreeMap;

/// The pictures, drawn.
pub(super) struct Pictures {
    /// By GSS code, and "england".
    pub(super) drawn: BTreeMap<String, Element>,
    /// Version of the data that they tell of.
    pub(super) version: String,
}

impl Pictures {
    /// Draws all pictures of a data package.
    pub(super) fn draw(studio: &Studio) -> Pictures {
        Pictures { drawn: studio.all(), version: studio.register().package().version.clone() }
    }

    /// Puts the files in and gives back the folder that they stand in, relative to the page and with a slash at its end. It
    /// is named by the version of the data and the content of all pictures: a picture's name never stands for two contents,
    /// and yet nobody needs a list of names to ask for one.
    pub(super) fn put(&self, site: &mut Site) -> String {
        let files: Vec<(&String, Vec<u8>)> = self
            .drawn
            .iter()
            .map(|(code, picture)| (code, picture.to_json().to_string().into_bytes()))
            .collect();
        let all: Vec<u8> = files.iter().flat_map(|(_, content)| content.iter().copied()).collect();
        let folder = format!("pictures/{}-{}/", self.version, hash::short(&all));
        for (code, content) in files {
            site.insert(format!("{folder}{code}.json"), content);
        }
        format!("./{folder}")
    }

    /// England's picture as the shadow root that the page brings in its HTML, with the stylesheet. It is hidden until its
    /// style has come; where no script runs, what stands between the element's tags follows below it.
    pub(super) fn in_page(&self, style: &Asset) -> String {
        // By this part the page hides it where the address asks for something else (style/page.css).
        let picture =
            self.drawn["england"].clone().attribute("part", "england").attribute("hidden", "").to_html("./");
        let Asset { name, integrity, .. } = style;
        format!(
            "<template shadowrootmode=\"open\"><link rel=\"stylesheet\" href=\"{name}\" integrity=\"{integrity}\">{picture}<noscript><slot></slot></noscript></template>"
        )
    }
}
