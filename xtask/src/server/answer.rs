//! From a request to its answer: status, headers and body, decided apart from the network.

use super::files::{self, Found};
use super::options::Effect;
use std::path::Path;

/// What the server looks at in a request.
pub(super) struct Asked {
    pub(super) method: String,
    /// Path and query.
    pub(super) target: String,
    pub(super) accept_encoding: String,
}

impl Asked {
    pub(super) fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }
}

/// What is sent back. The body of an answer to `HEAD` is left out when it is sent, so that its length is still stated.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

impl Answer {
    fn new(status: u16, media_type: &str, body: Vec<u8>) -> Answer {
        let mut answer = Answer { status, headers: Vec::new(), body };
        answer.set("Content-Type", media_type);
        answer.set("Cache-Control", "no-cache");
        answer.set("Access-Control-Allow-Origin", "*");
        answer.set("X-Content-Type-Options", "nosniff");
        answer
    }

    fn set(&mut self, name: &str, value: &str) {
        self.headers.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
        self.headers.push((name.to_owned(), value.to_owned()));
    }

    /// The value of a header.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }
}

/// Answers a request for a file of `folder`, with `policy` on HTML and the effects of the rules that match its path.
pub(super) fn answer(asked: &Asked, folder: &Path, policy: Option<&str>, effects: &[Effect]) -> Answer {
    let mut answer = plain(asked, folder, effects);
    if let Some(policy) = policy
        && answer.header("Content-Type").is_some_and(|t| t.starts_with("text/html"))
    {
        answer.set("Content-Security-Policy", policy);
    }
    for effect in effects {
        if let Effect::Header { name, value } = effect {
            answer.set(name, value);
        }
    }
    answer
}

fn plain(asked: &Asked, folder: &Path, effects: &[Effect]) -> Answer {
    if asked.method != "GET" && asked.method != "HEAD" {
        let mut refused =
            page(405, "This server only hands out files", "It answers GET and HEAD, nothing else.");
        refused.set("Allow", "GET, HEAD");
        return refused;
    }
    if effects.contains(&Effect::NotFound) {
        return not_found();
    }
    if let Some((media_type, body)) = effects.iter().find_map(|effect| match effect {
        Effect::Content { media_type, body } => Some((media_type, body)),
        _ => None,
    }) {
        return Answer::new(200, media_type, body.clone());
    }
    match files::find(folder, asked.path()) {
        Found::File(file) => serve(&file, asked),
        Found::Folder => {
            let query = asked.target.split_once('?').map(|(_, q)| format!("?{q}")).unwrap_or_default();
            // Relative to the folder's own name, so that "//elsewhere" can never become another host.
            let name = asked.path().rsplit('/').next().unwrap_or_default();
            let mut moved =
                page(308, "This folder is one slash further", "The browser goes there by itself.");
            moved.set("Location", &format!("./{name}/{query}"));
            moved
        }
        Found::Nothing => not_found(),
    }
}

fn serve(file: &Path, asked: &Asked) -> Answer {
    let compressed = files::compressed(file, &asked.accept_encoding);
    let (path, encoding) = match &compressed {
        Some((path, encoding)) => (path.as_path(), Some(*encoding)),
        None => (file, None),
    };
    let Ok(body) = std::fs::read(path) else { return not_found() };
    let mut answer = Answer::new(200, files::media_type(file), body);
    answer.set("Vary", "Accept-Encoding");
    if let Some(encoding) = encoding {
        answer.set("Content-Encoding", encoding);
    }
    if files::is_immutable(file) {
        answer.set("Cache-Control", "public, max-age=31536000, immutable");
    }
    answer
}

fn not_found() -> Answer {
    page(404, "There is no such page", "Start from the <a href=\"/\">map</a>.")
}

/// A page in words.
fn page(status: u16, title: &str, text: &str) -> Answer {
    let html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n<h1>{title}</h1>\n<p>{text}</p>\n"
    );
    Answer::new(status, "text/html; charset=utf-8", html.into_bytes())
}
