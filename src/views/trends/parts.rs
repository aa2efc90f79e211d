//! The parts of what the filters find: categories, regions, other public bodies.

use std::cmp::Reverse;
use std::sync::Arc;

use leptos::prelude::*;
use model::summary::{Part, Report};
use model::vocabulary::{SavingKind, Sector};
use presentation::charts::multiples::{by_category, by_region};
use presentation::words;

use super::part_charts::PartCharts;
use super::table::{Section, Table};
use crate::components::widgets::NumberCell;
use crate::state::use_store;

/// What the categories are ranked by.
#[derive(Clone, Copy, PartialEq)]
enum Rank {
    Number,
    Money(SavingKind),
}

/// The categories, ranked by number or by money.
#[component]
pub fn Categories(report: Arc<Report>) -> impl IntoView {
    let store = use_store();
    let rank = RwSignal::new(Rank::Number);
    let header = move |of: Rank, words: &'static str| {
        view! {
            <th class="num" scope="col" aria-sort=move || (rank.get() == of).then_some("descending")>
                <button type="button" class="sort" on:click=move |_| rank.set(of)>{words}</button>
            </th>
        }
    };
    let rows = move || {
        let order = match rank.get() {
            Rank::Number => report.by_number(),
            Rank::Money(kind) => report.by_money(kind),
        };
        let rows = order.into_iter().map(|category| {
            let part = &report.categories[usize::from(category.0)];
            let label = store
                .register(|register| register.package().categories[usize::from(category.0)].label.clone());
            view! {
                <tr>
                    {cells(label, part)}
                    <NumberCell label="a year:" number=saved(part, SavingKind::Annual) />
                    <NumberCell label="in all:" number=saved(part, SavingKind::Cumulative) />
                </tr>
            }
        });
        rows.collect_view()
    };
    view! {
        <Section heading="By kind of service" class="of-categories">
            <PartCharts of=by_category />
            <table>
                <caption>
                    "Ranked by number or by published money: the headers sort. By money, what has no published figure is left out. An arrangement counts under each of its services’ categories."
                </caption>
                <thead>
                    <tr>
                        <th scope="col">"Category"</th>
                        {header(Rank::Number, "Shared services")}
                        <th class="num" scope="col">"Councils"</th>
                        <th class="num" scope="col">"Change"</th>
                        {header(Rank::Money(SavingKind::Annual), "Saved a year")}
                        {header(Rank::Money(SavingKind::Cumulative), "Saved in all")}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </Section>
    }
}

/// A total with the number of arrangements that it rests on.
fn saved(part: &Part, kind: SavingKind) -> String {
    let total = &part.savings[kind.index()];
    if total.arrangements == 0 {
        return "not published".to_string();
    }
    format!("{} ({})", words::pounds(total.total), words::number(total.arrangements.into()))
}

/// Name, arrangements, councils and change.
fn cells(name: String, part: &Part) -> impl IntoView + use<> {
    view! {
        <th scope="row">{name}</th>
        <NumberCell label="shared services:" number=words::number(part.arrangements.into()) />
        <NumberCell label="councils:" number=words::number(part.councils.into()) />
        <NumberCell label="change:" number=words::change(part.change) />
    }
}

/// The regions, and how far they overlap.
#[component]
pub fn Regions(report: Arc<Report>) -> impl IntoView {
    let store = use_store();
    let order = model::order::by_key(report.regions.len(), |at| Reverse(report.regions[at].arrangements));
    let rows: Vec<_> = store.register(|register| {
        let row = |at: &usize| {
            let name = register.package().regions[*at].clone();
            view! { <tr>{cells(name, &report.regions[*at])}</tr> }
        };
        order.iter().map(row).collect()
    });
    let caption = format!(
        "The regions add up to {}, more than the {} in all, where arrangements have councils in several regions: these count in each of them.",
        words::number(report.in_regions().into()),
        words::number(report.whole.arrangements.into()),
    );
    view! {
        <Section heading="By region" class="of-regions">
            <PartCharts of=by_region />
            <Table caption columns=&["Region", "Shared services", "Councils", "Change"]>{rows}</Table>
        </Section>
    }
}

/// With which other bodies councils share.
#[component]
pub fn Sectors(report: Arc<Report>) -> impl IntoView {
    let rows: Vec<_> = report
        .partner_sectors
        .iter()
        .enumerate()
        .map(|(at, part)| {
            let name = Sector::ALL.get(at).map_or(words::COUNCILS_ONLY, |sector| words::sector(*sector));
            view! {
                <tr>
                    {cells(name.to_string(), part)}
                    <NumberCell label="of all:" number=share(part, &report) />
                </tr>
            }
        })
        .collect();
    let public = &report.public_partners;
    let caption = format!(
        "{} ({}) {} a public body that is no council among the partners. An arrangement counts with each of them.",
        words::count(public.arrangements as usize, "arrangement", "arrangements"),
        share(public, &report),
        if public.arrangements == 1 { "has" } else { "have" },
    );
    view! {
        <Section heading="With other bodies" class="of-sectors">
            <Table caption columns=&["Shared with", "Shared services", "Councils", "Change", "Of all"]>
                {rows}
            </Table>
        </Section>
    }
}

fn share(part: &Part, report: &Report) -> String {
    format!("{}%", model::summary::percent(part.arrangements, report.whole.arrangements))
}
