//! Text: what is searched, and since when.

use std::sync::Arc;

use super::Register;
use crate::bits::Bits;
use crate::records::{ArrangementDetails, ArrangementIx};
use crate::search::{Index, Scores, Searching};

impl Register {
    /// Lets queries look for text. [`Register::new`] does so at once; a program that shows something before anybody can type
    /// begins with [`Register::without_text`] and needs the whole search only from here on.
    pub fn add_text(&self) {
        self.searching().add_text();
    }

    /// Lets the search find words of these summaries too: `prose` is that of the arrangements `of`, in their order. Parts may
    /// come in any order; what has come before changes nothing.
    pub fn add_details(&self, of: &[ArrangementIx], prose: &[ArrangementDetails]) {
        self.searching().add_details(of, prose);
    }

    /// The arrangements that fit a text; `None` where it has no letter or digit, and so is no filter.
    ///
    /// Each word has to be found, in any order, as a word or its beginning, in the name of the arrangement, in labels and
    /// synonyms of its services and their categories, in names of its recorded members and of the councils before and
    /// after them, in names of its partners, and in its summary once that has come. The first 16 words count.
    pub fn text_found(&self, text: &str) -> Option<Arc<Bits>> {
        self.searching().text_found(text)
    }

    /// The arrangements that pass the text filter of a query; `None` (no filter) before [`Register::add_text`].
    pub(crate) fn text_filter(&self, text: &str) -> Option<Arc<Bits>> {
        self.searching().text_filter(text)
    }

    /// The points of all records for a text; `None` where it has no letter or digit.
    pub(crate) fn scores(&self, text: &str) -> Option<Scores> {
        self.searching().scores(text)
    }

    /// The words of the records, gathered when they are first needed.
    pub(crate) fn index(&self) -> &Index {
        self.searching().index()
    }

    fn searching(&self) -> Searching<'_> {
        Searching { package: &self.package, columns: &self.columns, search: &self.search }
    }
}
