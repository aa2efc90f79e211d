//! What was not understood, on the console.

use presentation::address::Notice;

use crate::browser::warn;

/// One warning for each notice.
pub fn warn_of(notices: &[Notice]) {
    for notice in notices {
        warn(&notice.to_string());
    }
}
