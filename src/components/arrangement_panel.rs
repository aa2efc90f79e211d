//! What an arrangement is, who is in it, what it is said to have saved, and who says so.

use leptos::prelude::*;
use model::records::{ArrangementDetails, ArrangementIx, Member, Source};

use super::loading::{ask, loading};
use super::widgets::{arrangement_link, council_link, panel_head};
use crate::prose::{Arrival, Reading};
use crate::store::Store;
use crate::ui::{El, el};
use presentation::facts;
use presentation::words;

/// The prose of an arrangement, once it has come; follows its arrival.
fn prose<T>(
    store: Store,
    arrival: Memo<Arrival>,
    arrangement: ArrangementIx,
    read: impl FnOnce(&ArrangementDetails) -> T,
) -> Option<T> {
    arrival.track();
    store.data(|data| data.prose.of(arrangement).map(read))
}

/// The panel of an arrangement.
pub fn arrangement_panel(store: Store, arrangement: ArrangementIx) -> Vec<El> {
    let arrival = ask(store, Reading::Arrangement(arrangement));
    let data = store.data_rc();
    let record = data.register.arrangement(arrangement);
    let mut parts = vec![
        panel_head(&record.name, move || {
            store.ask_focus();
            store.select_arrangement(None);
        }),
        el("div", "").live_some(move || Some(summary(store, arrival, arrangement))),
        facts_list(store, arrangement),
        heading("Councils", Some(record.members.len())),
        el("ul", "members").add_each(&record.members, |member| member_item(store, member)),
    ];
    if !record.members_complete {
        parts.push(el("p", "small quiet").text("The sources name only some of the councils."));
    }
    if !record.partners.is_empty() {
        parts.push(heading("Other bodies", Some(record.partners.len())));
        parts.push(el("ul", "members").add_each(&record.partners, |partner| {
            el("li", "")
                .text(&partner.name)
                .text(" ")
                .add(el("span", "quiet small").text(words::sector(partner.sector)))
        }));
    }
    parts.push(heading("Published savings", None));
    parts.push(savings(store, arrival, arrangement));
    parts.push(heading("Sources", None));
    parts.push(el("div", "").live_some(move || prose(store, arrival, arrangement, sources)));
    parts
}

fn heading(words: &str, number: Option<usize>) -> El {
    let heading = el("h3", "").text(words);
    match number {
        Some(number) => heading.text(" ").add(el("span", "n").text(&number.to_string())),
        None => heading,
    }
}

/// The facts with their names; what is not known is left out, but for the first year.
fn facts_list(store: Store, arrangement: ArrangementIx) -> El {
    let data = store.data_rc();
    let register = &data.register;
    let record = register.arrangement(arrangement);
    let list = el("dl", "facts");
    let fact = |name: &str, value: &str| {
        if !value.is_empty() {
            list.put(el("dt", "").text(name));
            list.put(el("dd", "").text(value));
        }
    };
    let year = |year: Option<u16>| year.map(|year| year.to_string()).unwrap_or_default();
    let mut leads: Vec<&str> = Vec::new();
    for lead in register.leads(arrangement) {
        leads.push(&register.council(lead).name);
    }
    let since = year(record.start_year);
    fact("Services", &facts::services(register, record));
    fact("Status", words::status(record.status));
    fact("Since", if since.is_empty() { "not known" } else { &since });
    fact("Ended", &year(record.end_year));
    fact("Led by", &words::sentence_list(&leads));
    fact("Form", record.model.map_or("", words::model));
    if let Some(staff) = record.staff {
        fact("Staff", &words::count(staff as usize, "person", "people"));
    }
    fact("Newest source", &year(record.last_seen));
    let related = |name: &str, of: &[ArrangementIx]| {
        if !of.is_empty() {
            list.put(el("dt", "").text(name));
            list.put(el("dd", "").add_each(of, |ix| el("p", "").add(arrangement_link(store, *ix))));
        }
    };
    related("Part of", record.part_of.as_slice());
    related("Contains", &register.components(arrangement));
    related("Replaced by", record.replaced_by.as_slice());
    list
}

/// A council as it was then, with what became of it.
fn member_item(store: Store, member: &Member) -> El {
    let data = store.data_rc();
    let register = &data.register;
    let mut notes = String::new();
    let mut note = |before: &str, what: &str, after: &str| {
        if !notes.is_empty() {
            notes.push_str("; ");
        }
        for part in [before, what, after] {
            notes.push_str(part);
        }
    };
    if member.lead {
        note("leads", "", "");
    }
    if let Some(from) = member.from {
        note("from ", &from.to_string(), "");
    }
    if let Some(to) = member.to {
        note("until ", &to.to_string(), "");
    }
    let council = register.council(member.council);
    if let Some(to) = council.to {
        let mut successors: Vec<&str> = Vec::new();
        for successor in &council.successors {
            successors.push(&register.council(*successor).name);
        }
        note("abolished ", &to.year.to_string(), ", now ");
        notes.push_str(&words::sentence_list(&successors));
    }
    el("li", "")
        .add(council_link(store, member.council, false))
        .text(" ")
        .add(el("span", "quiet small").text(&notes))
}

/// The sentence or two about it, or how the loading goes.
fn summary(store: Store, arrival: Memo<Arrival>, arrangement: ArrangementIx) -> El {
    let words = prose(store, arrival, arrangement, |prose| el("p", "").text(&prose.summary));
    words.unwrap_or_else(|| loading(store, arrival, Reading::Arrangement(arrangement)))
}

/// Every published figure with its kind, year, limits and source.
fn savings(store: Store, arrival: Memo<Arrival>, arrangement: ArrangementIx) -> El {
    let data = store.data_rc();
    let savings = &data.register.arrangement(arrangement).savings;
    if savings.is_empty() {
        return el("p", "small").text("None that we know of. That does not mean that it saves nothing.");
    }
    let list = el("ul", "items");
    for (at, saving) in savings.iter().enumerate() {
        let source = usize::from(saving.source);
        let limits = words::saving_limits(saving.basis, saving.scope);
        list.put(
            el("li", "")
                .add(el("strong", "").text(&facts::figure(saving)))
                .add_some(limits.map(|limits| el("p", "").text(limits)))
                .live_some(move || {
                    prose(store, arrival, arrangement, |prose| {
                        let note = prose.saving_notes.get(at).map_or("", String::as_str);
                        let source = prose.sources.get(source).map(|source| link(source, "Source: "));
                        el("p", "").text(note).text(" ").add_some(source)
                    })
                }),
        );
    }
    el("div", "").add(list).add(el("p", "small quiet").text("Self-reported and not audited."))
}

fn link(source: &Source, before: &str) -> El {
    el("a", "").attr("href", &source.url).attr("rel", "noopener").text(before).text(&source.title)
}

/// The public pages that say so.
fn sources(prose: &ArrangementDetails) -> El {
    let own = prose.url.as_ref().map(|url| {
        el("li", "").add(el("a", "").attr("href", url).attr("rel", "noopener").text("Its own page"))
    });
    el("ul", "sources").add_some(own).add_each(&prose.sources, |source| {
        let item = el("li", "").add(link(source, ""));
        match source.year {
            Some(year) => item.text(&[" (", &year.to_string(), ")"].concat()),
            None => item,
        }
    })
}
