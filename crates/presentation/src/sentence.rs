//! Sentences that name councils and arrangements, so that a screen can make links of the names.

use model::Register;
use model::records::{ArrangementIx, CouncilIx};

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// A council by its short name ("Adur").
    Council(CouncilIx),
    /// A council by its full name ("Adur District Council").
    FullCouncil(CouncilIx),
    /// An arrangement by its name.
    Arrangement(ArrangementIx),
}

/// Pieces that follow each other with nothing between them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence(pub Vec<Piece>);

impl Sentence {
    /// A sentence that begins with these words.
    pub fn new(words: &str) -> Sentence {
        Sentence::default().text(words)
    }

    /// Adds words.
    pub fn text(mut self, words: &str) -> Sentence {
        if let Some(Piece::Text(last)) = self.0.last_mut() {
            last.push_str(words);
        } else if !words.is_empty() {
            self.0.push(Piece::Text(words.to_string()));
        }
        self
    }

    /// Adds one of the names.
    pub fn piece(mut self, piece: Piece) -> Sentence {
        self.0.push(piece);
        self
    }

    /// Adds names as in a list: "A, B and C".
    pub fn list<T: Copy>(mut self, things: &[T], piece: impl Fn(T) -> Piece) -> Sentence {
        for (at, thing) in things.iter().enumerate() {
            let before = match at {
                0 => "",
                _ if at + 1 == things.len() => " and ",
                _ => ", ",
            };
            self = self.text(before).piece(piece(*thing));
        }
        self
    }

    /// The sentence as plain text.
    pub fn plain(&self, register: &Register) -> String {
        let mut out = String::new();
        for piece in &self.0 {
            out.push_str(match piece {
                Piece::Text(words) => words,
                Piece::Council(council) => &register.council(*council).name,
                Piece::FullCouncil(council) => &register.council(*council).full_name,
                Piece::Arrangement(arrangement) => &register.arrangement(*arrangement).name,
            });
        }
        out
    }
}
