//! A static server on the own machine, for `cargo xtask serve` and for the browser tests.
//!
//! It answers as a good static host would: right media types, the compressed file beside the plain one, lasting caches for
//! files whose name holds their hash, and the strict security policy. Tests add rules ([`Effect`]) to see how the product
//! behaves when a host is slow, fails, or sets another policy, and read in the log what was asked for.

mod answer;
mod files;
mod http;
mod options;

pub use options::{Effect, Options, STRICT_POLICY, Seen};

use crate::problem::{Explain as _, Result, problem};
use http::Connection;
use options::Rules;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

/// A running server; it stops when dropped.
pub struct Server {
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
    stopped: AtomicBool,
}

impl Server {
    /// Serves `folder` on `127.0.0.1` until the value is dropped. Each connection has a thread of its own, so that a
    /// delayed or silent one holds up no other. Port 0 means any free one. Fails, with a suggestion, when the port is taken.
    pub fn start(folder: PathBuf, options: Options) -> Result<Server> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).map_err(|error| {
            if error.kind() == ErrorKind::AddrInUse {
                let other = options.port.checked_add(1).unwrap_or(8080);
                problem!(
                    "Port {} is taken by another program. Choose another, for example with --port {other}.",
                    options.port
                )
            } else {
                problem!("Cannot listen on port {} of this machine: {error}", options.port)
            }
        })?;
        let address = listener.local_addr().explain(|| "The server has no network address.".to_owned())?;
        let shared = Arc::new(Shared {
            folder,
            policy: options.policy,
            rules: Mutex::new(options.rules),
            log: Mutex::new(Vec::new()),
            stopped: AtomicBool::new(false),
        });
        let accepting = std::thread::spawn({
            let shared = Arc::clone(&shared);
            move || accept(&listener, &shared)
        });
        Ok(Server { shared, address, accepting: Some(accepting) })
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
        self.shared.stopped.store(true, Ordering::SeqCst);
        // Wakes the thread that waits for connections, so that it sees that it is over.
        let _ = TcpStream::connect(self.address);
        if let Some(thread) = self.accepting.take() {
            let _ = thread.join();
        }
    }
}

/// The value, also when another thread panicked while it held the lock: rules and log are never half-written.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes connections until the server is dropped.
fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.stopped.load(Ordering::SeqCst) {
            return;
        }
        // A connection that failed before it began is the visitor's affair.
        if let Ok(connection) = stream.and_then(Connection::new) {
            let shared = Arc::clone(shared);
            std::thread::spawn(move || converse(connection, &shared));
        }
    }
}

/// Answers the requests of one connection, one after the other.
fn converse(mut connection: Connection, shared: &Shared) {
    while let Some(request) = connection.next() {
        if shared.stopped.load(Ordering::SeqCst) {
            return;
        }
        let effects = lock(&shared.rules).matching(request.asked.path());
        let answer = answer::answer(&request.asked, &shared.folder, shared.policy.as_deref(), &effects);
        lock(&shared.log).push(Seen {
            method: request.asked.method.clone(),
            target: request.asked.target.clone(),
            status: answer.status,
            origin: request.origin.clone(),
            cookie: request.cookie.clone(),
        });
        if let Some(delay) = effects.iter().find_map(Effect::delay) {
            std::thread::sleep(delay);
        }
        // A visitor who has gone away is no fault of the server.
        if connection.send(&answer, &request).is_err() || !request.keep {
            return;
        }
    }
}

#[cfg(test)]
mod tests;
