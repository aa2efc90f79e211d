//! XML as a small tree that is written as text.

/// An element with its attributes, in the order in which they were added, and what is inside.
///
/// Names are constants of this crate; values and words may come from data, and are escaped.
#[derive(Clone, Debug)]
pub struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    words: String,
    children: Vec<Element>,
}

/// An element with nothing in it.
pub fn element(name: &'static str) -> Element {
    Element { name, attributes: Vec::new(), words: String::new(), children: Vec::new() }
}

impl Element {
    /// With an attribute.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Element {
        self.attributes.push((name, value.into()));
        self
    }

    /// With a number as attribute: at most two decimals.
    pub fn at(self, name: &'static str, value: f64) -> Element {
        let hundredths = (value * 100.0).round() / 100.0;
        // Minus nought is nought.
        self.with(name, (hundredths + 0.0).to_string())
    }

    /// With words, before all elements in it.
    pub fn words(mut self, words: &str) -> Element {
        self.words.push_str(words);
        self
    }

    /// With elements at the end.
    pub fn add(mut self, children: impl IntoIterator<Item = Element>) -> Element {
        self.children.extend(children);
        self
    }

    /// What kind of element it is.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The value of an attribute; `None` where it has none of this name.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// The number of an attribute; 0 where it has none of this name, or one that is no number.
    pub fn number(&self, name: &str) -> f64 {
        self.value(name).and_then(|value| value.parse().ok()).unwrap_or(0.0)
    }

    /// The words in it, before all its elements.
    pub fn text(&self) -> &str {
        &self.words
    }

    /// The elements in it.
    pub fn children(&self) -> &[Element] {
        &self.children
    }

    /// As text.
    pub fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.name);
        for (name, value) in &self.attributes {
            out.extend([" ", name, "=\""]);
            escape(value, out);
            out.push('"');
        }
        if self.words.is_empty() && self.children.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        escape(&self.words, out);
        for child in &self.children {
            child.write(out);
        }
        out.extend(["</", self.name, ">"]);
    }
}

/// Writes text that means itself, between tags and inside quotation marks alike; characters that XML does not know are left out.
fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(letter),
        }
    }
}
