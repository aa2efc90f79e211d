//! The address of the full map, where the host page names one.

use leptos::prelude::*;
use presentation::address::State;

use crate::state::Store;

/// The address of the full map with what is shown, where the host names one that leads to a page.
pub fn full_map(store: Store) -> Option<String> {
    let base = store.options.with(|options| options.link_base.clone())?;
    // What is not the widget's own stays on this page.
    let query = store.state.with(|state| State { unknown: Vec::new(), ..state.clone() }.to_url(""));
    Some(full_map_url(&base, &query)).filter(|url| is_web_address(url))
}

/// The address of the full map with what is shown here: `base`, which may have a query and a fragment of its own, with `query`
/// added to it.
fn full_map_url(base: &str, query: &str) -> String {
    let (page, fragment) = match base.split_once('#') {
        Some((page, fragment)) => (page, format!("#{fragment}")),
        None => (base, String::new()),
    };
    if query.is_empty() {
        return base.to_owned();
    }
    let joined_by = match page.split_once('?') {
        None => "?",
        Some((_, "")) => "",
        Some((_, own)) if own.ends_with('&') => "",
        Some(_) => "&",
    };
    format!("{page}{joined_by}{query}{fragment}")
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
    use super::{full_map_url, is_web_address};

    #[test]
    fn what_the_host_has_in_its_link_is_kept() {
        let url = |base: &str| full_map_url(base, "council=E07000223");
        assert_eq!(url("/map/"), "/map/?council=E07000223");
        assert_eq!(url("/map/?lang=en"), "/map/?lang=en&council=E07000223");
        assert_eq!(url("/map/?"), "/map/?council=E07000223");
        assert_eq!(url("/map/?a=1#top"), "/map/?a=1&council=E07000223#top");
        assert_eq!(full_map_url("/map/#top", ""), "/map/#top");
    }

    #[test]
    fn a_link_of_the_host_never_runs_code() {
        assert!(is_web_address("https://static.example/"));
        assert!(is_web_address("./?council=E07000223"));
        assert!(!is_web_address("javascript:alert(1)"));
        assert!(!is_web_address(" JavaScript:alert(1)"));
        assert!(!is_web_address("data:text/html,x"));
    }
}
