//! What counts, what the money means, and where the facts come from.

use leptos::prelude::*;

use crate::store::Store;
use crate::text;

/// Rule of inclusion, caveats, credits; and the way to the full map where the host names one.
#[component]
pub fn Foot(store: Store) -> impl IntoView {
    let version = store.register(|register| register.package().version.clone());
    let full_map = move || {
        let base = store.options.with(|options| options.link_base.clone())?;
        let query = store.state.with(|state| state.to_url(""));
        let url = if query.is_empty() { base } else { [&base, "?", &query].concat() };
        is_web_address(&url).then(|| view! { <p><a href=url>"Open the full map"</a></p> })
    };
    view! {
        <div class="foot">
            {full_map}
            <details class="more">
                <summary>"What counts as a shared service, and how far the figures can be trusted"</summary>
                <div>
                    <p>{text::INCLUSION}</p>
                    <p>{text::CAVEAT}</p>
                    <p>"An arrangement with councils in two regions counts in each of them, so regional counts add up to more than the total. “Not confirmed lately” means that no recent public page says whether it still runs."</p>
                </div>
            </details>
            <p>{text::CREDITS} " Data " {version} ". This map sets no cookies and asks no other site for anything."</p>
        </div>
    }
}

/// Whether a link that the host gave leads to a page: relative, or `http(s)`.
fn is_web_address(url: &str) -> bool {
    let before_path = url.split(['/', '?', '#']).next().unwrap_or_default();
    match before_path.split_once(':') {
        None => true,
        Some((scheme, _)) => scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https"),
    }
}
