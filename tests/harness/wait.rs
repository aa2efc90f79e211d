//! Waiting for what comes by itself.

use std::time::{Duration, Instant};

/// How long anything may take. Far more than it does, so that a busy machine fails no test; only failures wait so long.
pub(super) const PATIENCE: Duration = Duration::from_secs(45);

const PAUSE: Duration = Duration::from_millis(40);

/// Asks until there is an answer, and gives it back.
///
/// # Panics
/// When there is none in 45 seconds, with `what` was waited for.
#[track_caller]
pub fn eventually<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(start.elapsed() < PATIENCE, "{} s have passed without: {what}", PATIENCE.as_secs());
        std::thread::sleep(PAUSE);
    }
}
