//! The pages that are measured, and where they are served.

use crate::shapes::Form;
use std::path::Path;
use xtask::problem::Result;
use xtask::server::{Effect, Options, Server};

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Our whole page, as it is shipped, with the picture of England in its HTML.
    Whole,
    /// Our whole page, asked for one council.
    Council,
    /// Our widget in a small host page, asked for the same council, as a council would put it there.
    Embed,
    /// Our widget in a small host page, with the map of England and nothing around it.
    Map,
    /// The plain page with the shapes in this form.
    Plain(Form),
}

impl Subject {
    /// All of them.
    pub const ALL: [Subject; 7] = [
        Subject::Whole,
        Subject::Council,
        Subject::Embed,
        Subject::Map,
        Subject::Plain(Form::Councils),
        Subject::Plain(Form::Areas),
        Subject::Plain(Form::Tilings),
    ];

    /// The name in the results.
    pub fn name(self) -> &'static str {
        match self {
            Subject::Whole => "whole",
            Subject::Council => "council",
            Subject::Embed => "embed",
            Subject::Map => "map",
            Subject::Plain(form) => form.name(),
        }
    }

    /// Whether it is opened in every round. The plain pages with other forms differ from the first one in loading alone.
    pub fn is_main(self) -> bool {
        !matches!(self, Subject::Plain(Form::Areas | Form::Tilings))
    }

    /// Whether it shows all of England in the same states as the other pages do.
    pub fn shows_england(self) -> bool {
        !matches!(self, Subject::Council | Subject::Embed)
    }

    /// Whether its changes are timed.
    pub fn has_changes(self) -> bool {
        self.is_main() && self.shows_england()
    }

    /// Whether the app takes a picture's place on it.
    pub fn is_ours(self) -> bool {
        !matches!(self, Subject::Plain(_))
    }
}

/// The council that is asked for: Cambridge.
const COUNCIL: &str = "E07000008";

/// A host page around our widget with these attributes.
fn host(attributes: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<title>A council’s page</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n<script type=\"module\" src=\"./embed.js\"></script>\n</head>\n<body>\n\
         <shared-services-map {attributes}></shared-services-map>\n</body>\n</html>\n"
    )
}

/// Servers of both sides.
pub struct Sites {
    ours: Server,
    plain: Server,
}

impl Sites {
    /// Serves our build and the plain pages, both with Brotli and under the same policy.
    pub fn serve(ours: &Path, plain: &Path) -> Result<Sites> {
        let options = Options::new()
            .rule("/host.html", Effect::html(&host("view=\"map\" controls=\"none\"")))
            .rule("/host-council.html", Effect::html(&host(&format!("council=\"{COUNCIL}\""))));
        Ok(Sites {
            ours: Server::start(ours.to_path_buf(), options)?,
            plain: Server::start(plain.to_path_buf(), Options::new())?,
        })
    }

    /// The address of a page.
    pub fn url(&self, subject: Subject) -> String {
        match subject {
            Subject::Whole => self.ours.address(),
            Subject::Council => format!("{}?council={COUNCIL}", self.ours.address()),
            Subject::Embed => format!("{}host-council.html", self.ours.address()),
            Subject::Map => format!("{}host.html", self.ours.address()),
            Subject::Plain(form) => format!("{}{}/", self.plain.address(), form.name()),
        }
    }
}
