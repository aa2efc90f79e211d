//! What the host page sets by attributes that are no part of the visitor's state.

/// How much furniture the widget shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Controls {
    /// Everything.
    #[default]
    Full,
    /// Headline, map and a short list.
    Compact,
    /// Headline and map.
    None,
}

/// The attributes `controls`, `link-base` and `sync-url`; `theme` is read by the stylesheet alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// How much furniture.
    pub controls: Controls,
    /// Where "open the full map" leads.
    pub link_base: Option<String>,
    /// Prefix of the keys in the page's address; `None` leaves the address alone.
    pub sync_url: Option<String>,
}

impl Options {
    /// Takes one attribute; `false` when the name is none of these.
    ///
    /// # Errors
    /// A sentence that names a value that is not understood; nothing is changed then.
    pub fn set(&mut self, name: &str, value: Option<&str>) -> Result<bool, String> {
        match name {
            "controls" => {
                self.controls = match value {
                    None | Some("full") => Controls::Full,
                    Some("compact") => Controls::Compact,
                    Some("none") => Controls::None,
                    Some(other) => return Err(not_understood(name, other, "full, compact or none")),
                }
            }
            "theme" => {
                if let Some(other) = value
                    && !["auto", "light", "dark"].contains(&other)
                {
                    return Err(not_understood(name, other, "auto, light or dark"));
                }
            }
            "link-base" => self.link_base = value.map(str::to_string),
            "sync-url" => self.sync_url = value.map(str::to_string),
            "data" => {}
            _ => return Ok(false),
        }
        Ok(true)
    }
}

fn not_understood(name: &str, value: &str, expected: &str) -> String {
    ["the attribute ", name, "=\"", value, "\" is not understood and is ignored; expected ", expected]
        .concat()
}
