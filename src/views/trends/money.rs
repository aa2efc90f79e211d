//! What is published about savings: totals, what each rests on, and what does not count, with the reason.

use std::sync::Arc;

use leptos::prelude::*;
use model::summary::{Explained, Figure, LeftOut};
use presentation::{facts, words};

use super::table::Section;
use crate::components::ArrangementLink;
use crate::components::widgets::Disclosure;
use crate::state::{Store, use_store};

/// The studies that the caveat speaks of.
const STUDIES: [(&str, &str); 3] = [
    (
        "https://doi.org/10.1080/09540962.2019.1537704",
        "administration and tax collection (Dixon and Elston, 2019)",
    ),
    (
        "https://www.bsg.ox.ac.uk/news/when-collaboration-makes-things-worse",
        "tax collection (Elston, Bel and Wang)",
    ),
    (
        "https://econpapers.repec.org/RePEc:wly:jpamgt:v:44:y:2025:i:3:p:1060-1088",
        "housing benefit (Elston, Bel and Wang, 2025)",
    ),
];

/// All that is published about the savings of what the filters find.
#[component]
pub fn Money() -> impl IntoView {
    let store = use_store();
    let totals = move || {
        let (kinds, found) = store.answer.with(|answer| {
            let found = &answer.summary.found;
            (store.register(|register| register.money(found)), found.count())
        });
        let has_figures = |kind: &Explained| !kind.counted.is_empty() || !kind.left_out.is_empty();
        let kinds: Vec<Explained> = kinds.into_iter().filter(has_figures).collect();
        let nothing = kinds.is_empty().then(|| {
            view! { <p>"Nothing is published about savings here. That does not mean that nothing is saved."</p> }
        });
        let totals =
            kinds.into_iter().map(|kind| view! { <Total kind=Arc::new(kind) found /> }).collect_view();
        (nothing, totals)
    };
    let study = |(at, (url, words)): (usize, &(&'static str, &'static str))| {
        let before = match at {
            0 => "",
            _ if at + 1 == STUDIES.len() => " and ",
            _ => ", ",
        };
        view! { {before} <a href=*url rel="noopener">{*words}</a> }
    };
    view! {
        <Section heading="What is published about savings" class="of-money">
            {totals}
            <p class="small quiet">
                {words::CAVEAT} " See " {STUDIES.iter().enumerate().map(study).collect_view()} "."
            </p>
        </Section>
    }
}

/// One total: its sentence, then on request the figures that make it up, and those that do not count.
#[component]
fn Total(kind: Arc<Explained>, found: u32) -> impl IntoView {
    let store = use_store();
    let (counted, left_out) = (kind.counted.len(), kind.left_out.len());
    let counting = (counted > 0).then(|| {
        let kind = kind.clone();
        view! {
            <Disclosure words=words::count(counted, "figure that counts", "figures that count")>
                <ul class="items">
                    {kind.counted.iter().map(|figure| item(store, figure, None)).collect_view()}
                </ul>
            </Disclosure>
        }
    });
    let rest = (left_out > 0).then(|| {
        let words = words::count(
            left_out,
            "figure that does not count, and why",
            "figures that do not count, and why",
        );
        let kind = kind.clone();
        view! {
            <Disclosure words>
                <ul class="items">
                    {kind
                        .left_out
                        .iter()
                        .map(|(figure, reason)| item(store, figure, Some(*reason)))
                        .collect_view()}
                </ul>
            </Disclosure>
        }
    });
    view! {
        <div class="total">
            {sentence(&kind, found)}
            {counting}
            {rest}
        </div>
    }
}

/// "£213 million in all, from 58 of 412 arrangements; the largest gives 12%: X"
fn sentence(kind: &Explained, found: u32) -> AnyView {
    let total = &kind.total;
    let what = words::saving_kind(kind.kind);
    let Some(largest) = total.largest else {
        return view! {
            <p>
                <strong>"No total "</strong>
                {what}
                ": no published figure of this kind is a saving of all partners."
            </p>
        }
        .into_any();
    };
    let rests_on = format!(
        " {what}, from {} of {}",
        words::number(total.arrangements.into()),
        words::count(found as usize, "arrangement", "arrangements"),
    );
    let percent = total.largest_percent();
    let only = total.arrangements == 1;
    view! {
        <p>
            <strong>{words::pounds(total.total)}</strong>
            {rests_on}
            {if only { ": ".to_string() } else { format!("; the largest gives {percent}%: ") }}
            <ArrangementLink arrangement=largest.arrangement />
        </p>
    }
    .into_any()
}

/// A figure with its arrangement and, where it does not count, the reason.
fn item(store: Store, figure: &Figure, reason: Option<LeftOut>) -> impl IntoView + use<> {
    let (words, why) = store.register(|register| {
        let saving = &register.arrangement(figure.arrangement).savings[usize::from(figure.saving)];
        let why = reason.map(|reason| match reason {
            LeftOut::Scope | LeftOut::Basis => {
                words::saving_limits(saving.basis, saving.scope).unwrap_or_default()
            }
            LeftOut::Superseded => "another figure of the same arrangement and kind counts",
            LeftOut::InUmbrella(_) => "its umbrella’s figure counts, and contains it: ",
        });
        (facts::figure(saving), why)
    });
    let umbrella = match reason {
        Some(LeftOut::InUmbrella(umbrella)) => Some(view! { <ArrangementLink arrangement=umbrella /> }),
        _ => None,
    };
    view! {
        <li>
            <ArrangementLink arrangement=figure.arrangement />
            " "
            <strong>{words}</strong>
            {why.map(|why| view! { <p>{why} {umbrella}</p> })}
        </li>
    }
}
