//! The parts of what the filters find: categories, regions, other public bodies.

use leptos::prelude::*;
use std::rc::Rc;

use model::summary::{Part, Report};
use model::vocabulary::{SavingKind, Sector};

use super::{name_cell, section, table};
use crate::components::widgets::{button, number_cell};
use crate::store::Store;
use crate::ui::{El, el};
use presentation::words;

/// What the categories are ranked by.
#[derive(Clone, Copy, PartialEq)]
enum Rank {
    Number,
    Money(SavingKind),
}

/// The categories, ranked by number or by money.
pub fn categories(store: Store, report: Rc<Report>) -> El {
    let rank = RwSignal::new(Rank::Number);
    let header = move |of: Rank, words: &str| {
        el("th", "num")
            .attr("scope", "col")
            .live_attr("aria-sort", move || (rank.get() == of).then(|| "descending".to_string()))
            .add(button("sort", words).on("click", move |_| rank.set(of)))
    };
    let plain = |class: &str, words: &str| el("th", class).attr("scope", "col").text(words);
    let head = el("tr", "")
        .add(plain("", "Category"))
        .add(header(Rank::Number, "Shared services"))
        .add(plain("num", "Councils"))
        .add(plain("num", "Change"))
        .add(header(Rank::Money(SavingKind::Annual), "Saved a year"))
        .add(header(Rank::Money(SavingKind::Cumulative), "Saved in all"));
    let body = el("tbody", "").live(move || {
        let order = match rank.get() {
            Rank::Number => report.by_number(),
            Rank::Money(kind) => report.by_money(kind),
        };
        let mut rows = Vec::new();
        for category in order {
            let part = &report.categories[usize::from(category.0)];
            let label = store
                .register(|register| register.package().categories[usize::from(category.0)].label.clone());
            rows.push(
                row(&label, part)
                    .add(number_cell("a year:", &saved(part, SavingKind::Annual)))
                    .add(number_cell("in all:", &saved(part, SavingKind::Cumulative))),
            );
        }
        rows
    });
    section("By kind of service").add(
        el("table", "")
            .add(el("caption", "").text("Ranked by number or by published money: the headers sort. By money, what has no published figure is left out. An arrangement counts under each of its services’ categories."))
            .add(el("thead", "").add(head))
            .add(body),
    )
}

/// A total with the number of arrangements that it rests on.
fn saved(part: &Part, kind: SavingKind) -> String {
    let total = &part.savings[kind.index()];
    if total.arrangements == 0 {
        return "not published".to_string();
    }
    [&words::pounds(total.total), " (", &words::number(total.arrangements.into()), ")"].concat()
}

/// Name, arrangements, councils and change.
fn row(name: &str, part: &Part) -> El {
    el("tr", "")
        .add(name_cell(name))
        .add(number_cell("shared services:", &words::number(part.arrangements.into())))
        .add(number_cell("councils:", &words::number(part.councils.into())))
        .add(number_cell("change:", &words::change(part.change)))
}

/// The regions, and how far they overlap.
pub fn regions(store: Store, report: &Report) -> El {
    let order =
        model::order::by_key(report.regions.len(), |at| std::cmp::Reverse(report.regions[at].arrangements));
    let rows = store.register(|register| {
        order.iter().map(|at| row(&register.package().regions[*at], &report.regions[*at])).collect()
    });
    let whole = report.whole.arrangements;
    let caption = [
        "The regions add up to ",
        &words::number(report.in_regions().into()),
        ", more than the ",
        &words::number(whole.into()),
        " in all, where arrangements have councils in several regions: these count in each of them.",
    ]
    .concat();
    section("By region").add(table(&caption, &["Region", "Shared services", "Councils", "Change"], rows))
}

/// With which other bodies councils share.
pub fn sectors(report: &Report) -> El {
    let mut rows = Vec::new();
    for (at, part) in report.partner_sectors.iter().enumerate() {
        let name = Sector::ALL.get(at).map_or(words::COUNCILS_ONLY, |sector| words::sector(*sector));
        rows.push(row(name, part).add(number_cell("of all:", &share(part, report))));
    }
    let public = &report.public_partners;
    let caption = [
        words::count(public.arrangements as usize, "arrangement", "arrangements").as_str(),
        " (",
        &share(public, report),
        ") ",
        if public.arrangements == 1 { "has" } else { "have" },
        " a public body that is no council among the partners. An arrangement counts with each of them.",
    ]
    .concat();
    section("With other bodies").add(table(
        &caption,
        &["Shared with", "Shared services", "Councils", "Change", "Of all"],
        rows,
    ))
}

fn share(part: &Part, report: &Report) -> String {
    [&model::summary::percent(part.arrangements, report.whole.arrangements).to_string(), "%"].concat()
}
