//! What counts, what the money means, and where the facts come from.

use super::widgets::details;
use crate::store::Store;
use crate::ui::{El, el};
use leptos::prelude::*;
use presentation::words;

/// Rule of inclusion, caveats, credits; and the way to the full map where the host names one.
pub fn foot(store: Store) -> El {
    let version = store.register(|register| register.package().version.clone());
    let full_map = move || {
        let base = store.options.with(|options| options.link_base.clone())?;
        let query = store.state.with(|state| state.to_url(""));
        let url = if query.is_empty() { base } else { [&base, "?", &query].concat() };
        is_web_address(&url)
            .then(|| el("p", "").add(el("a", "").attr("href", &url).text("Open the full map")))
    };
    let words = [
        words::CREDITS,
        " Data ",
        &version,
        ". This map sets no cookies and asks no other site for anything.",
    ]
    .concat();
    el("div", "foot")
        .live_some(full_map)
        .add(
            details("more", "What counts as a shared service, and how far the figures can be trusted", false)
                .add(
                    el("div", "")
                        .add(el("p", "").text(words::INCLUSION))
                        .add(el("p", "").text(words::CAVEAT))
                        .add(el("p", "").text(words::OVERLAP)),
                ),
        )
        .add(el("p", "").text(&words))
}

/// Whether a link that the host gave leads to a page: relative, or `http(s)`.
fn is_web_address(url: &str) -> bool {
    let before_path = url.split(['/', '?', '#']).next().unwrap_or_default();
    match before_path.split_once(':') {
        None => true,
        Some((scheme, _)) => scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https"),
    }
}

#[cfg(test)]
mod tests {
    use super::is_web_address;

    #[test]
    fn a_link_of_the_host_never_runs_code() {
        assert!(is_web_address("https://static.example/"));
        assert!(is_web_address("./?council=E07000223"));
        assert!(!is_web_address("javascript:alert(1)"));
        assert!(!is_web_address(" JavaScript:alert(1)"));
        assert!(!is_web_address("data:text/html,x"));
    }
}
