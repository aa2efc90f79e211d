//! Which modules name which others.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{Visit, visit_item};
use syn::{Item, UseTree};

use crate::modules::Module;

/// That a module, or one inside it, names something in a sibling of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    /// The path of the module from the crate's root.
    pub from: Vec<String>,
    /// The sibling's own name.
    pub to: String,
    /// A file in which this is so.
    pub file: PathBuf,
}

/// All uses of one sibling by another, at every level of a crate; one of each.
pub fn between_siblings(root: &Module) -> Vec<Edge> {
    let mut edges = BTreeMap::new();
    root.each(&mut |module| {
        for path in paths(module) {
            let Some(target) = target(root, module, &path, 0) else { continue };
            let common = module.path.iter().zip(&target).take_while(|(own, of)| own == of).count();
            // A module knows the one around it, and the modules inside it: neither is a sibling.
            if common < module.path.len() && common < target.len() {
                let from = module.path[..=common].to_vec();
                edges.entry((from, target[common].clone())).or_insert_with(|| module.file.clone());
            }
        }
    });
    edges.into_iter().map(|((from, to), file)| Edge { from, to, file }).collect()
}

/// The path of the module that a path written in `module` leads to; `None` where it leads out of the crate.
fn target(root: &Module, module: &Module, path: &[String], depth: usize) -> Option<Vec<String>> {
    let mut from = module.path.clone();
    let mut rest = path;
    match rest.first()?.as_str() {
        "crate" => (from, rest) = (Vec::new(), &rest[1..]),
        "self" => rest = &rest[1..],
        "super" => {}
        // A name of the 2018 edition without a beginning: a module inside this one, or a crate.
        name if module.children.contains_key(name) => {}
        _ => return None,
    }
    while rest.first().is_some_and(|name| name == "super") {
        from.pop();
        rest = &rest[1..];
    }
    let (start, _) = root.descend(&from);
    let (found, rest) = start.descend(rest);
    // What a module takes over from others ("pub use") belongs to those. The names cannot go round for ever in code that compiles.
    let taken_over = rest.first().and_then(|name| taken_over(found, name)).filter(|_| depth < 8);
    taken_over.and_then(|path| target(root, found, &path, depth + 1)).or_else(|| Some(found.path.clone()))
}

/// The path by which a module has a name that it takes over from another.
fn taken_over(module: &Module, name: &str) -> Option<Vec<String>> {
    let uses = module.items.iter().filter_map(|item| match item {
        Item::Use(item) => Some(flatten(&item.tree)),
        _ => None,
    });
    uses.flatten().find(|(_, own)| own == name).map(|(path, _)| path)
}

/// All paths that a module names, in its uses, its code and its macros.
fn paths(module: &Module) -> BTreeSet<Vec<String>> {
    let mut paths = Paths::default();
    for item in &module.items {
        match item {
            Item::Use(item) => paths.0.extend(flatten(&item.tree).into_iter().map(|(path, _)| path)),
            other => visit_item(&mut paths, other),
        }
    }
    paths.0
}

/// The paths of a use, each with the name that it gets.
fn flatten(tree: &UseTree) -> Vec<(Vec<String>, String)> {
    match tree {
        UseTree::Path(path) => {
            let name = path.ident.to_string();
            let inside = flatten(&path.tree).into_iter().map(|(mut rest, own)| {
                let own = if rest == ["self"] { name.clone() } else { own };
                rest.retain(|name| name != "self");
                rest.insert(0, name.clone());
                (rest, own)
            });
            inside.collect()
        }
        UseTree::Name(name) => vec![(vec![name.ident.to_string()], name.ident.to_string())],
        UseTree::Rename(name) => vec![(vec![name.ident.to_string()], name.rename.to_string())],
        UseTree::Glob(_) => vec![(Vec::new(), String::new())],
        UseTree::Group(group) => group.items.iter().flat_map(flatten).collect(),
    }
}

#[derive(Default)]
struct Paths(BTreeSet<Vec<String>>);

impl<'ast> Visit<'ast> for Paths {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.0.insert(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        syn::visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, of: &'ast syn::Macro) {
        self.tokens(of.tokens.clone());
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.0.extend(flatten(&item.tree).into_iter().map(|(path, _)| path));
    }
}

impl Paths {
    /// Takes in the names that are joined by `::` in the tokens of a macro.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut joins = 0;
        for token in tokens {
            match token {
                TokenTree::Punct(sign) if sign.as_char() == ':' => joins += 1,
                TokenTree::Ident(name) => {
                    if joins != 2 {
                        self.0.insert(std::mem::take(&mut path));
                    }
                    path.push(name.to_string());
                    joins = 0;
                }
                other => {
                    self.0.insert(std::mem::take(&mut path));
                    joins = 0;
                    if let TokenTree::Group(group) = other {
                        self.tokens(group.stream());
                    }
                }
            }
        }
        self.0.insert(path);
    }
}
