//! The address under which a site is published.

use std::fmt;
use std::str::FromStr;

/// An absolute address, `http:` or `https:`, that ends with a slash: `https://static.example/map/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteUrl(String);

/// A text that is no such address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotASiteUrl(String);

impl fmt::Display for NotASiteUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:?} is not the address of a site: expected something like https://static.example/ or https://static.example/map/",
            self.0
        )
    }
}

impl std::error::Error for NotASiteUrl {}

impl FromStr for SiteUrl {
    type Err = NotASiteUrl;

    fn from_str(text: &str) -> Result<SiteUrl, NotASiteUrl> {
        let wrong = || NotASiteUrl(text.to_owned());
        let rest =
            text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).ok_or_else(wrong)?;
        let host = rest.split('/').next().unwrap_or_default();
        let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-._~/:[]%@".contains(letter);
        if host.is_empty() || !rest.chars().all(is_plain) {
            return Err(wrong());
        }
        let slash = if text.ends_with('/') { "" } else { "/" };
        Ok(SiteUrl(format!("{text}{slash}")))
    }
}

impl SiteUrl {
    /// The absolute address of a place that is written from the site's root.
    pub fn to(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::SiteUrl;

    #[test]
    fn addresses_end_with_one_slash() {
        for text in ["https://static.example/map", "https://static.example/map/"] {
            let url: SiteUrl = text.parse().expect("an address");
            assert_eq!(url.to("councils/"), "https://static.example/map/councils/");
        }
    }

    #[test]
    fn what_is_no_address_is_named() {
        for text in [
            "static.example",
            "ftp://static.example/",
            "https://",
            "https://a/?b",
            "https://a/\"",
            "https://a b/",
        ] {
            let error = text.parse::<SiteUrl>().expect_err(text);
            assert!(error.to_string().contains("https://static.example/"), "{error}");
        }
    }
}
