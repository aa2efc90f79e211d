//! Marks and measures of the User Timing API, always on, so that anybody can measure.

use leptos::task::{spawn_local, tick};
use web_sys::Performance;

/// Where `ssm:update` begins.
const INPUT: &str = "ssm:input";

fn performance() -> Option<Performance> {
    web_sys::window()?.performance()
}

/// Sets a mark.
pub fn mark(name: &str) {
    if let Some(performance) = performance() {
        let _ = performance.mark(name);
    }
}

/// Measures `ssm:update`, from now to the moment when the page has followed.
pub fn measure_update() {
    mark(INPUT);
    spawn_local(async {
        tick().await;
        if let Some(performance) = performance() {
            let _ = performance.measure_with_start_mark("ssm:update", INPUT);
        }
    });
}
