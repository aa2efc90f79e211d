//! What a person sees of the data reader: every kind of fault in its words, and what the real data holds.

mod bodies;
mod councils;
mod figures;
mod files;
mod fixture;
mod many;
mod money;
mod random;
mod real;
mod references;
mod values;
mod years;
