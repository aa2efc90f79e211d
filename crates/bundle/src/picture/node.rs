//! The elements of a picture, and the two forms in which they are sent: HTML for pages, JSON for `embed.js`.

use std::fmt::Write as _;

use serde_json::{Value, json};

/// A piece of a picture.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Words.
    Text(String),
    /// An element.
    Element(Element),
}

/// An element with its attributes, in the order in which they were added, and what is inside.
///
/// Names and attribute names are constants of this crate; only values and words come from data, and both are escaped.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Node>,
}

/// The attribute that stands for where a link leads: the query of the full map's address. The page that shows the picture
/// puts its own base in front of it.
const QUERY: &str = "q";

/// An element with a class; without one where it is empty.
pub fn element(name: &'static str, class: &str) -> Element {
    let element = Element { name, attributes: Vec::new(), children: Vec::new() };
    if class.is_empty() { element } else { element.attribute("class", class) }
}

/// A link to the full map with this query.
pub fn link(class: &str, query: &str) -> Element {
    element("a", class).attribute(QUERY, query)
}

impl Element {
    /// With an attribute.
    pub fn attribute(mut self, name: &'static str, value: impl Into<String>) -> Element {
        self.attributes.push((name, value.into()));
        self
    }

    /// With words at the end.
    pub fn text(mut self, words: impl Into<String>) -> Element {
        self.children.push(Node::Text(words.into()));
        self
    }

    /// With an element at the end.
    pub fn with(mut self, child: Element) -> Element {
        self.children.push(Node::Element(child));
        self
    }

    /// With elements at the end.
    pub fn with_all(self, children: impl IntoIterator<Item = Element>) -> Element {
        children.into_iter().fold(self, Element::with)
    }

    /// The elements with this attribute, in the order of the document, with its value.
    pub fn having<'a>(&'a self, name: &str) -> Vec<(&'a Element, &'a str)> {
        let mut found = Vec::new();
        if let Some(value) = self.value(name) {
            found.push((self, value));
        }
        for child in &self.children {
            if let Node::Element(child) = child {
                found.extend(child.having(name));
            }
        }
        found
    }

    /// The value of an attribute.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str())
    }

    /// All words inside, joined.
    pub fn words(&self) -> String {
        let mut words = String::new();
        for child in &self.children {
            match child {
                Node::Text(text) => words.push_str(text),
                Node::Element(child) => words.push_str(&child.words()),
            }
        }
        words
    }

    /// As JSON: `[name, {attribute: value}, ...children]`, and words as text. Links keep the attribute `q`.
    pub fn to_json(&self) -> Value {
        let attributes = self.attributes.iter().map(|(name, value)| ((*name).to_owned(), json!(value)));
        let mut parts = vec![json!(self.name), Value::Object(attributes.collect())];
        parts.extend(self.children.iter().map(|child| match child {
            Node::Text(text) => json!(text),
            Node::Element(child) => child.to_json(),
        }));
        Value::Array(parts)
    }

    /// As HTML; links lead to `base` with their query.
    pub fn to_html(&self, base: &str) -> String {
        let mut html = String::new();
        self.write(base, &mut html);
        html
    }

    fn write(&self, base: &str, html: &mut String) {
        let _ = write!(html, "<{}", self.name);
        for (name, value) in &self.attributes {
            let _ = match *name {
                QUERY => write!(html, " href=\"{}?{}\"", escaped(base), escaped(value)),
                _ if value.is_empty() => write!(html, " {name}"),
                _ => write!(html, " {name}=\"{}\"", escaped(value)),
            };
        }
        html.push('>');
        for child in &self.children {
            match child {
                Node::Text(text) => html.push_str(&escaped(text)),
                Node::Element(child) => child.write(base, html),
            }
        }
        let _ = write!(html, "</{}>", self.name);
    }
}

/// Text that means itself in HTML, between tags and inside quotation marks alike.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Element {
        element("p", "quiet").text("Bath & <North> ").with(link("", "council=E06000022").text("\"B&NES\""))
    }

    #[test]
    fn html_is_escaped_and_links_get_their_base() {
        assert_eq!(
            sample().to_html("./"),
            "<p class=\"quiet\">Bath &amp; &lt;North&gt; <a href=\"./?council=E06000022\">&quot;B&amp;NES&quot;</a></p>"
        );
    }

    #[test]
    fn json_holds_data_alone() {
        let json = json!(["p", {"class": "quiet"}, "Bath & <North> ", ["a", {"q": "council=E06000022"}, "\"B&NES\""]]);
        assert_eq!(sample().to_json(), json);
        assert_eq!(sample().words(), "Bath & <North> \"B&NES\"");
        assert_eq!(sample().having("q").len(), 1);
    }
}
