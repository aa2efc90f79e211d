//! Packed files: a package and its details in few bytes.
//!
//! Our own columns (`layout.rs`), because they beat general codecs after the web server's compression, which is what a
//! visitor waits for, and because they check every position on the way. Those of the details are squeezed on top, by a
//! predictor of our own that no compression of a server comes near (`squeezed`); those of the package are not, as the first
//! map waits for them. Bytes on the real data (627 arrangements, 1,500 sources), by `cargo run -p model --features measure
//! --example packed`; the last column is what decoding both files adds to a small WebAssembly program (`opt-level = "z"`,
//! brotli):
//!
//! | | package: as it is | gzip -9 | brotli -q 11 | details: as they are | gzip -9 | brotli -q 11 | decoder |
//! |---|---|---|---|---|---|---|---|
//! | this module | 74,965 | 24,687 | 20,455 | 55,049 | 55,077 | 55,053 | 12,900, checks included |
//! | the same, not squeezed | | | | 267,008 | 81,700 | 68,058 | 9,700, checks included |
//! | postcard | 113,750 | 39,983 | 34,405 | 332,784 | 114,017 | 88,639 | 5,800, without checks |
//! | bitcode | 95,921 | 36,197 | 29,747 | 328,463 | 105,962 | 84,612 | 8,500, without checks |
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
mod places;
mod proposals;
mod squeezed;
mod text;
mod unpacking;
mod words;

pub use check::{check_details, check_package};
pub use decode::decode_package;
pub use details::{decode_details, encode_details};
pub use encode::encode_package;
pub use error::DecodeError;
pub use proposals::{decode_proposals, encode_proposals};
pub use unpacking::Unpacking;

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
