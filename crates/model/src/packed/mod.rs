//! Packed files: a package and its details in few bytes.
//!
//! Our own columns (`layout.rs`), because they beat general codecs after the web server's compression, which is what a
//! visitor waits for, and because they check every position on the way. The details come in parts (`parts.rs`), so that
//! nobody waits for the prose of all of England to read one summary. Bytes on the real data (627 arrangements, 1,500 sources),
//! by `cargo run -p model --features measure --example packed`:
//!
//! | | package: as it is | gzip -9 | brotli -q 11 | prose, in how many files | as it is | gzip -9 | brotli -q 11 |
//! |---|---|---|---|---|---|---|---|
//! | this module | 74,965 | 24,687 | 20,455 | 5 | 261,075 | 90,009 | 75,389 |
//! | postcard | 113,750 | 39,983 | 34,405 | 1 | 326,304 | 112,202 | 87,154 |
//! | bitcode | 95,921 | 36,197 | 29,747 | 1 | 322,012 | 104,087 | 83,146 |
//!
//! | part | arrangements | as it is | gzip -9 | brotli -q 11 |
//! |---|---|---|---|---|
//! | 0 | 125 | 55,903 | 18,863 | 15,756 |
//! | 1 | 125 | 50,817 | 17,786 | 14,925 |
//! | 2 | 126 | 51,217 | 18,268 | 15,240 |
//! | 3 | 125 | 54,115 | 18,517 | 15,581 |
//! | 4 | 126 | 49,023 | 16,575 | 13,887 |
//! | what the LGA's map stated | | 6,076 | 2,086 | 1,612 |
//!
//! What helps, in bytes of brotli saved: addresses and ids refer to the words of their titles and names (13,000);
//! texts refer to the names of their arrangement and its members (3,700); like stands beside like (the rest).

mod check;
mod codes;
mod column;
mod decode;
mod details;
mod encode;
mod error;
mod layout;
mod parts;
mod places;
mod postcodes;
mod proposals;
mod stated;
mod text;
mod words;

pub use check::{check_details, check_package, check_stated};
pub use decode::decode_package;
pub use details::{decode_details, encode_details};
pub use encode::encode_package;
pub use error::DecodeError;
pub use parts::Parts;
pub use postcodes::{decode_postcodes, encode_postcodes};
pub use proposals::{decode_proposals, encode_proposals};
pub use stated::{decode_stated, encode_stated};

use crate::records::{Council, Member};
use column::{Column, ColumnWriter};

/// Short names of the first eight members, which an arrangement's name and prose mostly mention.
fn first_members<'c>(members: &[Member], councils: &'c [Council]) -> Vec<&'c str> {
    let members = members.iter().take(8);
    members
        .filter_map(|member| councils.get(usize::from(member.council.0)))
        .map(|council| council.name.as_str())
        .collect()
}
