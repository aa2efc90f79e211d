//! From a file to its table, with all checks that need no other file.

use super::layout::Layout;
use super::table::Table;
use super::{Files, order};
use crate::pace::{Pace, TooMany};
use crate::sink::Sink;

impl Table {
    /// Reads a file of the data package and checks all that needs no other file: bytes, header, row shapes, keys and order.
    ///
    /// # Errors
    /// [`TooMany`] where so many faults are found that the reading is given up.
    pub(crate) async fn read(
        files: Files<'_>,
        layout: &'static Layout,
        faults: &mut Sink,
        pace: &Pace,
    ) -> Result<Table, TooMany> {
        pace.file.set(layout.file);
        let mut table = Table { layout, readable: false, separator: b',', rows: Vec::new() };
        match files(layout.file) {
            Ok(bytes) => table.parse(&bytes, faults, pace).await?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => faults.file(
                layout.file,
                format!("is missing; expected a table with the columns {}", layout.columns.join(", ")),
            ),
            Err(error) => faults.file(layout.file, format!("cannot be read: {error}")),
        }
        pace.rest(faults).await?;
        order::check(&table, faults);
        pace.rest(faults).await?;
        Ok(table)
    }
}
