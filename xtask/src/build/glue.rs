//! The JavaScript that wasm-bindgen writes, as text: what of it nobody uses, and the names by which it and the Wasm meet.
//!
//! The text is regular: every item of the module begins at the start of a line, and its further lines are indented or begin
//! with `}`. An item goes only when its name stands nowhere else, so text of another shape stays as it is.

use super::names::Names;

/// Between the braces of `function __wbg_get_imports()`, each import begins with these spaces, its name and this mark.
const IMPORT_INDENT: &str = "        ";
const IMPORT_MARK: &str = ": function(";

/// The glue, item by item.
#[derive(Clone)]
pub(super) struct Glue {
    items: Vec<String>,
}

impl Glue {
    /// Takes the text apart; comments between items are left out.
    pub(super) fn new(text: &str) -> Glue {
        let mut items: Vec<String> = Vec::new();
        for line in text.lines() {
            match items.last_mut() {
                Some(item) if line.is_empty() || line.starts_with([' ', '}']) => {
                    item.push_str(line);
                    item.push('\n');
                }
                _ => items.push(format!("{line}\n")),
            }
        }
        items.retain(|item| !item.starts_with("/*") && !item.starts_with("//"));
        Glue { items }
    }

    /// The text.
    pub(super) fn text(&self) -> String {
        self.items.concat()
    }

    /// Leaves out what nobody uses: `initSync`, classes that neither `host` (the code that imports this module) nor other
    /// items name, and functions and constants that only those used. Exported functions stay.
    pub(super) fn cut_unused(&mut self, host: &str) {
        let exports = "export { initSync, __wbg_init as default };";
        if !has_word(host, "initSync") {
            for item in self.items.iter_mut().filter(|item| item.starts_with(exports)) {
                *item = item.replace("initSync, ", "");
            }
        }
        while let Some(name) = self.unused(host) {
            self.items.retain(|item| name_of(item) != Some(&name) && !belongs_to(item, &name));
        }
    }

    /// The name of an item that nobody uses.
    fn unused(&self, host: &str) -> Option<String> {
        let is_used = |name: &str, exported: bool| {
            let elsewhere = |item: &&String| name_of(item) != Some(name) && !belongs_to(item, name);
            exported && has_word(host, name)
                || self.items.iter().filter(elsewhere).any(|item| has_word(item, name))
        };
        let unused =
            |item: &&String| name_of(item).is_some_and(|name| !is_used(name, item.starts_with("export ")));
        self.items.iter().find(unused).and_then(|item| name_of(item)).map(str::to_owned)
    }

    /// Names of the Wasm's exports that the code uses, sorted.
    pub(super) fn uses(&self) -> Vec<String> {
        let mut names: Vec<String> =
            self.items.iter().flat_map(|item| uses_in(item)).map(|(_, name)| name.to_owned()).collect();
        names.sort();
        names.dedup();
        names
    }

    /// Names of the functions that the Wasm may import, in their order.
    pub(super) fn imports(&self) -> Vec<String> {
        self.items
            .iter()
            .flat_map(|item| item.lines())
            .filter_map(import_of)
            .map(|(name, _)| name.to_owned())
            .collect()
    }

    /// Leaves out the imports that are not wanted.
    pub(super) fn keep_imports(&mut self, wanted: impl Fn(&str) -> bool) {
        for item in &mut self.items {
            let mut cutting = false;
            let mut kept = String::with_capacity(item.len());
            for line in item.lines() {
                cutting |= import_of(line).is_some_and(|(name, _)| !wanted(name));
                if !cutting {
                    kept.push_str(line);
                    kept.push('\n');
                }
                cutting &= !line.starts_with(&format!("{IMPORT_INDENT}}}"));
            }
            *item = kept;
        }
    }

    /// The glue for a Wasm whose imports and exports have other names; `None` if it lacks a name that the Wasm wants, if it
    /// uses one that the Wasm lacks, or if its imports are not those of one module.
    pub(super) fn renamed(&self, names: &Names) -> Option<Glue> {
        let imports = self.imports();
        if !names.imports.keys().all(|name| imports.contains(name))
            || !self.uses().iter().all(|name| names.exports.contains_key(name))
        {
            return None;
        }
        let mut glue = self.clone();
        glue.keep_imports(|name| names.imports.contains_key(name));
        let mut modules = 0;
        for item in &mut glue.items {
            let mut renamed = String::with_capacity(item.len());
            for line in item.lines() {
                let known = import_of(line).and_then(|(name, rest)| Some((names.imports.get(name)?, rest)));
                let line = match known {
                    Some((name, rest)) => format!("{IMPORT_INDENT}{name}{IMPORT_MARK}{rest}"),
                    None if line.trim() == format!("\"{}\": import0,", names.module.0) => {
                        modules += 1;
                        format!("{IMPORT_INDENT}\"{}\": import0,", names.module.1)
                    }
                    None => line.to_owned(),
                };
                renamed.push_str(&line);
                renamed.push('\n');
            }
            *item = rename_uses(&renamed, names);
        }
        (modules == 1).then_some(glue)
    }
}

/// The name of a class, a function or a constant.
fn name_of(item: &str) -> Option<&str> {
    let starts = ["export class ", "function ", "async function ", "const "];
    let rest = starts.iter().find_map(|start| item.strip_prefix(start))?;
    let name = &rest[..word_length(rest)];
    (!name.is_empty()).then_some(name)
}

/// Whether the item only adds something to the class.
fn belongs_to(item: &str, class: &str) -> bool {
    item.strip_prefix("if (Symbol.dispose) ")
        .and_then(|rest| rest.strip_prefix(class))
        .is_some_and(|rest| rest.starts_with(".prototype[Symbol.dispose] = "))
}

/// The import that begins on this line, and what stands behind the mark.
fn import_of(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.strip_prefix(IMPORT_INDENT)?.split_once(IMPORT_MARK)?;
    (word_length(name) == name.len() && !name.is_empty()).then_some((name, rest))
}

/// Where each `NAME` of a `wasm.NAME` stands, and the name.
fn uses_in(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices("wasm.").filter_map(|(at, mark)| {
        let (before, rest) = (&text[..at], &text[at + mark.len()..]);
        let name = &rest[..word_length(rest)];
        let is_use = !name.is_empty() && !before.ends_with(is_word) && !before.ends_with('.');
        is_use.then_some((at + mark.len(), name))
    })
}

/// The text with the Wasm's exports under their other names.
fn rename_uses(text: &str, names: &Names) -> String {
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    for (at, name) in uses_in(text) {
        if let Some(other) = names.exports.get(name) {
            out.push_str(&text[copied..at]);
            out.push_str(other);
            copied = at + name.len();
        }
    }
    out.push_str(&text[copied..]);
    out
}

fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word)
        .any(|(at, _)| !text[..at].ends_with(is_word) && !text[at + word.len()..].starts_with(is_word))
}

/// Bytes of the identifier that the text begins with.
fn word_length(text: &str) -> usize {
    text.find(|c| !is_word(c)).unwrap_or(text.len())
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

#[cfg(test)]
mod tests;
