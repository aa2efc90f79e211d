//! The plain pages of the real data, as a visitor without JavaScript and a search engine find them.

mod golden;
mod links;
mod words;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use bundle::DataPackage;
use bundle::pages::SiteUrl;
use bundle::picture::Studio;
use model::Register;

/// The real data and its pages, without the site's address and with it.
struct Real {
    data: DataPackage,
    relative: BTreeMap<String, String>,
    absolute: BTreeMap<String, String>,
}

static REAL: LazyLock<Real> = LazyLock::new(|| {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data"));
    let data = bundle::read(folder).unwrap_or_else(|faults| panic!("{faults}"));
    let (coarse, fine) = (bundle::coarse_topology(folder), bundle::fine_topology(folder));
    let register = Register::without_text(data.package.clone());
    let studio = Studio::new(register, coarse.expect("sound"), fine.expect("sound")).expect("coarser shapes");
    let site: SiteUrl = "https://static.example/map/".parse().expect("an address");
    let relative = bundle::pages::write(&studio, &data, None).expect("pages");
    let absolute = bundle::pages::write(&studio, &data, Some(&site)).expect("pages");
    Real { data, relative, absolute }
});

/// The page at this place.
#[track_caller]
fn page(path: &str) -> &'static str {
    REAL.relative.get(&format!("{path}index.html")).unwrap_or_else(|| panic!("there is no page {path}"))
}
