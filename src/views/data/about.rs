//! What counts, how complete the data is, what a saving is, and the terms.

use leptos::prelude::*;
use presentation::about::{Part, Piece, Section, accessibility_note, completeness, privacy_note, sections};

use crate::components::widgets::{Disclosure, NumberCell};
use crate::state::use_store;

/// All of it, from the records themselves where it has numbers.
#[component]
pub fn About() -> impl IntoView {
    let store = use_store();
    let (sections, parts) = store.register(|register| (sections(register), completeness(register)));
    let parts = StoredValue::new(parts);
    let section = move |section: Section| {
        let table = section.heading == "How complete it is";
        view! {
            <section>
                <h3>{section.heading}</h3>
                {section.paragraphs.into_iter().map(paragraph).collect_view()}
                {table.then(|| view! { <Completeness parts=parts.get_value() /> })}
            </section>
        }
    };
    view! {
        <div class="about">
            {sections.into_iter().map(section).collect_view()}
            <section>
                <h3>"For a council’s own pages"</h3>
                <Disclosure words="Texts to copy about privacy and accessibility">
                    <p class="note">{privacy_note()}</p>
                    <p class="note">{accessibility_note()}</p>
                </Disclosure>
            </section>
        </div>
    }
}

fn paragraph(pieces: Vec<Piece>) -> impl IntoView {
    let piece = |piece: Piece| match piece {
        Piece::Words(words) => words.into_any(),
        Piece::Link(words, address) => view! { <a href=address rel="noopener">{words}</a> }.into_any(),
    };
    view! { <p>{pieces.into_iter().map(piece).collect_view()}</p> }
}

#[component]
fn Completeness(parts: Vec<Part>) -> impl IntoView {
    let row = |part: Part| {
        let name = if part.name.is_empty() { "England".to_string() } else { part.name.clone() };
        view! {
            <tr>
                <th scope="row">{name}</th>
                <NumberCell label="arrangements:" number=part.arrangements.to_string() />
                <NumberCell label="with a start:" number=part.share(part.with_start) />
                <NumberCell label="recent source:" number=part.share(part.recent) />
                <NumberCell label="all members:" number=part.share(part.whole) />
                <NumberCell label="with a figure:" number=part.share(part.with_figure) />
            </tr>
        }
    };
    view! {
        <table class="completeness">
            <caption>"Of all records, how many say so much"</caption>
            <thead><tr>
                <th scope="col">"Region"</th>
                <th scope="col" class="num">"Arrangements"</th>
                <th scope="col" class="num">"Known start"</th>
                <th scope="col" class="num">"Source of the last five years"</th>
                <th scope="col" class="num">"All members known"</th>
                <th scope="col" class="num">"Figure of money"</th>
            </tr></thead>
            <tbody>{parts.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
