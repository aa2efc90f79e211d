//! Few files for the screens. wasm-split makes a module for each set of screens that have code in common: dozens, most of a few hundred
//! bytes. The large ones are files of their own. The small ones are carried by the files of the screens that need them, each in a custom
//! section, so that such a file is a module like any other; the loader passes over what another file has brought (`embed/parts.js`).

use std::collections::BTreeMap;

/// The name of the custom sections; `embed/parts.js` asks for it.
const SECTION: &str = "carried";

/// From how many bytes on a module that several screens need is a file of its own. Below that, being carried more than once costs less
/// than a request: all that a screen carries comes to 5 to 10 kB after Brotli.
const LARGE: usize = 8_000;

/// A file of the app's Wasm.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct File {
    /// The module, with those that it carries.
    pub(super) wasm: Vec<u8>,
    /// The numbers of the modules that it carries, in their order. A module has the same number in every file.
    pub(super) carried: Vec<usize>,
}

/// The files by their stems, from all modules by their stems and the stems of the modules of each screen.
pub(super) fn files(
    screens: &BTreeMap<String, Vec<String>>,
    modules: BTreeMap<String, Vec<u8>>,
) -> BTreeMap<String, File> {
    let own = |screen: &str| format!("screen-{screen}");
    let is_small = |stem: &str| {
        !screens.keys().any(|screen| own(screen) == stem)
            && modules.get(stem).is_some_and(|module| module.len() < LARGE)
    };
    let number = |stem: &str| modules.keys().position(|known| known == stem);
    let mut files = BTreeMap::new();
    for (stem, module) in &modules {
        if !is_small(stem) {
            let mut file = File { wasm: module.clone(), carried: Vec::new() };
            let of_screen = screens.iter().find(|(screen, _)| own(screen) == *stem);
            for small in of_screen.into_iter().flat_map(|(_, stems)| stems).filter(|stem| is_small(stem)) {
                if let (Some(number), Some(module)) = (number(small), modules.get(small)) {
                    file.wasm.extend(section(module));
                    file.carried.push(number);
                }
            }
            files.insert(stem.clone(), file);
        }
    }
    files
}

/// A custom section with this content.
fn section(content: &[u8]) -> Vec<u8> {
    let named = [length(SECTION.len()), SECTION.as_bytes().to_vec(), content.to_vec()].concat();
    [vec![0], length(named.len()), named].concat()
}

/// A length as Wasm writes it (LEB128).
fn length(mut length: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while length >= 0x80 {
        bytes.push((length & 0x7f) as u8 | 0x80);
        length >>= 7;
    }
    bytes.push(length as u8);
    bytes
}

#[cfg(test)]
mod tests {
    use super::{File, files, length};
    use std::collections::BTreeMap;

    #[test]
    fn small_modules_are_carried_by_each_screen_that_needs_them() {
        let owned = |stems: &[&str]| stems.iter().map(|stem| stem.to_string()).collect::<Vec<_>>();
        let screens = BTreeMap::from([
            ("ties".to_owned(), owned(&["screen-ties.trends", "screen-data.ties", "screen-ties"])),
            ("trends".to_owned(), owned(&["screen-ties.trends", "screen-trends"])),
            ("data".to_owned(), owned(&["screen-data.ties", "screen-data"])),
        ]);
        let modules = BTreeMap::from([
            ("screen-data".to_owned(), b"data".to_vec()),
            ("screen-data.ties".to_owned(), b"small".to_vec()),
            ("screen-ties".to_owned(), b"ties".to_vec()),
            ("screen-ties.trends".to_owned(), vec![b'x'; 8_000]),
            ("screen-trends".to_owned(), b"trends".to_vec()),
        ]);
        let carried = b"\x00\x0d\x07carriedsmall";
        let file = |wasm: &[u8], carried: &[usize]| File { wasm: wasm.to_vec(), carried: carried.to_vec() };
        let expected = BTreeMap::from([
            ("screen-data".to_owned(), file(&[b"data", &carried[..]].concat(), &[1])),
            ("screen-ties".to_owned(), file(&[b"ties", &carried[..]].concat(), &[1])),
            ("screen-ties.trends".to_owned(), file(&[b'x'; 8_000], &[])),
            ("screen-trends".to_owned(), file(b"trends", &[])),
        ]);
        assert_eq!(files(&screens, modules), expected);
    }

    #[test]
    fn lengths_are_as_wasm_writes_them() {
        assert_eq!(length(0x7f), [0x7f]);
        assert_eq!(length(624_485), [0xe5, 0x8e, 0x26]);
    }
}
