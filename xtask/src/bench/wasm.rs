//! The register for the page: as it is shipped, for size, and once more for speed.

use crate::places::Places;
use crate::problem::{Explain as _, Result};
use crate::step::{Step, cargo};
use crate::tools::ensure_wasm_tools;
use std::path::Path;
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";

/// Builds both into `shipped/` and `fast/` of the page's folder.
pub(super) fn build(places: &Places, page: &Path) -> Result<()> {
    let tools = ensure_wasm_tools(places)?;
    for (name, profile) in [("shipped", "release"), ("fast", "bench")] {
        let step = Step::new(&format!("bench-wasm {name}"), "compiling to WebAssembly; half a minute");
        let mut build = cargo(places);
        build.args([
            "build",
            "--locked",
            "--package",
            "bench-wasm",
            "--target",
            TARGET,
            "--profile",
            profile,
        ]);
        build.env("CARGO_TARGET_DIR", &places.target);
        step.run(places, &mut build)?;
        // Both profiles leave their result in this folder, so each is taken from it at once.
        let made = places.target.join(TARGET).join("release").join("bench_wasm.wasm");
        let folder = page.join(name);
        std::fs::create_dir_all(&folder).explain(|| format!("Cannot make {}.", folder.display()))?;
        let mut bind = Command::new(&tools.wasm_bindgen);
        bind.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&folder).arg(&made);
        Step::silent("bench-wasm bindings").run(places, &mut bind)?;
    }
    Ok(())
}
