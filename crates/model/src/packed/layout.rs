//! The format: what stands before the columns, and which columns there are.
//!
//! A packed file is `SSM`, one byte for its [`Kind`], one byte for the version of its format, the FNV-1a hash (32 bits,
//! little endian) of all that follows, one varint a column for its length in bytes, then the columns, one after the
//! other. In a part of the details a varint for its [`fingerprint`](super::details) comes before the lengths.

use super::{Column, ColumnWriter, DecodeError};

const MAGIC: &[u8; 3] = b"SSM";
const HEAD: usize = 9;

/// What a packed file holds.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// The records.
    Package = b'P' as isize,
    /// The prose of some arrangements.
    Details = b'D' as isize,
    /// What the LGA's map stated.
    Stated = b'E' as isize,
    /// The proposals for new councils.
    Proposals = b'R' as isize,
    /// The prefixes of one postcode area.
    Postcodes = b'C' as isize,
}

impl Kind {
    /// Version of the format; a file with a later one is refused.
    fn version(self) -> u8 {
        match self {
            Kind::Package | Kind::Stated | Kind::Proposals | Kind::Postcodes => 1,
            Kind::Details => 3,
        }
    }
}

/// 32-bit FNV-1a, continued from `hash`. Each step is a bijection, so that one changed byte always shows.
/// Source: draft-eastlake-fnv, section 2.
pub(super) fn fnv(hash: u32, bytes: &[u8]) -> u32 {
    bytes.iter().fold(hash, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// The hash of nothing.
pub(super) const FNV_START: u32 = 0x811c_9dc5;

fn seal(kind: Kind, body: &[u8]) -> Vec<u8> {
    let mut file = MAGIC.to_vec();
    file.push(kind as u8);
    file.push(kind.version());
    file.extend_from_slice(&fnv(FNV_START, body).to_le_bytes());
    file.extend_from_slice(body);
    file
}

/// A file of columns, with what comes before their lengths.
fn file(kind: Kind, before: Option<u32>, columns: &[ColumnWriter]) -> Vec<u8> {
    let mut body = ColumnWriter::default();
    before.iter().for_each(|number| body.varint(u64::from(*number)));
    columns.iter().for_each(|column| body.varint(column.bytes.len() as u64));
    columns.iter().for_each(|column| body.bytes.extend_from_slice(&column.bytes));
    seal(kind, &body.bytes)
}

/// The body of a file whose head and check sum are right.
pub(super) fn body(kind: Kind, file: &[u8]) -> Result<Column<'_>, DecodeError> {
    let (head, body) = file.split_at_checked(HEAD).ok_or(DecodeError::NotData)?;
    if !head.starts_with(MAGIC) || head[3] != kind as u8 {
        return Err(DecodeError::NotData);
    }
    if head[4] > kind.version() {
        return Err(DecodeError::Newer);
    }
    if head[4] < kind.version() || head[5..] != fnv(FNV_START, body).to_le_bytes() {
        return Err(DecodeError::Damaged("its check sum is wrong"));
    }
    Ok(Column::new(body))
}

/// The columns, by the lengths that stand before them; they are all there is.
pub(super) fn columns<'a, const N: usize>(mut body: Column<'a>) -> Result<[Column<'a>; N], DecodeError> {
    let lengths = [(); N].map(|()| body.u32() as usize);
    let mut columns = [const { Column::new(&[]) }; N];
    fill(&mut body, &lengths, &mut columns)?;
    Ok(columns)
}

fn fill<'a>(rest: &mut Column<'a>, lengths: &[usize], columns: &mut [Column<'a>]) -> Result<(), DecodeError> {
    for (column, length) in columns.iter_mut().zip(lengths) {
        *column = rest.split(*length);
    }
    if rest.is_whole() { Ok(()) } else { Err(DAMAGED) }
}

/// Every column has to be whole.
pub(super) fn close(columns: &[Column]) -> Result<(), DecodeError> {
    if columns.iter().all(Column::is_whole) { Ok(()) } else { Err(DAMAGED) }
}

/// What is to be read does not fit together.
pub(super) const DAMAGED: DecodeError = DecodeError::Damaged("parts of it are missing or wrong");

/// Defines a set of columns, to be written (`C` = [`ColumnWriter`]) or read (`C` = `&mut` [`Column`]).
macro_rules! columns {
    ($(#[$doc:meta])* $name:ident [$count:ident]: { $($(#[$fdoc:meta])* $field:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Default)]
        pub(super) struct $name<C> { $($(#[$fdoc])* pub $field: C),+ }

        /// How many there are.
        pub(super) const $count: usize = [$(stringify!($field)),+].len();

        impl $name<ColumnWriter> {
            /// The columns in their order.
            fn all(self) -> [ColumnWriter; $count] { [$(self.$field),+] }
        }

        impl<'c, 'a> $name<&'c mut Column<'a>> {
            /// The columns by name.
            pub fn of(columns: &'c mut [Column<'a>; $count]) -> Self {
                let [$($field),+] = columns;
                $name { $($field),+ }
            }
        }
    };
}

columns! {
    /// The columns of a package. "Option" is 0 for none, else the value and 1; years are less 1950; "position" is in
    /// the table of that name; codes of vocabularies are their positions in `ALL`.
    PackageColumns [PACKAGE_COLUMNS]: {
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
        /// Number, positions.
        council_successors, council_successor,
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
    /// The columns of a part of the details. Texts of an arrangement have its name and first members as references.
    DetailsColumns [DETAILS_COLUMNS]: {
        summary,
        /// Bits: whether it has a page of its own.
        has_url,
        /// Number, titles.
        sources, source_title,
        /// 0 for none, else the arrangement's newest year less this one, and 1.
        source_year,
        saving_note,
        /// All addresses, with the words of the title as runs.
        url, run_start, run_count,
    }
}

columns! {
    /// The columns of what the LGA's map stated.
    StatedColumns [STATED_COLUMNS]: {
        /// The numbers of editions and breakdowns.
        counts,
        /// Texts and numbers of editions, row by row.
        edition_text, edition_number,
        /// Title and year of an edition's source.
        source_title, source_year,
        /// Texts and numbers of breakdowns, row by row.
        breakdown_text, breakdown_number,
        /// All addresses, with the words of the title as runs.
        url, run_start, run_count,
    }
}

columns! {
    /// The columns of proposals for new councils. Options, years and positions are as in a package.
    ProposalColumns [PROPOSAL_COLUMNS]: {
        /// The fingerprint of the package's councils, the number of proposals.
        head,
        /// The names of its area and of itself, then the id with the words of both as runs.
        area, name, id, run_start, run_count,
        proposer,
        status,
        /// Option of year * 512 + month * 32 + day.
        decided_on, vesting,
        confidence,
        /// Number; addresses, with the words of the names as runs.
        sources, url,
        /// Number; first place (see `places`), then the gaps less 1.
        missing, missing_council,
        /// Number; names, with the short names of their councils as references.
        unitaries, unitary_name,
        /// Number; first place, then the gaps less 1.
        councils, council,
        /// Bits; notes of those that are split.
        is_split, split_note,
    }
}

columns! {
    /// The columns of a postcode area.
    PostcodeColumns [POSTCODE_COLUMNS]: {
        /// The letters, then the codes of the councils.
        text,
        /// The numbers of councils, answers and prefixes.
        counts,
        /// Of each answer the number of councils, then each one's position among the codes.
        councils, council,
        /// What a prefix shares with the one before it, see `postcodes`.
        step,
        /// Outward codes without the letters, where one is new.
        outward,
        /// The inward codes' digits, first and second letters, where they are new: less those of the prefix before.
        digit, first, second,
        /// The position of a prefix's answer.
        answer,
    }
}

impl PostcodeColumns<ColumnWriter> {
    /// The file.
    pub fn seal(self) -> Vec<u8> {
        file(Kind::Postcodes, None, &self.all())
    }
}

impl ProposalColumns<ColumnWriter> {
    /// The file.
    pub fn seal(self) -> Vec<u8> {
        file(Kind::Proposals, None, &self.all())
    }
}

impl PackageColumns<ColumnWriter> {
    /// The file.
    pub fn seal(self) -> Vec<u8> {
        file(Kind::Package, None, &self.all())
    }
}

impl DetailsColumns<ColumnWriter> {
    /// The file, for a part with this fingerprint.
    pub fn seal(self, fingerprint: u32) -> Vec<u8> {
        file(Kind::Details, Some(fingerprint), &self.all())
    }
}

impl StatedColumns<ColumnWriter> {
    /// The file.
    pub fn seal(self) -> Vec<u8> {
        file(Kind::Stated, None, &self.all())
    }
}
