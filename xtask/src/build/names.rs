//! The names by which a Wasm and its JavaScript meet, as wasm-opt shortens them.

use std::collections::BTreeMap;

/// The module that wasm-opt lets all imports come from.
const SHORT_MODULE: &str = "a";

/// Old and new names of a Wasm's imports and exports.
#[derive(Debug, PartialEq)]
pub(super) struct Names {
    /// The module of the imports.
    pub(super) module: (String, String),
    /// Functions that the Wasm imports, new names by old ones.
    pub(super) imports: BTreeMap<String, String>,
    /// What the Wasm exports, new names by old ones.
    pub(super) exports: BTreeMap<String, String>,
}

impl Names {
    /// Reads what wasm-opt prints at `--minify-imports-and-exports-and-modules`: a line `["module", "old", "new"]` for each
    /// import, a line `["old", "new"]` for each export. `None` where that is not so, or where there are several modules.
    pub(super) fn read(printed: &str) -> Option<Names> {
        let mut modules = Vec::new();
        let mut imports = BTreeMap::new();
        let mut exports = BTreeMap::new();
        for line in printed.lines().map(|line| line.trim().trim_end_matches(',')) {
            let Some(strings) = line.strip_prefix("[\"").and_then(|line| line.strip_suffix("\"]")) else {
                continue;
            };
            match strings.split("\", \"").collect::<Vec<_>>()[..] {
                [module, old, new] => {
                    modules.push(module);
                    imports.insert(old.to_owned(), new.to_owned());
                }
                [old, new] => {
                    exports.insert(old.to_owned(), new.to_owned());
                }
                _ => return None,
            }
        }
        modules.dedup();
        match modules[..] {
            [module] if !exports.is_empty() => {
                Some(Names { module: (module.to_owned(), SHORT_MODULE.to_owned()), imports, exports })
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Names;

    const PRINTED: &str = "{\n \"imports\": [\n  [\"./map_bg.js\", \"__wbg_key_1\", \"a\"],\n  [\"./map_bg.js\", \"__wbg_new_2\", \"$\"]\n ],\n\"exports\": [\n  [\"memory\", \"b\"],\n  [\"mount\", \"_\"]\n ]\n}\n";

    #[test]
    fn old_and_new_names_are_read() {
        let names = Names::read(PRINTED).expect("it has the shape");
        assert_eq!(names.module, ("./map_bg.js".to_owned(), "a".to_owned()));
        let pairs = |names: &[(&str, &str)]| names.iter().map(|(a, b)| ((*a).into(), (*b).into())).collect();
        assert_eq!(names.imports, pairs(&[("__wbg_key_1", "a"), ("__wbg_new_2", "$")]));
        assert_eq!(names.exports, pairs(&[("memory", "b"), ("mount", "_")]));
    }

    #[test]
    fn another_shape_or_a_second_module_is_refused() {
        assert_eq!(Names::read("export: mount => b\n"), None);
        let two = PRINTED.replace("./map_bg.js\", \"__wbg_new_2", "env\", \"__wbg_new_2");
        assert_eq!(Names::read(&two), None);
    }
}
