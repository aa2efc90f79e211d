//! What a server is told: its port, its policy, and rules for single paths.

use std::time::Duration;

/// The policy of the stand-alone page (docs/DESIGN.md section 5): nothing from elsewhere, no inline script, no inline style.
pub const STRICT_POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";

/// How to serve: by default on any free port, with [`STRICT_POLICY`] on HTML and no rules.
#[derive(Clone, Debug)]
pub struct Options {
    pub(super) port: u16,
    pub(super) policy: Option<String>,
    pub(super) rules: Rules,
}

impl Default for Options {
    fn default() -> Options {
        Options { port: 0, policy: Some(STRICT_POLICY.to_owned()), rules: Rules::default() }
    }
}

impl Options {
    /// The defaults.
    pub fn new() -> Options {
        Options::default()
    }

    /// Listens on this port; 0 means any free one.
    pub fn port(mut self, port: u16) -> Options {
        self.port = port;
        self
    }

    /// Sends this `Content-Security-Policy` with HTML instead of the strict one; `None` sends none.
    pub fn policy(mut self, policy: Option<&str>) -> Options {
        self.policy = policy.map(str::to_owned);
        self
    }

    /// Adds a rule, as [`Server::rule`](super::Server::rule) does.
    pub fn rule(mut self, path: &str, effect: Effect) -> Options {
        self.rules.add(path, effect);
        self
    }
}

/// What happens to requests for a path, beside or instead of serving the file.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Answers "not found", as if the file were missing.
    NotFound,
    /// Waits before it answers.
    Delay(Duration),
    /// Sets this header, in place of one of the same name.
    Header {
        /// Its name.
        name: String,
        /// Its value.
        value: String,
    },
    /// Answers with this instead of a file: a host page that exists in a test alone, or a broken file.
    Content {
        /// Media type, for example `text/html; charset=utf-8`.
        media_type: String,
        /// The body.
        body: Vec<u8>,
    },
}

impl Effect {
    /// An HTML page as [`Effect::Content`].
    pub fn html(text: &str) -> Effect {
        Effect::Content { media_type: "text/html; charset=utf-8".to_owned(), body: text.as_bytes().to_vec() }
    }

    pub(super) fn delay(&self) -> Option<Duration> {
        match self {
            Effect::Delay(delay) => Some(*delay),
            _ => None,
        }
    }
}

/// A request that was answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// `GET`, `HEAD`, ...
    pub method: String,
    /// Path and query as asked for, for example `/index.html?council=E07000223`.
    pub target: String,
    /// Status of the answer.
    pub status: u16,
    /// The `Origin` header; empty where there was none.
    pub origin: String,
    /// The `Cookie` header; empty where there was none.
    pub cookie: String,
}

impl Seen {
    /// The path without the query.
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }
}

/// Rules in the order in which they were added.
#[derive(Clone, Debug, Default)]
pub(super) struct Rules(Vec<(String, Effect)>);

impl Rules {
    pub(super) fn add(&mut self, path: &str, effect: Effect) {
        self.0.push((path.to_owned(), effect));
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// The effects for a path.
    pub(super) fn matching(&self, path: &str) -> Vec<Effect> {
        let matches = |rule: &str| match rule.split_once('*') {
            Some((begin, end)) => path.strip_prefix(begin).is_some_and(|rest| rest.ends_with(end)),
            None => path == rule,
        };
        self.0.iter().filter(|(rule, _)| matches(rule)).map(|(_, effect)| effect.clone()).collect()
    }
}
