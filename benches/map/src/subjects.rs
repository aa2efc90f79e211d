//! The pages that are measured, and where they are served.

use crate::shapes::Form;
use std::path::Path;
use xtask::problem::Result;
use xtask::server::{Effect, Options, Server};

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Our whole page, as it is shipped.
    Whole,
    /// Our widget in a small host page, with the map and nothing around it.
    Map,
    /// The plain page with the shapes in this form.
    Plain(Form),
}

impl Subject {
    /// All of them.
    pub const ALL: [Subject; 5] = [
        Subject::Whole,
        Subject::Map,
        Subject::Plain(Form::Councils),
        Subject::Plain(Form::Areas),
        Subject::Plain(Form::Tilings),
    ];

    /// The name in the results.
    pub fn name(self) -> &'static str {
        match self {
            Subject::Whole => "whole",
            Subject::Map => "map",
            Subject::Plain(form) => form.name(),
        }
    }

    /// Whether it is compared in every respect. The plain pages with other forms differ from the first one in loading alone.
    pub fn is_main(self) -> bool {
        !matches!(self, Subject::Plain(Form::Areas | Form::Tilings))
    }
}

/// The host page of the widget that is nothing but a map.
const HOST: &str = "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<title>A council’s page</title>\n\
    <link rel=\"icon\" href=\"data:,\">\n<script type=\"module\" src=\"./embed.js\"></script>\n</head>\n<body>\n\
    <shared-services-map view=\"map\" controls=\"none\"></shared-services-map>\n</body>\n</html>\n";

/// Servers of both sides.
pub struct Sites {
    ours: Server,
    plain: Server,
}

impl Sites {
    /// Serves our build and the plain pages, both with Brotli and under the same policy.
    pub fn serve(ours: &Path, plain: &Path) -> Result<Sites> {
        let options = Options::new().rule("/host.html", Effect::html(HOST));
        Ok(Sites {
            ours: Server::start(ours.to_path_buf(), options)?,
            plain: Server::start(plain.to_path_buf(), Options::new())?,
        })
    }

    /// The address of a page.
    pub fn url(&self, subject: Subject) -> String {
        match subject {
            Subject::Whole => self.ours.address(),
            Subject::Map => format!("{}host.html", self.ours.address()),
            Subject::Plain(form) => format!("{}{}/", self.plain.address(), form.name()),
        }
    }
}
