//! Marks and measures of the User Timing API, always on, so that anybody can measure.

use web_sys::Performance;

use leptos::prelude::queue_microtask;

/// Where `ssm:update` begins.
const INPUT: &str = "ssm:input";

fn performance() -> Option<Performance> {
    web_sys::window()?.performance()
}

/// Milliseconds since the page began.
pub fn now() -> f64 {
    performance().map_or(0.0, |performance| performance.now())
}

/// Sets a mark.
pub fn mark(name: &str) {
    if let Some(performance) = performance() {
        let _ = performance.mark(name);
    }
}

/// Sets a mark, unless the page has it: it says when something was there for the first time.
pub fn mark_first(name: &str) {
    if performance().is_some_and(|performance| performance.get_entries_by_name(name).length() == 0) {
        mark(name);
    }
}

/// Measures `ssm:update`, from now, through the change, to the moment when the page has followed.
pub fn measure_update(change: impl FnOnce()) {
    mark(INPUT);
    change();
    // By now the change has queued the effects; what is queued after them finds them done.
    queue_microtask(|| {
        if let Some(performance) = performance() {
            let _ = performance.measure_with_start_mark("ssm:update", INPUT);
        }
    });
}
