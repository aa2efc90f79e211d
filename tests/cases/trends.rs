//! What is published about savings and what it rests on, how sharing grew, and what the LGA's map stated.

use browser_tests::{Key, Page, eventually};
use serde_json::json;

super::cases![
    from_the_map_to_the_money,
    each_total_says_what_it_rests_on,
    what_does_not_count_says_why,
    growth_in_a_year,
    categories_by_money,
    regions_overlap,
    editions_beside_our_records,
    the_trend_of_london_in_words,
    a_chart_year_by_year
];

const MONEY: &str = ".trends .of-money";

/// `1234567` as the page writes it in a sentence: `£1.23 million`.
fn pounds(amount: u64) -> String {
    if amount < 1_000_000 {
        return format!("£{},{:03}", amount / 1000, amount % 1000);
    }
    let words = format!("{:.2}", (amount + 5_000) as f64 / 1e6 - 0.005);
    format!("£{} million", words.trim_end_matches('0').trim_end_matches('.'))
}

/// Opens the view for a query of the address, and waits for the editions, which come last.
fn open(page: &mut Page, query: &str) {
    page.open(query);
    eventually("the editions are loaded", || (page.count(".trends tbody") == 5).then_some(()));
}

fn from_the_map_to_the_money(page: &mut Page) {
    page.open("?region=South%20East");
    let line = page.text(".money-line");
    let summary = page.query(&json!({ "regions": ["South East"] }));
    let annual = &summary["savings"]["annual"];
    let words = format!(
        "{} a year (from {})",
        pounds(annual["total"].as_u64().expect("a total")),
        annual["arrangements"]
    );
    assert!(line.contains(&words), "{words}: {line}");
    page.click_words(".money-line a", "What these figures rest on");
    eventually("the view opens", || (page.count(MONEY) == 1).then_some(()));
    assert_eq!(page.state()["view"], "trends");
    assert!(page.text(MONEY).contains("self-reported"));
    page.browser.back();
    eventually("the map is back", || (page.count("svg[role=listbox]") == 1).then_some(()));
}

fn each_total_says_what_it_rests_on(page: &mut Page) {
    open(page, "?view=trends");
    let summary = page.query(&json!({}));
    let found = summary["arrangements"].as_array().expect("ids").len();
    let cumulative = &summary["savings"]["cumulative"];
    let (total, largest) = (
        cumulative["total"].as_u64().expect("a total"),
        cumulative["largest"]["amount_gbp"].as_u64().expect("a sum"),
    );
    let share = (largest * 200 + total) / (total * 2);
    let money = page.text(MONEY);
    let words = format!(
        "{} in all, from {} of {found} arrangements; the largest gives {share}%: ",
        pounds(total),
        cumulative["arrangements"]
    );
    assert!(money.contains(&words), "{words}\n{money}");
    // The figures that count add up to the total: as many as the sentence says.
    page.run("all('.total details')[2].open = true", &[]);
    let listed = "return all('.total:nth-of-type(2) .items > li').length";
    eventually("the figures are listed", || {
        (page.run(listed, &[]) == cumulative["arrangements"]).then_some(())
    });
    // One of them leads to its arrangement.
    page.click(".total:nth-of-type(2) .items li:nth-child(1) a");
    eventually("it opens", || page.state()["arrangement"].as_str().map(str::to_owned));
}

fn what_does_not_count_says_why(page: &mut Page) {
    open(page, "?view=trends");
    page.run("all('.total details').forEach((each) => { each.open = true })", &[]);
    let reasons = "return [...new Set(all('.total .items p').map((each) => words(each).replace(/:.*/, '')))]";
    for reason in [
        "income, not a saving",
        "one partner alone",
        "another figure of the same arrangement and kind counts",
    ] {
        eventually(reason, || {
            page.run(reasons, &[]).as_array().is_some_and(|seen| seen.contains(&json!(reason))).then_some(())
        });
    }
}

fn growth_in_a_year(page: &mut Page) {
    open(page, "?view=trends&year=2018");
    let change = page.query(&json!({ "year": 2018 }))["change"]["arrangements"].as_i64().expect("a change");
    let row = page.run("return words(all('.trends tr').find((row) => words(row).startsWith('2018')))", &[]);
    let row = row.as_str().expect("the row of 2018");
    let signed = if change > 0 { format!("+{change}") } else { change.to_string().replace('-', "−") };
    assert!(row.ends_with(&signed), "{row}: {signed}");
    // London's change, from two questions that the page answers.
    let in_london = |year: i32| {
        page.query(&json!({ "year": year, "regions": ["London"] }))["arrangements"]
            .as_array()
            .expect("ids")
            .len() as i64
    };
    let london = in_london(2018) - in_london(2017);
    let row = page.run("return all('.trends tr').map(words).find((row) => row.startsWith('London'))", &[]);
    let signed = if london > 0 { format!("+{london}") } else { london.to_string().replace('-', "−") };
    assert!(row.as_str().expect("London").ends_with(&signed), "{row}: {signed}");
}

fn categories_by_money(page: &mut Page) {
    open(page, "?view=trends");
    let rows = |page: &Page| page.texts(".trends .of-categories tbody th");
    let by_number = rows(page);
    assert!(by_number.len() > 10, "{by_number:?}");
    page.click(".trends .of-categories thead th:nth-of-type(6) button");
    eventually("the order is another", || (rows(page) != by_number).then_some(()));
    assert_eq!(
        page.attribute(".trends .of-categories thead th:nth-of-type(6)", "aria-sort").as_deref(),
        Some("descending")
    );
    let first = page.text(".trends .of-categories tbody tr:nth-of-type(1) td:last-child");
    assert!(first.starts_with('£'), "{first}");
    assert!(rows(page).len() < by_number.len(), "what is not published has no rank");
}

fn regions_overlap(page: &mut Page) {
    open(page, "?view=trends");
    let caption = page.text(".trends .of-regions caption");
    let regions = page.query(&json!({}))["facets"]["regions"].clone();
    let sum: u64 = regions.as_object().expect("regions").values().filter_map(|n| n.as_u64()).sum();
    assert!(caption.contains(&format!("add up to {sum}, more than the ")), "{caption}");
}

fn editions_beside_our_records(page: &mut Page) {
    open(page, "?view=trends&region=London");
    let last = page.text(".trends .of-editions tbody tr:last-of-type");
    let ours = page.query(&json!({ "year": 2019 }));
    for words in [
        "2019-06".to_owned(),
        "626".to_owned(),
        "£1,340 million in all".to_owned(),
        format!("[{}]", ours["arrangements"].as_array().expect("ids").len()),
        format!("[{}, ", ours["councils"]["taking_part"]),
    ] {
        assert!(last.contains(&words), "{words}: {last}");
    }
    let source = page.attribute(".trends .of-editions tbody tr:last-of-type a", "href");
    assert!(source.is_some_and(|source| source.starts_with("https://")));
}

fn the_trend_of_london_in_words(page: &mut Page) {
    open(page, "?view=trends&region=London");
    let in_year = |year: i32| {
        let found = page.query(&json!({ "year": year, "regions": ["London"] }));
        found["arrangements"].as_array().expect("ids").len()
    };
    let (first, last) = (in_year(2009), in_year(2026));
    let title = page.text(".trends .of-years .chart-title");
    assert_eq!(
        title,
        format!("At least {last} shared services in London run today, up from {first} in 2009.")
    );
    let below = page.text(".trends .of-years figcaption p:nth-of-type(2)");
    assert!(below.contains("nobody has published when they began"), "{below}");
    // Each part says its own trend in words, to who does not see its line.
    let said = page.attribute(".trends .of-regions .small-plot", "aria-label").expect("words");
    assert_eq!(
        said.split(", ").take(2).collect::<Vec<_>>(),
        [format!("London: {first} in 2009"), format!("{last} in 2026")]
    );
}

fn a_chart_year_by_year(page: &mut Page) {
    open(page, "?view=trends");
    let chart = ".trends .of-years [role=slider]";
    page.focus(chart);
    let reading = |page: &Page| page.text(".trends .of-years .reading");
    page.press(Key::Home);
    eventually("the first year is read", || reading(page).starts_with("2009: ").then_some(()));
    page.press(Key::Right);
    eventually("the next year is read", || reading(page).starts_with("2010: ").then_some(()));
    let found = page.query(&json!({ "year": 2010 }));
    let (ran, unknown) = (found["arrangements"].as_array().expect("ids").len(), &found["unknown_start"]);
    assert_eq!(
        reading(page),
        format!("2010: {ran} shared services ran, and up to {unknown} more whose start is not known.")
    );
    assert_eq!(page.attribute(chart, "aria-valuenow").as_deref(), Some("2010"));
    // What the LGA counted stands among our numbers while nothing is filtered.
    assert!(page.texts(".trends .of-years .dot").contains(&"626".to_owned()));
}
