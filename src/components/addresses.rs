//! Addresses of pages that show what this map shows, or what a link in it leads to.

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

/// Where a link leads in a tab of its own: a page that shows what this query of the address asks for (without `?` and prefix).
/// It is the page around the map where that keeps the state in its address, else the full map that the host names, else the site's
/// own page. Data of a visitor or a host are on none of them: their links stay where they are.
pub fn page_of(store: Store, query: &str) -> String {
    let (prefix, base) =
        store.options.with_untracked(|options| (options.sync_url.clone(), options.link_base.clone()));
    if let Some(prefix) = prefix {
        return this_page_with(&prefix, query);
    }
    let base = base.filter(|base| is_web_address(base)).or_else(|| store.data(|data| data.page()));
    base.map_or_else(|| "#".to_owned(), |base| full_map_url(&base, query))
}

/// The address of the page around the map with this query in place of what the map keeps there; what else the page has in its query
/// stays. It is a whole address: a relative one would be taken from the page's `<base>`.
fn this_page_with(prefix: &str, query: &str) -> String {
    let location = window().location();
    let (href, search) = (location.href().unwrap_or_default(), location.search().unwrap_or_default());
    let page = href.split(['?', '#']).next().unwrap_or_default();
    let (there, _) = State::from_url(search.trim_start_matches('?'), prefix);
    let of_page = State { unknown: there.unknown, ..State::default() }.to_url(prefix);
    let own = query.split('&').filter(|pair| !pair.is_empty()).map(|pair| [prefix, pair].concat());
    let pairs: Vec<String> = Some(of_page).filter(|pairs| !pairs.is_empty()).into_iter().chain(own).collect();
    [page, "?", &pairs.join("&")].concat()
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
