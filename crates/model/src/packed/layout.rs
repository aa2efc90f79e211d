//! The format: what stands before the columns, and which columns there are.
//!
//! A packed file is `SSM`, one byte for its [`Kind`], one byte for [`VERSION`], the FNV-1a hash (32 bits, little
//! endian) of all that follows, one varint a column for its length in bytes, then the columns, one after the other.

use super::{Column, ColumnWriter, DecodeError};

/// Version of the format; a file with a later one is refused.
pub(super) const VERSION: u8 = 1;

const MAGIC: &[u8; 3] = b"SSM";
const HEAD: usize = 9;

/// What a packed file holds.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Package = b'P' as isize,
    Details = b'D' as isize,
}

/// 32-bit FNV-1a, continued from `hash`. Each step is a bijection, so that one changed byte always shows.
/// Source: draft-eastlake-fnv, section 2.
pub(super) fn fnv(hash: u32, bytes: &[u8]) -> u32 {
    bytes.iter().fold(hash, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// The hash of nothing.
pub(super) const FNV_START: u32 = 0x811c_9dc5;

fn seal(kind: Kind, columns: &[ColumnWriter]) -> Vec<u8> {
    let mut lengths = ColumnWriter::default();
    columns.iter().for_each(|column| lengths.varint(column.bytes.len() as u64));
    let mut body = lengths.bytes;
    columns.iter().for_each(|column| body.extend_from_slice(&column.bytes));
    let mut file = MAGIC.to_vec();
    file.push(kind as u8);
    file.push(VERSION);
    file.extend_from_slice(&fnv(FNV_START, &body).to_le_bytes());
    file.extend_from_slice(&body);
    file
}

/// The lengths of the columns and the bytes after them.
fn open<'a>(kind: Kind, file: &'a [u8], lengths: &mut [usize]) -> Result<Column<'a>, DecodeError> {
    let (head, body) = file.split_at_checked(HEAD).ok_or(DecodeError::NotData)?;
    if !head.starts_with(MAGIC) || head[3] != kind as u8 {
        return Err(DecodeError::NotData);
    }
    if head[4] > VERSION {
        return Err(DecodeError::Newer);
    }
    if head[4] < VERSION || head[5..] != fnv(FNV_START, body).to_le_bytes() {
        return Err(DecodeError::Damaged("its check sum is wrong"));
    }
    let mut rest = Column::new(body);
    let mut total = 0usize;
    for length in lengths.iter_mut() {
        *length = rest.count()?;
        total = total.saturating_add(*length);
    }
    if total == rest.left() { Ok(rest) } else { Err(DecodeError::Damaged("its length is wrong")) }
}

/// Defines a set of columns, to be written (`C` = [`ColumnWriter`]) or read (`C` = [`Column`]).
macro_rules! columns {
    ($(#[$doc:meta])* $name:ident: $kind:expr, { $($(#[$fdoc:meta])* $field:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Default)]
        pub(super) struct $name<C> { $($(#[$fdoc])* pub $field: C),+ }

        impl $name<ColumnWriter> {
            /// The file.
            pub fn seal(self) -> Vec<u8> { seal($kind, &[$(self.$field),+]) }
        }

        impl<'a> $name<Column<'a>> {
            /// The columns of a file whose head, check sum and length are right.
            pub fn open(file: &'a [u8]) -> Result<Self, DecodeError> {
                let mut lengths = [0usize; [$(stringify!($field)),+].len()];
                let mut rest = open($kind, file, &mut lengths)?;
                let mut next = lengths.into_iter();
                Ok($name { $($field: rest.split(next.next().unwrap_or(0))?),+ })
            }

            /// Every column has to be used up.
            pub fn close(self) -> Result<(), DecodeError> {
                if $(self.$field.left() == 0)&&+ { Ok(()) } else { Err(DecodeError::Damaged("something is left over")) }
            }
        }
    };
}

columns! {
    /// The columns of a package. "Option" is 0 for none, else the value and 1; years are less 1950; "position" is in
    /// the table of that name; codes of vocabularies are their positions in `ALL`.
    PackageColumns: Kind::Package, {
        version,
        /// The numbers of regions, councils, categories, services, arrangements.
        counts,
        region,
        /// 0 and a code in `council_code`, or what is to be added to the number that ends the code before.
        council_step, council_code,
        council_name,
        /// Both with the short name as reference 0.
        council_full_name, council_alias,
        council_aliases, council_kind, council_region,
        /// Option of position.
        council_county,
        /// Option of year * 512 + month * 32 + day.
        council_from, council_to,
        /// Number, then positions.
        council_successors,
        /// Option.
        council_population, council_area,
        /// Labels of categories, then of services, then names of arrangements (their first members as references).
        label,
        /// Codes of categories, then of services, then ids of arrangements, all with the label's words as runs.
        code, run_start, run_count,
        service_category,
        service_synonyms, service_synonym,
        /// Number; first position, then the gaps less 1.
        services, service,
        /// Option.
        model,
        status,
        /// Option of year.
        start_year, end_year, last_seen,
        /// Option.
        staff,
        /// Bits.
        members_complete,
        /// Option of position.
        part_of, replaced_by,
        confidence,
        /// Number; first place (see `places`), then the gaps less 1.
        members, member,
        /// Bits.
        member_lead,
        /// Option of year.
        member_from, member_to,
        partners, partner_name, partner_sector,
        savings,
        /// The amount is mantissa * 10^exponent.
        saving_mantissa, saving_exponent,
        saving_kind, saving_basis, saving_scope,
        /// Option of year; option of number.
        saving_as_of, saving_years,
        saving_source,
    }
}

columns! {
    /// The columns of details. Texts of an arrangement have its name and first members as references.
    DetailsColumns: Kind::Details, {
        /// Hash of the package's names; then numbers of editions and breakdowns.
        fingerprint,
        summary,
        /// Bits: whether it has a page of its own.
        has_url,
        /// Number, titles.
        sources, source_title,
        /// 0 for none, else the arrangement's newest year less this one, and 1.
        source_year,
        saving_note,
        /// Texts and numbers of editions, row by row.
        edition_text, edition_number,
        /// Texts and numbers of breakdowns, row by row.
        breakdown_text, breakdown_number,
        /// All addresses, with the words of the title as runs.
        url, run_start, run_count,
    }
}
