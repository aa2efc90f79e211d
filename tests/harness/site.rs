//! The site as it is served: the release build under the strict policy, on a port of its own.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use xtask::places::Places;
use xtask::server::{Effect, Options, Seen, Server};

/// Runs before all else on the page and reports what a visitor would never see: violations of the policy, and errors
/// that nobody has caught. A report is a request, so that it outlives the page.
const WATCH: &str = include_str!("watch.js");
const WATCH_PATH: &str = "/watch.js";
const REPORT_PATH: &str = "/report";

/// The addresses that sites have had.
static HAD: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// A server on a port that no site has had before: a browser would have kept that one's files for good, as it was told.
fn on_new_port(folder: PathBuf, options: Options) -> Server {
    let mut had = HAD.lock().unwrap_or_else(PoisonError::into_inner);
    // Ports of old are held until a new one is found, or they would be given again.
    let mut old = Vec::new();
    loop {
        let server =
            Server::start(folder.clone(), options.clone()).unwrap_or_else(|problem| panic!("{problem}"));
        if had.insert(server.address()) {
            return server;
        }
        old.push(server);
    }
}

/// The served site. The stand-alone page at `/` is watched; `/index.html` is the very file.
pub struct Site {
    server: Server,
}

impl Site {
    /// Serves the release build under the strict policy.
    ///
    /// # Panics
    /// When there is no release build.
    pub fn strict() -> Site {
        Site::serve(Options::new())
    }

    /// Serves it otherwise.
    pub fn serve(options: Options) -> Site {
        let folder = dist();
        let page = std::fs::read_to_string(folder.join("index.html")).unwrap_or_else(|error| {
            panic!(
                "There is no release build in {} ({error}). Run `cargo xtask build` first, or name its folder in SSM_DIST.",
                folder.display()
            )
        });
        let site = Site { server: on_new_port(folder, options) };
        site.html("/", &page);
        site
    }

    /// Answers this path with a page of the test's own, watched.
    pub fn html(&self, path: &str, page: &str) {
        let watched = page.replacen("<head>", &format!("<head><script src=\"{WATCH_PATH}\"></script>"), 1);
        assert_ne!(watched, page, "a page without <head> can't be watched");
        self.server.rule(path, Effect::html(&watched));
        self.script(WATCH_PATH, WATCH);
    }

    /// Answers this path with a script.
    pub fn script(&self, path: &str, text: &str) {
        let media_type = "text/javascript; charset=utf-8".to_owned();
        self.server.rule(path, Effect::Content { media_type, body: text.as_bytes().to_vec() });
    }

    /// Adds a rule of the server.
    pub fn rule(&self, path: &str, effect: Effect) {
        self.server.rule(path, effect);
    }

    /// Removes the rules, also those that watch: from the next request on the files are served as they are.
    pub fn clear_rules(&self) {
        self.server.clear_rules();
    }

    /// The address of a path, without its leading slash; empty for the stand-alone page.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.server.address())
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> String {
        self.server.address().trim_end_matches('/').to_owned()
    }

    /// What was asked for, without what the watching itself asks for.
    pub fn requests(&self) -> Vec<Seen> {
        self.server
            .log()
            .into_iter()
            .filter(|seen| ![WATCH_PATH, REPORT_PATH].contains(&seen.path()))
            .collect()
    }

    /// What the pages have reported so far.
    pub fn reports(&self) -> Vec<String> {
        let reports = self.server.log().into_iter().filter(|seen| seen.path() == REPORT_PATH);
        reports.map(|seen| seen.target).collect()
    }
}

/// The folder of the release build: `SSM_DIST`, else the project's own.
pub fn dist() -> PathBuf {
    match std::env::var_os("SSM_DIST").filter(|folder| !folder.is_empty()) {
        Some(folder) => folder.into(),
        None => Places::find().unwrap_or_else(|problem| panic!("{problem}")).dist(),
    }
}
