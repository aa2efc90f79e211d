//! The register's answers: equal to those of an independent implementation in SQL, and what a person means by a text.
//!
//! `synthetic` makes packages up, `real` reads the project's own; `queries` makes queries up; `sql` is the second
//! implementation, with `schema.sql` and `members_at.sql`; `golden` keeps answers to be read.
//! `hostile` asks what nobody would; `report` compares the parts of a whole, `reported` keeps what the editions of the LGA's map reported beside our own count.
//! `lineage` walks through successors; `naming` has what people type and what has to come first; `register` and `search` state what else holds.

mod agreement;
mod golden;
mod hostile;
mod lineage;
mod naming;
mod queries;
mod real;
mod register;
mod report;
mod reported;
mod search;
mod sql;
mod synthetic;
