//! The tables of the view.

use leptos::prelude::*;

/// A part of the view with its heading.
#[component]
pub fn Section(
    /// The heading.
    heading: &'static str,
    /// The class by which tests and the stylesheet know it.
    class: &'static str,
    /// What stands below it.
    children: Children,
) -> impl IntoView {
    view! {
        <section class=class>
            <h2>{heading}</h2>
            {children()}
        </section>
    }
}

/// A table with a caption and the words of its columns; columns but the first hold numbers.
#[component]
pub fn Table(
    /// What the table shows, and how it is to be read.
    #[prop(into)]
    caption: String,
    /// The words of the columns.
    columns: &'static [&'static str],
    /// The rows.
    children: Children,
) -> impl IntoView {
    let head = columns.iter().enumerate().map(|(at, words)| {
        view! { <th class:num=at != 0 scope="col">{*words}</th> }
    });
    view! {
        <table>
            <caption>{caption}</caption>
            <thead>
                <tr>{head.collect_view()}</tr>
            </thead>
            <tbody>{children()}</tbody>
        </table>
    }
}
