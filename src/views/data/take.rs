//! The files of the data package, to be taken away.

use leptos::prelude::*;

use crate::state::use_store;

/// The tables that most people want, by what is in them.
const TABLES: [(&str, &str); 6] = [
    ("arrangements.csv", "arrangements"),
    ("members.csv", "their councils"),
    ("partners.csv", "their other partners"),
    ("savings.csv", "published figures"),
    ("sources.csv", "sources"),
    ("councils.csv", "councils"),
];

/// The zip, the tables one by one, and what describes them.
#[component]
pub fn Take() -> impl IntoView {
    let store = use_store();
    let version = store.register(|register| register.package().version.clone());
    let site = store.data(|data| data.site());
    let links = site.map(|site| {
        let folder = [&site, "data/"].concat();
        let file = |name: &str| [&folder, name].concat();
        let zip = file(&["shared-services-data-", &version, ".zip"].concat());
        let tables = TABLES.map(|(name, words)| {
            view! { <li><a href=file(name) download=name>{words}</a></li> }
        });
        view! {
            <p><a class="zip" href=zip download="">"The whole data package as a zip"</a> ", edition " {version.clone()} "."</p>
            <p>"Or table by table, as CSV:"</p>
            <ul class="tables">{tables.collect_view()}</ul>
            <p>
                <a href=file("README.md")>"What each column means"</a> ". "
                <a href=file("datapackage.json")>"Described for programs"</a> " as a Frictionless data package. "
                <a href=file("data_changes.csv") download="data_changes.csv">"What changed between editions"</a>
            </p>
        }
    });
    view! {
        <section class="take">
            <h3>"Take the data"</h3>
            {links}
            <p>"What your filters find, as a table, a picture or a citation, stands in the menu at the foot of every view."</p>
        </section>
    }
}
