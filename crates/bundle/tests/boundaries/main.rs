//! The derived boundaries of `data/`: sound, true to the register, and drawn and found as an independent library does.

mod areas;
mod councils;
mod fine;
mod oracle;
mod packing;
mod parts;
mod seams;
mod steps;
