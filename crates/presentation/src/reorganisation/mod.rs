//! What the screen of the reorganisation says: which scenario is asked for, its sentence, what each new council gets, and the
//! arrangements by what becomes of them.

mod areas;
mod asked;
pub mod draw;
mod rows;
mod sentence;
mod worksheet;

pub use areas::{AreaRow, ProposalRow, area_rows, status};
pub use asked::{Asked, area_id, asked};
pub use rows::{Goes, Row, Section, UnitaryRow, letter, sections, unitary_rows};
pub use sentence::{below, is_decided, new_council, sentence, told};
pub use worksheet::{SheetRow, worksheet};
