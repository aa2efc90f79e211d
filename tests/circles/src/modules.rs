//! A crate as a tree of modules, each with its items.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use syn::{Item, ItemMod, Meta};

/// A module.
pub struct Module {
    /// The names that lead to it from the crate's root; none for the root.
    pub path: Vec<String>,
    /// Its file, or that of the module around it.
    pub file: PathBuf,
    /// What stands in it, without modules and without what is compiled for tests alone.
    pub items: Vec<Item>,
    /// The modules in it, by name.
    pub children: BTreeMap<String, Module>,
}

impl Module {
    /// The module that a path from this one leads to, as far as it goes through modules.
    pub fn descend<'m, 'p>(&'m self, path: &'p [String]) -> (&'m Module, &'p [String]) {
        match path.split_first() {
            Some((name, rest)) if self.children.contains_key(name) => self.children[name].descend(rest),
            _ => (self, path),
        }
    }

    /// Hands on this module and all in it.
    pub fn each<'m>(&'m self, to: &mut dyn FnMut(&'m Module)) {
        to(self);
        self.children.values().for_each(|child| child.each(to));
    }
}

/// Reads the crate that begins with a file.
pub fn read(root: &Path) -> Module {
    let folder = root.parent().expect("a file is in a folder");
    module(Vec::new(), root.to_owned(), folder, parse(root).items)
}

/// A crate with this source, which has all modules in it.
pub fn of_text(source: &str) -> Module {
    let items = syn::parse_file(source).expect("the source is Rust").items;
    module(Vec::new(), PathBuf::from("lib.rs"), Path::new(""), items)
}

fn parse(file: &Path) -> syn::File {
    let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The module with these items, whose children's files are in `folder`.
fn module(path: Vec<String>, file: PathBuf, folder: &Path, items: Vec<Item>) -> Module {
    let mut children = BTreeMap::new();
    let mut own = Vec::new();
    for item in items {
        match item {
            Item::Mod(child) if is_test(&child.attrs) => {}
            Item::Mod(child) => {
                let name = child.ident.to_string();
                children.insert(name.clone(), child_of(&path, &file, folder, name, child));
            }
            Item::Fn(function) if is_test(&function.attrs) => {}
            other => own.push(other),
        }
    }
    Module { path, file, items: own, children }
}

fn child_of(parent: &[String], file: &Path, folder: &Path, name: String, child: ItemMod) -> Module {
    let mut path = parent.to_vec();
    path.push(name.clone());
    let below = folder.join(&name);
    if let Some((_, items)) = child.content {
        return module(path, file.to_owned(), &below, items);
    }
    let files = [folder.join(format!("{name}.rs")), below.join("mod.rs")];
    let own = files.iter().find(|file| file.is_file());
    let own =
        own.unwrap_or_else(|| panic!("no file for the module {} of {}", path.join("::"), file.display()));
    module(path, own.clone(), &below, parse(own).items)
}

/// Whether an item is compiled for tests alone.
fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::List(list) => list.path.is_ident("cfg") && list.tokens.to_string() == "test",
        Meta::Path(path) => path.is_ident("test"),
        Meta::NameValue(_) => false,
    })
}
