//! The files of a chart: its numbers, and its picture.

use leptos::context::Provider;
use leptos::prelude::*;
use model::Query;
use presentation::charts::chart::Chart;
use presentation::charts::sheet::Sheet;
use presentation::export::chart::{ChartPicture, draw, to_csv};
use presentation::export::picture::Palette;
use presentation::export::{Drawn, filters, names};
use presentation::words;

use crate::browser::today;
use crate::components::lazy::{Lazy, lazy_view};
use crate::components::take_away::{link, offered};
use crate::components::widgets::Disclosure;
use crate::state::{Store, use_store};

lazy_view!(/// The menu of a chart, with all that makes its files.
    chart_files => Menu);

/// What stands in the picture of a chart.
#[derive(Clone, Copy)]
pub struct Parts {
    /// What is seen, in a sentence.
    pub title: Signal<String>,
    /// What it rests on; empty for nothing.
    pub below: Signal<String>,
    /// The chart.
    pub chart: Signal<Chart>,
    /// Whether the filters do not change it.
    pub is_whole: bool,
}

/// What there are files of.
#[derive(Clone, Copy)]
struct Of {
    sheet: Signal<Sheet>,
    parts: Option<Parts>,
}

/// The menu, shut: what it needs is loaded when it is opened.
#[component]
pub fn ChartFiles(
    /// The numbers.
    sheet: Signal<Sheet>,
    /// What stands in the picture; a table has none.
    parts: Option<Parts>,
) -> impl IntoView {
    let words = if parts.is_some() { "Download this chart" } else { "Download this table" };
    let of = Of { sheet, parts };
    view! {
        <Provider value=of>
            <div class="of-files">
                <Disclosure words><Lazy load=chart_files /></Disclosure>
            </div>
        </Provider>
    }
}

#[component]
fn Menu() -> impl IntoView {
    let store = use_store();
    let Of { sheet, parts } = expect_context();
    let said = RwSignal::new(String::new());
    let name = move |ending: &str| {
        let of = sheet.with_untracked(|sheet| sheet.name);
        store.register(|register| names::chart(register, of, ending))
    };
    let csv = move |_| {
        let text = sheet.with_untracked(to_csv);
        offered::text(said, &name("csv"), "text/csv;charset=utf-8", &text);
    };
    let pictures = parts.map(|parts| {
        let svg = move |_| offered::svg(said, &name("svg"), &picture(store, parts));
        let png = move |_| offered::png(said, name("png"), picture(store, parts));
        view! {
            <button type="button" class="plain" on:click=svg>"SVG picture"</button>
            <button type="button" class="plain" on:click=png>"PNG picture"</button>
        }
    });
    view! {
        <p class="way">
            <button type="button" class="plain" on:click=csv>"CSV table"</button>
            {pictures}
        </p>
        <p role="status" class="small">{said}</p>
    }
}

/// The chart as a picture, with the filters that it follows in words.
fn picture(store: Store, parts: Parts) -> Drawn {
    let chart = parts.chart.get_untracked();
    let filters = store.query.with_untracked(|query| {
        // A chart over the years follows all filters but the year.
        let year = if matches!(chart, Chart::Bars(_)) { query.year } else { None };
        store.register(|register| filters::sentence(register, &Query { year, ..query.clone() }))
    });
    let filters = if parts.is_whole { String::new() } else { filters };
    let (title, below) = (parts.title.get_untracked(), parts.below.get_untracked());
    let (date, link) = (words::date(today()), link(store));
    store.register(|register| {
        draw(&ChartPicture {
            register,
            title: &title,
            below: &below,
            filters: &filters,
            chart: &chart,
            palette: &Palette::default(),
            date: &date,
            link: &link,
        })
    })
}
