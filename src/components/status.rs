//! The one status line for assistive technology.

use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::browser::after;
use crate::store::Store;
use crate::ui::{El, effect, el};
use presentation::words;

/// For how many milliseconds nothing has to change before the result is told.
const PAUSE: i32 = 700;

/// Tells, politely and after a pause, what the filters find. It is silent at the start.
pub fn status_line(store: Store) -> El {
    let line = el("div", "seen").attr("role", "status");
    let element = line.element().clone();
    let newest: Rc<RefCell<String>> = Rc::default();
    // How often the words changed: a call back of an earlier change finds that it came too late.
    let changes = Rc::new(Cell::new(0_u32));
    effect(move || {
        let words = store.answer.with(|answer| {
            let (arrangements, councils) =
                (answer.summary.arrangements.len(), answer.summary.councils.taking_part);
            let arrangements = words::count(arrangements, "arrangement", "arrangements");
            [&arrangements, ", ", &words::count(councils as usize, "council", "councils")].concat()
        });
        let before = newest.replace(words.clone());
        if before.is_empty() || before == words {
            return;
        }
        let change = changes.get() + 1;
        changes.set(change);
        let (element, changes) = (element.clone(), changes.clone());
        after(PAUSE, move || {
            if changes.get() == change {
                element.set_text_content(Some(&words));
            }
        });
    });
    line
}
