//! What a person sees of the data reader: every kind of fault in its words, and what the real data holds.

mod bodies;
mod codes;
mod councils;
mod excel;
mod figures;
mod files;
mod fixture;
mod many;
mod money;
mod postcodes;
mod random;
mod real;
mod references;
mod spoilt;
mod tiny;
mod values;
mod years;
