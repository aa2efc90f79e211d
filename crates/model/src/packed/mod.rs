//! Packed files: a package and its details as few bytes.

mod check;
mod codes;
mod column;
mod decode;
mod details;
mod encode;
mod error;
mod layout;
mod places;
mod text;
mod words;

pub use check::{check_details, check_package};
pub use decode::decode_package;
pub use details::{decode_details, encode_details};
pub use encode::encode_package;
pub use error::DecodeError;

use crate::records::{Arrangement, Council};
use column::{Column, ColumnWriter};

/// Short names of the first eight members, which an arrangement's name and prose mostly mention.
fn first_members<'c>(arrangement: &Arrangement, councils: &'c [Council]) -> Vec<&'c str> {
    let members = arrangement.members.iter().take(8);
    members
        .filter_map(|member| councils.get(usize::from(member.council.0)))
        .map(|council| council.name.as_str())
        .collect()
}
