//! Modules form no circles (docs/DESIGN.md 5), at no level of any crate.

use std::path::Path;

use circles::{circle, modules, uses};

/// The crates, each with the file that it begins with.
const CRATES: [(&str, &str); 7] = [
    ("model", "crates/model/src/lib.rs"),
    ("geometry", "crates/geometry/src/lib.rs"),
    ("presentation", "crates/presentation/src/lib.rs"),
    ("bundle", "crates/bundle/src/lib.rs"),
    ("reader", "crates/reader/src/lib.rs"),
    ("xtask", "xtask/src/lib.rs"),
    ("app", "src/lib.rs"),
];

#[test]
fn modules_form_no_circles() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut found = Vec::new();
    for (name, file) in CRATES {
        let edges = uses::between_siblings(&modules::read(&root.join(file)));
        found.extend(circle::circles(&edges).into_iter().map(|circle| format!("{name}: {circle}")));
    }
    assert!(found.is_empty(), "{} circles:\n{}", found.len(), found.join("\n"));
}

/// The circles of a crate with this source.
fn circles_of(source: &str) -> Vec<String> {
    circle::circles(&uses::between_siblings(&modules::of_text(source)))
}

#[test]
fn a_circle_is_found_with_its_way() {
    let source = "mod a { use crate::b::B; } mod b { pub struct B(super::c::C); } mod c { pub struct C; fn f() { view! { <crate::a::A/> } } }";
    let found = circles_of(source);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("a → b → c → a ("), "{found:?}");
    // Inside a folder, too.
    let inside = circles_of("mod map { mod a { use super::b::B; } mod b { fn f() { crate::map::a::g() } } }");
    assert!(inside.len() == 1 && inside[0].starts_with("map::a → b → a ("), "{inside:?}");
}

#[test]
fn what_a_module_takes_over_belongs_to_where_it_comes_from() {
    let through_the_root = "pub use b::B; mod a { use crate::B; } mod b { use crate::a::A; }";
    assert_eq!(circles_of(through_the_root).len(), 1);
    // A folder and the modules in it know one another, and tests are left out.
    let none = "mod a { mod inside { use super::A; } pub use inside::I; } mod b { use crate::a::I; } #[cfg(test)] mod tests { use crate::a::A; }";
    assert_eq!(circles_of(none), [""; 0]);
}
