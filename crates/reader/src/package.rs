//! The whole data package, put together from its tables.

use model::lens::Proposal;
use model::postcodes::PostcodeArea;
use model::records::{Details, Package, Stated};

use crate::fault::Faults;
use crate::note::Note;
use crate::pace::{Pace, TooMany, to_the_end};
use crate::sink::Sink;
use crate::tables::councils::REGIONS;
use crate::tables::{
    arrangements, councils, editions, manifest, members, partners, postcodes, reorganisation, savings,
    services, sources,
};
use crate::text::{Files, Table, layout};

/// A data package without a fault.
#[derive(Clone, Debug, PartialEq)]
pub struct DataPackage {
    /// The year that counts as the present: the first number of the version (docs/DESIGN.md 4.8).
    pub present: u16,
    /// Everything that is needed to query and to draw.
    pub package: Package,
    /// The prose and the sources.
    pub details: Details,
    /// The proposals for new unitary councils, sorted by id; councils are positions in [`Package::councils`].
    pub proposals: Vec<Proposal>,
    /// The tables of the postcode areas that have one, sorted by area.
    pub postcodes: Vec<PostcodeArea>,
}

/// Reads the data package in these files: every table and `datapackage.json`, not the boundaries. Beside it stand notes of
/// what was not written as the data package writes it and was understood all the same: what a spreadsheet makes of a file
/// when it saves it. Each way of writing is noted once; there are none where all is as it should be.
///
/// # Errors
/// All faults of all files, each naming file, row, column, value and what was expected. What could only be a consequence of a
/// fault (a reference to a row that is broken, to a file that is missing) is not reported beside it.
pub fn check_files(files: Files) -> (Result<DataPackage, Faults>, Vec<Note>) {
    to_the_end(check_at_pace(files, Sink::default(), &Pace::default()))
}

/// As [`check_files`], with rests. Where the sink is full, the faults are those found so far, and one that says so.
pub(crate) async fn check_at_pace(
    files: Files<'_>,
    mut sink: Sink,
    pace: &Pace,
) -> (Result<DataPackage, Faults>, Vec<Note>) {
    let data = read(files, &mut sink, pace).await;
    if data.is_err() {
        sink.say_full(pace.file.get());
    }
    let (sound, notes) = sink.finish();
    let data = match (sound, data) {
        (Err(faults), _) => Err(faults),
        (Ok(()), Ok(data)) => Ok(data),
        // A full sink holds faults.
        (Ok(()), Err(TooMany)) => Err(Faults(Vec::new())),
    };
    (data, notes)
}

async fn read(files: Files<'_>, faults: &mut Sink, pace: &Pace) -> Result<DataPackage, TooMany> {
    let version = manifest::read(files, faults);
    // Without a version nothing can be said to lie in the future.
    let (version, present) = version.unwrap_or((String::new(), u16::MAX));

    let council_table = Table::read(files, &layout::COUNCILS, faults, pace).await?;
    let council_index = councils::index(&council_table);
    let councils = councils::read(&council_table, &council_index, faults);

    let service_table = Table::read(files, &layout::SERVICES, faults, pace).await?;
    let service_index = services::index(&service_table);
    let (categories, services) = services::read(&service_table, faults);

    let table = Table::read(files, &layout::ARRANGEMENTS, faults, pace).await?;
    let index = arrangements::index(&table);
    let (mut arrangements, mut details) = arrangements::read(&table, &index, &service_index, present, faults);

    let member_table = Table::read(files, &layout::MEMBERS, faults, pace).await?;
    let known = (&council_index, councils.as_slice());
    let member_rows = members::read(&member_table, (&index, &mut arrangements), known, present, faults);
    let partner_table = Table::read(files, &layout::PARTNERS, faults, pace).await?;
    let public_partners = partners::read(&partner_table, &index, &mut arrangements, faults);
    if member_table.readable && partner_table.readable {
        partners::check_bodies(&table, &member_rows, &public_partners, faults);
    }

    let source_table = Table::read(files, &layout::SOURCES, faults, pace).await?;
    let years_readable = sources::read(&source_table, &index, &mut details, present, faults);
    if source_table.readable {
        sources::check((&table, &arrangements), &details, &years_readable, faults);
    }
    let saving_table = Table::read(files, &layout::SAVINGS, faults, pace).await?;
    let figures = (arrangements.as_mut_slice(), details.as_mut_slice());
    savings::read(&saving_table, &index, figures, source_table.readable, present, faults);

    let edition_table = Table::read(files, &layout::LGA_EDITIONS, faults, pace).await?;
    let breakdown_table = Table::read(files, &layout::LGA_BREAKDOWNS, faults, pace).await?;
    let editions = editions::read(&edition_table, present, faults);
    let breakdowns = editions::read_breakdowns(&breakdown_table, &editions::index(&edition_table), faults);

    let proposal_table = Table::read(files, &layout::PROPOSALS, faults, pace).await?;
    let placing_table = Table::read(files, &layout::PLACINGS, faults, pace).await?;
    let proposal_index = reorganisation::index(&proposal_table);
    let proposals = reorganisation::read((&proposal_table, &proposal_index), &placing_table, known, faults);
    pace.rest(faults).await?;

    let postcode_table = Table::read(files, &layout::POSTCODES, faults, pace).await?;
    let postcodes = postcodes::read(&postcode_table, known, present, faults);
    pace.rest(faults).await?;

    let regions = REGIONS.iter().map(|name| name.to_string()).collect();
    Ok(DataPackage {
        present,
        package: Package { version, regions, councils, categories, services, arrangements },
        details: Details { arrangements: details, stated: Stated { editions, breakdowns } },
        proposals,
        postcodes,
    })
}
