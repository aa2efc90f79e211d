//! Where each page stands, and how one leads to another.

use super::site_url::SiteUrl;

/// What the address of a reorganisation area calls it, as in the API.
pub use crate::api::slug as area_id;

/// Addresses as a page writes them: absolute where the site's is known, else relative to the page.
pub struct Addresses<'a> {
    /// The page's own, from the site's root.
    pub page: &'a str,
    /// The site's.
    pub site: Option<&'a SiteUrl>,
}

impl Addresses<'_> {
    /// The address of a place that is written from the site's root.
    pub fn of(&self, path: &str) -> String {
        match self.site {
            Some(site) => site.to(path),
            None => relative(self.page, path),
        }
    }
}

/// The index of councils.
pub const COUNCILS: &str = "councils/";
/// The index of councils that no longer exist.
pub const FORMER: &str = "councils/former/";
/// The index of services.
pub const SERVICES: &str = "services/";
/// The index of arrangements.
pub const ARRANGEMENTS: &str = "arrangements/";
/// The index of areas whose councils are being replaced.
pub const REORGANISATION: &str = "reorganisation/";

/// The page of the council with this GSS code.
pub fn council(code: &str) -> String {
    format!("{COUNCILS}{code}/")
}

/// The page of an arrangement.
pub fn arrangement(id: &str) -> String {
    format!("{ARRANGEMENTS}{id}/")
}

/// The page of a service.
pub fn service(code: &str) -> String {
    format!("{SERVICES}{code}/")
}

/// The page of an area whose councils are being replaced.
pub fn area(name: &str) -> String {
    format!("{REORGANISATION}{}/", area_id(name))
}

/// A list of arrangements whose names begin with this letter, or with a digit for `0-9`; "S 2" is the second one of a letter.
pub fn initial(initial: &str) -> String {
    format!("{ARRANGEMENTS}starting-with-{}/", area_id(initial))
}

/// The shortest way from a page to another place of the site. Both are written from the site's root, `from` with a slash at
/// its end; `to` may end in a file name or a query.
pub fn relative(from: &str, to: &str) -> String {
    let folders = |path: &str| path.split('/').map(str::to_owned).collect::<Vec<_>>();
    let (mut from, mut to) = (folders(from), folders(to));
    // What follows the last slash is no folder.
    from.pop();
    let last = to.pop().unwrap_or_default();
    let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let mut way = "../".repeat(from.len() - common);
    for folder in &to[common..] {
        way.push_str(folder);
        way.push('/');
    }
    way.push_str(&last);
    if way.is_empty() || way.starts_with('?') { format!("./{way}") } else { way }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_lead_to_each_other_by_the_shortest_way() {
        for (from, to, way) in [
            ("councils/E07000008/", "councils/E07000011/", "../E07000011/"),
            ("councils/E07000008/", "services/audit/", "../../services/audit/"),
            ("councils/E07000008/", "councils/", "../"),
            ("councils/E07000008/", "councils/E07000008/", "./"),
            ("councils/E07000008/", "?council=E07000008", "../../?council=E07000008"),
            ("councils/", "councils/E07000008/", "E07000008/"),
            ("councils/", "data/README.md", "../data/README.md"),
            ("", "councils/", "councils/"),
            ("", "?view=list", "./?view=list"),
        ] {
            assert_eq!(relative(from, to), way, "{from} to {to}");
        }
    }

    #[test]
    fn an_area_is_called_by_its_name() {
        assert_eq!(area_id("Devon, Plymouth and Torbay"), "devon-plymouth-and-torbay");
        assert_eq!(area_id("Surrey"), "surrey");
        assert_eq!(area_id("  King’s (Lynn) "), "kings-lynn");
    }
}
