//! What the keys do on the map: one table, from which both the handler and the help are made.

use geometry::Direction;

/// An action that a key triggers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Action {
    /// The council next to this one.
    Go(Direction),
    /// The first council by name.
    First,
    /// The last council by name.
    Last,
    /// Select the council.
    Select,
    /// Show what the council has in common with the selected one.
    Compare,
    /// Select nothing.
    Clear,
    /// The next council whose name begins with what is typed.
    Type(char),
    /// Larger, or smaller.
    Zoom(bool),
    /// The whole map.
    Whole,
    /// Another part of the map.
    Pan(Direction),
}

/// Keys by their name in `KeyboardEvent.key`, with what they do, and the part of the help about them.
struct Row {
    keys: &'static [(&'static str, Action)],
    /// Whether Shift is held; for a sign it makes no difference, since keyboards differ in where they have it.
    shift: Option<bool>,
    help: &'static str,
}

const ROWS: [Row; 8] = [
    Row {
        keys: &[
            ("ArrowUp", Action::Go(Direction::Up)),
            ("ArrowDown", Action::Go(Direction::Down)),
            ("ArrowLeft", Action::Go(Direction::Left)),
            ("ArrowRight", Action::Go(Direction::Right)),
        ],
        shift: Some(false),
        help: "Arrow keys go to the neighbouring council,",
    },
    // Letters are not listed one by one: see [`action`].
    Row { keys: &[], shift: None, help: "letters to a council by its name," },
    Row {
        keys: &[("Home", Action::First), ("End", Action::Last)],
        shift: None,
        help: "Home and End to the first and last.",
    },
    Row {
        keys: &[("Enter", Action::Select), (" ", Action::Select)],
        shift: Some(false),
        help: "Enter or Space selects,",
    },
    Row {
        keys: &[("Enter", Action::Compare), (" ", Action::Compare)],
        shift: Some(true),
        help: "with Shift they show what it has in common with the selected one,",
    },
    Row { keys: &[("Escape", Action::Clear)], shift: None, help: "Escape clears." },
    Row {
        keys: &[
            ("+", Action::Zoom(true)),
            ("=", Action::Zoom(true)),
            ("-", Action::Zoom(false)),
            ("_", Action::Zoom(false)),
            ("0", Action::Whole),
        ],
        shift: None,
        help: "+ and - zoom, 0 shows all of England,",
    },
    Row {
        keys: &[
            ("ArrowUp", Action::Pan(Direction::Up)),
            ("ArrowDown", Action::Pan(Direction::Down)),
            ("ArrowLeft", Action::Pan(Direction::Left)),
            ("ArrowRight", Action::Pan(Direction::Right)),
        ],
        shift: Some(true),
        help: "Shift and the arrow keys move it.",
    },
];

/// The help, as it is read out with the map and shown while the map has the focus.
pub fn help() -> String {
    let mut words = String::new();
    for row in &ROWS {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(row.help);
    }
    words
}

/// The action of a key; `None` for a key that the page handles.
pub fn action(key: &str, shift: bool) -> Option<Action> {
    for row in &ROWS {
        if row.shift.is_none_or(|held| held == shift)
            && let Some((_, action)) = row.keys.iter().find(|(name, _)| *name == key)
        {
            return Some(*action);
        }
    }
    let mut letters = key.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) if letter.is_alphabetic() => Some(Action::Type(letter)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_the_page_are_left_to_it() {
        for key in ["Tab", "F5", "PageDown", "1", "/", "Shift"] {
            assert_eq!(action(key, false), None, "{key}");
        }
        assert_eq!(action("b", false), Some(Action::Type('b')));
        assert_eq!(action("ArrowUp", false), Some(Action::Go(Direction::Up)));
        assert_eq!(action("ArrowUp", true), Some(Action::Pan(Direction::Up)));
        assert_eq!(action("+", true), action("+", false));
    }

    #[test]
    fn the_help_names_every_key() {
        let help = help();
        for words in ["Arrow keys", "Home and End", "Enter or Space", "Escape", "+ and -", "0", "Shift"] {
            assert!(help.contains(words), "{words}");
        }
    }
}
