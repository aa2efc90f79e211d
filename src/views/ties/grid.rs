//! The keys of the matrix, by the ARIA pattern of a grid: one stop for Tab, arrows from cell to cell.

use leptos::ev::KeyboardEvent;
use leptos::web_sys::{Element, HtmlElement};
use wasm_bindgen::JsCast;

use crate::components::widgets::target;

/// The row and the column of a cell; `None` for anything else.
pub fn place_of(element: &Element) -> Option<(usize, usize)> {
    let cell = element.closest("[data-at]").ok().flatten()?;
    let at = cell.get_attribute("data-at")?;
    let (row, column) = at.split_once('-')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}

/// Moves the focus from the cell that has it; false where the key means nothing here.
pub fn step(event: &KeyboardEvent, key: &str, number: usize) -> bool {
    let Some(cell) = target(event) else { return false };
    let Some((row, column)) = place_of(&cell) else { return false };
    let last = number.saturating_sub(1);
    let (row, column) = match key {
        "ArrowUp" => (row.saturating_sub(1), column),
        "ArrowDown" => ((row + 1).min(last), column),
        "ArrowLeft" => (row, column.saturating_sub(1)),
        "ArrowRight" => (row, (column + 1).min(last)),
        "Home" if event.ctrl_key() => (0, 0),
        "End" if event.ctrl_key() => (last, last),
        "Home" => (row, 0),
        "End" => (row, last),
        _ => return false,
    };
    let table = cell.closest("table").ok().flatten();
    let next =
        table.and_then(|table| table.query_selector(&format!("[data-at=\"{row}-{column}\"]")).ok().flatten());
    if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
        // Tab comes back to where one was.
        let _ = cell.set_attribute("tabindex", "-1");
        let _ = next.set_attribute("tabindex", "0");
        let _ = next.focus();
    }
    true
}
