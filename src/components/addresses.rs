//! Addresses of pages that show what this map shows, or what a link in it leads to.

use leptos::prelude::*;
use presentation::address::State;

use crate::state::Store;

/// The address of the full map with what is shown, where the host names one that leads to a page.
pub fn full_map(store: Store) -> Option<String> {
    let base = store.options.with(|options| options.link_base.clone())?;
    // What is not the widget's own stays on this page.
    let query = store.state.with(|state| State { unknown: Vec::new(), ..state.clone() }.to_url(""));
    is_web_address(&base)
        .then(|| if query.is_empty() { base.clone() } else { Page::named(&base).with(&query) })
}

/// Where the links of a widget lead in a tab of their own. The widget provides it as context.
#[derive(Clone, Copy)]
pub struct Pages(Memo<Option<Page>>);

impl Pages {
    /// The page around the map where that keeps the state in its address, else the full map that the host names, else the site's own
    /// page. Data of a visitor or a host are on none of them.
    pub fn of(store: Store) -> Pages {
        Pages(Memo::new(move |_| {
            let (prefix, base) =
                store.options.with(|options| (options.sync_url.clone(), options.link_base.clone()));
            if let Some(prefix) = prefix {
                return Some(store.state.with(|state| Page::around(state, prefix)));
            }
            let base = base.filter(|base| is_web_address(base)).or_else(|| store.data(|data| data.page()));
            base.map(|base| Page::named(&base))
        }))
    }

    /// The address of what this query asks for (without `?` and prefix); where no page shows it, the link stays where it is.
    pub fn showing(&self, query: &str) -> String {
        self.0.with_untracked(|page| page.as_ref().map_or_else(|| "#".to_owned(), |page| page.with(query)))
    }

    /// Follows a change of the page.
    pub fn track(&self) {
        self.0.track();
    }
}

/// A page that takes a query.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Its address up to the query, with `?` or `&`.
    before: String,
    /// What each key of the query begins with.
    prefix: String,
    /// What follows the query.
    after: String,
}

impl Page {
    /// A page by its address, which may have a query and a fragment of its own.
    fn named(base: &str) -> Page {
        let (page, after) = base.split_at(base.find('#').unwrap_or(base.len()));
        let joined_by = match page.split_once('?') {
            None => "?",
            Some((_, "")) => "",
            Some((_, own)) if own.ends_with('&') => "",
            Some(_) => "&",
        };
        Page { before: [page, joined_by].concat(), prefix: String::new(), after: after.to_owned() }
    }

    /// The page around the map, whose query keeps what is not the map's. It is a whole address: a relative one would be taken from the
    /// page's `<base>`.
    fn around(state: &State, prefix: String) -> Page {
        let href = window().location().href().unwrap_or_default();
        let page = href.split(['?', '#']).next().unwrap_or_default();
        let of_page = State { unknown: state.unknown.clone(), ..State::default() }.to_url(&prefix);
        Page { prefix, ..Page::named(&[page, "?", &of_page].concat()) }
    }

    /// The page's address with a query added.
    fn with(&self, query: &str) -> String {
        let pairs: Vec<String> = query.split('&').map(|pair| [&self.prefix, pair].concat()).collect();
        [self.before.as_str(), &pairs.join("&"), &self.after].concat()
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

#[cfg(test)]
mod tests {
    use super::{Page, is_web_address};

    #[test]
    fn what_the_host_has_in_its_link_is_kept() {
        let url = |base: &str| Page::named(base).with("council=E07000223");
        assert_eq!(url("/map/"), "/map/?council=E07000223");
        assert_eq!(url("/map/?lang=en"), "/map/?lang=en&council=E07000223");
        assert_eq!(url("/map/?"), "/map/?council=E07000223");
        assert_eq!(url("/map/?a=1#top"), "/map/?a=1&council=E07000223#top");
    }

    #[test]
    fn each_key_has_the_prefix() {
        let page = Page { prefix: "m-".to_owned(), ..Page::named("/services?topic=1") };
        let expected = "/services?topic=1&m-view=services&m-service=audit";
        assert_eq!(page.with("view=services&service=audit"), expected);
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
