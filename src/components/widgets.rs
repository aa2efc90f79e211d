//! Small pieces that many components are made of.

use leptos::prelude::*;
use std::rc::Rc;

use model::records::{Arrangement, ArrangementIx, CouncilIx};
use model::vocabulary::Status;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use crate::browser::after_frame;
use crate::store::Store;
use crate::ui::{El, el, svg};
use presentation::facts;

/// Marks a button that selects a council; its value is the GSS code.
const TO_COUNCIL: &str = "data-to-council";
/// Marks a button that opens an arrangement; its value is the id.
const TO_ARRANGEMENT: &str = "data-to-arrangement";

/// Marks a button that asks what a council has in common with the selected one; its value is the GSS code.
const TOGETHER: &str = "data-together";

/// A button that looks like a link and selects a council.
pub fn council_link(store: Store, council: CouncilIx, full: bool) -> El {
    store.register(|register| {
        let council = register.council(council);
        let name = if full { &council.full_name } else { &council.name };
        button("link", name).attr(TO_COUNCIL, &council.code)
    })
}

/// A button that looks like a link and opens an arrangement.
pub fn arrangement_link(store: Store, arrangement: ArrangementIx) -> El {
    let link = button("link", "");
    store.register(|register| to_arrangement(&link, register.arrangement(arrangement)));
    link
}

/// Makes a blank button one that opens an arrangement.
pub fn to_arrangement(link: &El, arrangement: &Arrangement) {
    link.say(&arrangement.name);
    link.clone().attr(TO_ARRANGEMENT, &arrangement.id);
}

/// Follows the two kinds of links from anywhere inside the widget's root: one listener for all.
pub fn follow_links(store: Store, event: &Event) {
    let Some(link) = target(event).and_then(|element| element.closest("button").ok().flatten()) else {
        return;
    };
    if let Some(code) = link.get_attribute(TO_COUNCIL) {
        if let Some(council) = store.register(|register| register.council_by_code(&code)) {
            store.ask_focus();
            store.select_council(Some(council));
        }
    } else if let Some(code) = link.get_attribute(TOGETHER) {
        store.filter(|query| query.councils = vec![code]);
    } else if let Some(id) = link.get_attribute(TO_ARRANGEMENT)
        && let Some(arrangement) = store.register(|register| register.arrangement_by_id(&id))
    {
        store.ask_focus();
        store.select_arrangement(Some(arrangement));
    }
}

/// The element that an event began at.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// What stands in the field that an event began at.
pub fn typed_value(event: &Event) -> String {
    let value = event.target().and_then(|target| js_sys::Reflect::get(&target, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

/// A button with words.
pub fn button(class: &str, words: &str) -> El {
    el("button", class).attr("type", "button").text(words)
}

/// Two or more buttons of which one is pressed.
pub fn segments(label: &str, buttons: Vec<El>) -> El {
    el("div", "segments").attr("role", "group").attr("aria-label", label).add_all(buttons)
}

/// Councils with a number each, as bars. With a council that the numbers are in common with, a number leads to what that is.
pub fn shares(store: Store, ties: &[(CouncilIx, u32)], with: Option<CouncilIx>) -> El {
    let most = ties.first().map_or(1, |(_, n)| *n).max(1);
    el("ul", "shares").add_each(ties, |(council, n)| {
        let width = [&(n * 100 / most).to_string(), "%"].concat();
        let number = n.to_string();
        let number = match with {
            None => el("b", "").text(&number),
            Some(with) => store.register(|register| {
                let (other, with) = (register.council(*council), register.council(with));
                let words =
                    [&number, ": what ", &with.name, " and ", &other.name, " have in common"].concat();
                button("link", &number).attr("aria-label", &words).attr(TOGETHER, &other.code)
            }),
        };
        el("li", "")
            .add(council_link(store, *council, false))
            .add(
                svg("svg", "bar")
                    .attr("aria-hidden", "true")
                    .add(svg("rect", "").attr("width", &width).attr("height", "100%")),
            )
            .add(number)
    })
}

/// A cell of a table with a number, and the words that name it where the table has no columns.
pub fn number_cell(label: &str, number: &str) -> El {
    el("td", "num").attr("data-label", label).text(number)
}

/// The status of an arrangement, where it needs saying.
pub fn status_tag(record: &Arrangement) -> Option<El> {
    let needs_saying = record.status != Status::Operating;
    needs_saying.then(|| el("span", "status-tag").text(&facts::status(record)))
}

/// Heading and close button of a panel.
pub fn panel_head(words: &str, close: impl Fn() + 'static) -> El {
    el("div", "panel-head")
        .add(el("h2", "").attr("tabindex", "-1").text(words))
        .add(button("close", "×").attr("aria-label", "Close").on("click", move |_| close()))
}

/// A disclosure of the browser's own.
pub fn details(class: &str, words: &str, open: bool) -> El {
    let details = el("details", class).add(el("summary", "").text(words));
    if open { details.attr("open", "") } else { details }
}

/// A disclosure whose content is made when it is first opened.
pub fn disclosure(words: &str, make: impl Fn() -> El + 'static) -> El {
    let opened = flag(false);
    details("more", words, false)
        .on("toggle", move |_| {
            if !opened.get_untracked() {
                opened.set(true);
            }
        })
        .live_some(move || opened.get().then(&make))
}

/// A function that asks for `then`: it is called when the next frame has been painted, once for all who asked by then, and
/// never when the owner has gone.
pub fn following(then: impl Fn() + 'static) -> Box<dyn Fn()> {
    let (asked, then) = (flag(false), Rc::new(then));
    Box::new(move || {
        if !asked.get_untracked() {
            asked.set(true);
            let then = then.clone();
            after_frame(move || {
                if !asked.is_disposed() {
                    asked.set(false);
                    then();
                }
            });
        }
    })
}

/// A signal that lives with the component that makes it.
pub fn flag(value: bool) -> RwSignal<bool> {
    RwSignal::new(value)
}
