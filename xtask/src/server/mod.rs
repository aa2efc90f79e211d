//! A static server on the own machine, for `cargo xtask serve` and for the browser tests.
//!
//! It answers as a good static host would: right media types, the compressed file beside the plain one, lasting caches for
//! files whose name holds their hash, and the strict security policy. Tests add rules ([`Effect`]) to see how the product
//! behaves when a host is slow, fails, or sets another policy, and read in the log what was asked for.

mod answer;
mod files;
mod options;

pub use options::{Effect, Options, STRICT_POLICY, Seen};

use crate::problem::{Explain as _, Result, problem};
use answer::{Answer, Asked};
use options::Rules;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

/// A running server; it stops when dropped.
pub struct Server {
    http: Arc<tiny_http::Server>,
    shared: Arc<Shared>,
    address: SocketAddr,
    accepting: Option<JoinHandle<()>>,
}

/// What the server's threads and its owner both see.
struct Shared {
    folder: PathBuf,
    policy: Option<String>,
    rules: Mutex<Rules>,
    log: Mutex<Vec<Seen>>,
}

impl Server {
    /// Serves `folder` on `127.0.0.1` until the value is dropped. Each request has a thread of its own, so that a delayed
    /// answer holds up no other. Port 0 means any free one. Fails, with a suggestion, when the port is taken.
    pub fn start(folder: PathBuf, options: Options) -> Result<Server> {
        let http = tiny_http::Server::http((Ipv4Addr::LOCALHOST, options.port)).map_err(|error| {
            let taken =
                error.downcast_ref::<std::io::Error>().is_some_and(|e| e.kind() == ErrorKind::AddrInUse);
            if taken {
                let other = options.port.checked_add(1).unwrap_or(8080);
                problem!(
                    "Port {} is taken by another program. Choose another, for example with --port {other}.",
                    options.port
                )
            } else {
                problem!("Cannot listen on port {} of this machine: {error}", options.port)
            }
        })?;
        let address =
            http.server_addr().to_ip().explain(|| "The server has no network address.".to_owned())?;
        let http = Arc::new(http);
        let shared = Arc::new(Shared {
            folder,
            policy: options.policy,
            rules: Mutex::new(options.rules),
            log: Mutex::new(Vec::new()),
        });
        let accepting = std::thread::spawn({
            let (http, shared) = (Arc::clone(&http), Arc::clone(&shared));
            move || {
                // Ends when `unblock` is called, or when the socket is gone.
                while let Ok(request) = http.recv() {
                    let shared = Arc::clone(&shared);
                    std::thread::spawn(move || respond(request, &shared));
                }
            }
        });
        Ok(Server { http, shared, address, accepting: Some(accepting) })
    }

    /// Where it listens, for example `http://127.0.0.1:8080/`; a path without a leading slash can be put behind it.
    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Adds a rule for a path (`/embed.js`) or for many (`/assets/*`, `/assets/*.wasm`), from the next request on.
    pub fn rule(&self, path: &str, effect: Effect) {
        lock(&self.shared.rules).add(path, effect);
    }

    /// Removes all rules.
    pub fn clear_rules(&self) {
        lock(&self.shared.rules).clear();
    }

    /// What was asked for so far, in the order of arrival.
    pub fn log(&self) -> Vec<Seen> {
        lock(&self.shared.log).clone()
    }

    /// As [`Server::log`], and begins a new one.
    pub fn take_log(&self) -> Vec<Seen> {
        std::mem::take(&mut *lock(&self.shared.log))
    }

    /// Serves until the program is stopped.
    pub fn wait(mut self) {
        if let Some(thread) = self.accepting.take() {
            // A panic in that thread has been printed by itself; there is nothing to add.
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.http.unblock();
        if let Some(thread) = self.accepting.take() {
            let _ = thread.join();
        }
    }
}

/// The value, also when another thread panicked while it held the lock: rules and log are never half-written.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn respond(request: tiny_http::Request, shared: &Shared) {
    let header = |name: &'static str| {
        let found = request.headers().iter().find(|h| h.field.equiv(name));
        found.map(|h| h.value.as_str().to_owned()).unwrap_or_default()
    };
    let asked = Asked {
        method: request.method().to_string(),
        target: request.url().to_owned(),
        accept_encoding: header("Accept-Encoding"),
    };
    let effects = lock(&shared.rules).matching(asked.path());
    let answer = answer::answer(&asked, &shared.folder, shared.policy.as_deref(), &effects);
    lock(&shared.log).push(Seen {
        method: asked.method.clone(),
        target: asked.target.clone(),
        status: answer.status,
        origin: header("Origin"),
        cookie: header("Cookie"),
    });
    if let Some(delay) = effects.iter().find_map(Effect::delay) {
        std::thread::sleep(delay);
    }
    // A visitor who has gone away is no fault of the server.
    let _ = request.respond(into_response(answer));
}

fn into_response(answer: Answer) -> tiny_http::Response<std::io::Cursor<Vec<u8>>> {
    // Plain lengths rather than chunks: browsers can then show progress, and tests compare sizes.
    let response = tiny_http::Response::from_data(answer.body).with_chunked_threshold(usize::MAX);
    let response = response.with_status_code(answer.status);
    answer.headers.iter().fold(response, |response, (name, value)| {
        match tiny_http::Header::from_bytes(name.as_bytes(), value.as_bytes()) {
            Ok(header) => response.with_header(header),
            // Only a test's own rule can hold a header that is not ASCII.
            Err(()) => response,
        }
    })
}

#[cfg(test)]
mod tests;
