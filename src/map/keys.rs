//! What the keys do on the map: one table, from which both the handler and the help are made.

use geometry::Direction;

/// What a key asks for.
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
    /// Select nothing.
    Clear,
    /// The next council whose name begins with what is typed.
    Type(char),
}

/// Keys by their name in `KeyboardEvent.key`, with what they do.
const KEYS: [(&str, Action); 9] = [
    ("ArrowUp", Action::Go(Direction::Up)),
    ("ArrowDown", Action::Go(Direction::Down)),
    ("ArrowLeft", Action::Go(Direction::Left)),
    ("ArrowRight", Action::Go(Direction::Right)),
    ("Home", Action::First),
    ("End", Action::Last),
    ("Enter", Action::Select),
    (" ", Action::Select),
    ("Escape", Action::Clear),
];

/// The help, as it is read out with the map and shown while the map has the focus.
pub const HELP: &str = "Arrow keys go to the neighbouring council, letters to a council by its name, Home and End to the first and last. Enter selects, Escape clears.";

/// What a key asks for; `None` leaves it to the page.
pub fn action(key: &str) -> Option<Action> {
    if let Some((_, action)) = KEYS.iter().find(|(name, _)| *name == key) {
        return Some(*action);
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
            assert_eq!(action(key), None, "{key}");
        }
        assert_eq!(action("b"), Some(Action::Type('b')));
        assert_eq!(action("ArrowUp"), Some(Action::Go(Direction::Up)));
    }
}
