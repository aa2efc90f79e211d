//! The register for the page: as it is shipped, for size, and once more for speed.

use crate::places::Places;
use crate::problem::{Result, problem};
use crate::step::{Step, cargo};
use crate::tools::ensure_wasm_target;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";

/// Builds both into `shipped/` and `fast/` of the page's folder.
pub(super) fn build(places: &Places, page: &Path) -> Result<()> {
    ensure_wasm_target(places)?;
    for (name, profile) in [("shipped", "release"), ("fast", "bench")] {
        let step = Step::new(&format!("bench-wasm {name}"), "compiling to WebAssembly").shown();
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
        let mut bindgen = Bindgen::new();
        let bindgen = bindgen.input_path(&made).typescript(false);
        let bound = bindgen.web(true).and_then(|bindgen| bindgen.generate(page.join(name)));
        bound.map_err(|error| problem!("wasm-bindgen: {error:#}"))?;
    }
    Ok(())
}
