//! The page of `benches/browser`, with its data and its engines, opened in Chromium.

use super::chromium::Chromium;
use super::peers::Peers;
use super::timings::Spread;
use super::{SIZES, wasm};
use crate::data;
use crate::generate::{self, Options as Synthetic};
use crate::places::Places;
use crate::problem::{Explain as _, Result, problem};
use crate::server::{Effect, Options, Seen, Server};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long the page may say nothing.
const PATIENCE: Duration = Duration::from_secs(240);

const PAUSE: Duration = Duration::from_millis(200);

/// What the page has measured.
pub(super) struct Measured {
    /// What the browser calls itself, up to its major version.
    pub(super) browser: String,
    pub(super) lines: Vec<Line>,
}

/// One operation of one engine at one size.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) size: usize,
    /// What was changed; `load` for taking the data in.
    pub(super) change: String,
    /// The engine.
    pub(super) name: String,
    /// Milliseconds: 10th percentile, median, 90th percentile.
    pub(super) ms: Spread,
    /// The time as a multiple of the first engine's in the same round.
    pub(super) ratio: Option<Spread>,
}

/// Lays the page out, opens it, and waits for the end of its measurements.
pub(super) fn measure(places: &Places) -> Result<Measured> {
    let page = lay_out(places)?;
    // With these the browser lends the page its finest clock.
    let header = |name: &str, value: &str| Effect::Header { name: name.to_owned(), value: value.to_owned() };
    let options = Options::new()
        .rule("/*", header("Cross-Origin-Opener-Policy", "same-origin"))
        .rule("/*", header("Cross-Origin-Embedder-Policy", "require-corp"));
    let ok = Effect::Content { media_type: "text/plain".to_owned(), body: Vec::new() };
    let reports = ["/result", "/done", "/failed"];
    let options = reports.iter().fold(options, |options, path| options.rule(path, ok.clone()));
    let server = Server::start(page, options)?;
    println!("browser: measuring in Chromium");
    let mut chromium = Chromium::open(places, &format!("{}index.html", server.address()))?;
    let mut measured = Measured { browser: String::new(), lines: Vec::new() };
    let mut heard = Instant::now();
    loop {
        for seen in server.take_log() {
            heard = Instant::now();
            if take(&seen, &mut measured)? {
                return Ok(measured);
            }
        }
        if chromium.has_ended() {
            return Err(problem!("Chromium ended before the measurements did."));
        }
        if heard.elapsed() > PATIENCE {
            return Err(problem!("The page has said nothing for {} s.", PATIENCE.as_secs()));
        }
        std::thread::sleep(PAUSE);
    }
}

/// The folder of the page: its files, the engines, and a packed synthetic package of each size.
fn lay_out(places: &Places) -> Result<PathBuf> {
    let page = places.work().join("bench/page");
    std::fs::create_dir_all(&page).explain(|| format!("Cannot make {}.", page.display()))?;
    let copy = |from: &Path, name: &str| {
        std::fs::copy(from, page.join(name)).explain(|| format!("Cannot copy {}.", from.display()))
    };
    for name in ["index.html", "bench.js", "peers.js"] {
        copy(&places.root.join("benches/browser").join(name), name)?;
    }
    let peers = Peers::ensure(places, "benches/browser")?;
    copy(&peers.file("crossfilter2/crossfilter.min.js")?, "crossfilter.min.js")?;
    wasm::build(places, &page)?;
    for size in SIZES {
        println!("data: making {size} arrangements up");
        let synthetic = Synthetic { arrangements: size, seed: 2011, out: None };
        let packed = bundle::pack(&data::read(&generate::write(places, &synthetic)?)?);
        let file = page.join(format!("records-{size}.bin"));
        std::fs::write(&file, packed.records).explain(|| format!("Cannot write {}.", file.display()))?;
    }
    Ok(page)
}

/// Takes in what the page reports; true at the end.
fn take(seen: &Seen, measured: &mut Measured) -> Result<bool> {
    let query = seen.target.split_once('?').map_or("", |(_, query)| query);
    match seen.path() {
        "/done" => {
            measured.browser = short(&field(query, "browser"));
            Ok(true)
        }
        "/failed" => Err(problem!("The page failed: {}", field(query, "error"))),
        "/result" => {
            let line = line(query).explain(|| format!("The page reported what cannot be read: {query}"))?;
            measured.lines.push(line);
            Ok(false)
        }
        _ => Ok(false),
    }
}

fn line(query: &str) -> Option<Line> {
    let ms = field(query, "ms");
    // A single time stands for all three.
    let ms = Spread::read(&ms).or_else(|| Spread::read(&format!("{ms} {ms} {ms}")))?;
    Some(Line {
        size: field(query, "size").parse().ok()?,
        change: field(query, "change"),
        name: field(query, "name"),
        ms,
        ratio: Spread::read(&field(query, "ratio")),
    })
}

/// A field of a query as `URLSearchParams` writes it; empty where there is none.
fn field(query: &str, name: &str) -> String {
    let value = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
    let mut bytes = value.unwrap_or_default().bytes();
    let mut text = Vec::new();
    while let Some(byte) = bytes.next() {
        let digit = |byte: Option<u8>| char::from(byte.unwrap_or(b'0')).to_digit(16).unwrap_or(0) as u8;
        text.push(match byte {
            b'+' => b' ',
            b'%' => digit(bytes.next()) * 16 + digit(bytes.next()),
            byte => byte,
        });
    }
    String::from_utf8_lossy(&text).into_owned()
}

/// The browser's name and major version, without the list of all browsers that it is compatible with.
fn short(user_agent: &str) -> String {
    let product = user_agent.split_whitespace().find(|part| part.contains("Chrome/"));
    let version = product.and_then(|part| part.split(['/', '.']).nth(1)).unwrap_or("of unknown version");
    format!("Chromium {version}, headless")
}

#[cfg(test)]
mod tests {
    use super::{Spread, field, line, short};

    #[test]
    fn reports_are_read() {
        let read = line("size=600&change=region&name=plain&ms=1+2.5+3&ratio=10+11+12.5").expect("a line");
        assert_eq!((read.size, read.change.as_str(), read.name.as_str()), (600, "region", "plain"));
        assert_eq!(read.ms, Spread { low: 1.0, median: 2.5, high: 3.0 });
        assert_eq!(read.ratio, Some(Spread { low: 10.0, median: 11.0, high: 12.5 }));
        let load = line("size=600&change=load&name=plain&ms=4.5&ratio=").expect("a line");
        assert_eq!((load.ms.low, load.ms.high, load.ratio), (4.5, 4.5, None));
        assert_eq!(line("size=many&change=load&name=plain&ms=4.5"), None);
    }

    #[test]
    fn words_are_decoded() {
        assert_eq!(field("a=1&error=caf%C3%A9+%3A+%26", "error"), "café : &");
        assert_eq!(field("a=1", "error"), "");
        let agent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/150.0.0.0 Safari/537.36";
        assert_eq!(short(agent), "Chromium 150, headless");
    }
}
