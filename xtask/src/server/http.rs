//! HTTP/1.1 on a socket (RFC 9112): a request is read, an answer is written, and the connection is kept for the next one.

use super::answer::{Answer, Asked};
use std::io::{BufRead, BufReader, Read as _, Result, Write as _};
use std::net::TcpStream;
use std::time::Duration;

/// How long a connection may be silent before it is closed.
const SILENCE: Duration = Duration::from_secs(30);

/// The longest head of a request that is read, in bytes; browsers' are far shorter.
const LONGEST_HEAD: u64 = 64 * 1024;

/// A connection of a browser.
pub(super) struct Connection {
    input: BufReader<TcpStream>,
    output: TcpStream,
}

/// A request, and what of it concerns the connection alone.
pub(super) struct Request {
    pub(super) asked: Asked,
    /// The `Origin` header; empty where there was none.
    pub(super) origin: String,
    /// The `Cookie` header; empty where there was none.
    pub(super) cookie: String,
    /// Whether the connection is kept for another request.
    pub(super) keep: bool,
}

impl Connection {
    pub(super) fn new(stream: TcpStream) -> Result<Connection> {
        stream.set_read_timeout(Some(SILENCE))?;
        stream.set_nodelay(true)?;
        Ok(Connection { output: stream.try_clone()?, input: BufReader::new(stream) })
    }

    /// The next request; `None` when the browser has closed the connection, is silent for long, or sends no HTTP.
    pub(super) fn next(&mut self) -> Option<Request> {
        let mut input = (&mut self.input).take(LONGEST_HEAD);
        let first = line(&mut input)?;
        let mut words = first.split(' ');
        let (method, target, version) = (words.next()?, words.next()?, words.next()?);
        if !version.starts_with("HTTP/1.") {
            return None;
        }
        let mut headers: Vec<(String, String)> = Vec::new();
        loop {
            let line = line(&mut input)?;
            if line.is_empty() {
                break;
            }
            let (name, value) = line.split_once(':')?;
            headers.push((name.to_owned(), value.trim().to_owned()));
        }
        let header = |name: &str| {
            let found = headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        // No answer depends on a body; where there may be one, the connection ends with the answer to its request.
        let has_body =
            !matches!(header("Content-Length").as_str(), "" | "0") || !header("Transfer-Encoding").is_empty();
        let closing = version == "HTTP/1.0" || header("Connection").eq_ignore_ascii_case("close");
        Some(Request {
            origin: header("Origin"),
            cookie: header("Cookie"),
            keep: !has_body && !closing,
            asked: Asked {
                method: method.to_owned(),
                target: target.to_owned(),
                accept_encoding: header("Accept-Encoding"),
            },
        })
    }

    /// Writes an answer. The body of an answer to `HEAD` is left out, its length is stated.
    pub(super) fn send(&mut self, answer: &Answer, request: &Request) -> Result<()> {
        let mut head = format!("HTTP/1.1 {} {}\r\n", answer.status, reason(answer.status));
        for (name, value) in &answer.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        let connection = if request.keep { "keep-alive" } else { "close" };
        head.push_str(&format!("Content-Length: {}\r\nConnection: {connection}\r\n\r\n", answer.body.len()));
        let mut bytes = head.into_bytes();
        if request.asked.method != "HEAD" {
            bytes.extend_from_slice(&answer.body);
        }
        self.output.write_all(&bytes)
    }
}

/// A line without its end; `None` at the end of the input.
fn line(input: &mut impl BufRead) -> Option<String> {
    let mut line = String::new();
    input.read_line(&mut line).ok()?;
    line.strip_suffix("\r\n").or(line.strip_suffix('\n')).map(str::to_owned)
}

/// The words that go with the status codes that this server sends.
fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        308 => "Permanent Redirect",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "",
    }
}
