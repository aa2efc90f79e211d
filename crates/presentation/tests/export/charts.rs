//! Charts that are taken away: every number of the chart stands in its picture, and in its table.

use model::Query;
use presentation::charts::chart::{BarGroup, BarRow, Chart};
use presentation::charts::{change, moves, multiples, running, years};
use presentation::export::chart::{ChartPicture, draw, to_csv};
use presentation::export::picture::{Palette, WIDTH};
use roxmltree::Document;

use crate::pictures::check;
use crate::real::register;

fn svg(title: &str, chart: &Chart) -> String {
    let palette = Palette::default();
    draw(&ChartPicture {
        register: register(),
        title,
        below: "A rise can also mean that more was documented.",
        filters: "",
        chart,
        palette: &palette,
        date: "28 November 2026",
        link: "https://map.example/?view=trends",
    })
    .svg()
}

/// The words that stand on it, line by line.
fn words(svg: &str) -> Vec<String> {
    let document = Document::parse(svg).expect("valid XML");
    let texts = document.descendants().filter(|node| node.tag_name().name() == "text");
    texts.filter_map(|node| node.text()).map(str::to_string).collect()
}

/// What is drawn stays on the page: every place of a path, and of words.
fn on_its_page(svg: &str) {
    let document = Document::parse(svg).expect("valid XML");
    let view = document.root_element().attribute("viewBox").expect("a page");
    let bottom: f64 = view.rsplit(' ').next().and_then(|number| number.parse().ok()).expect("its height");
    for node in document.descendants().filter(|node| node.tag_name().name() == "text") {
        let at = |name| node.attribute(name).and_then(|number| number.parse::<f64>().ok()).expect("a place");
        assert!((0.0..=1000.0).contains(&at("x")) && (0.0..=bottom).contains(&at("y")), "{node:?}");
    }
}

#[test]
fn a_chart_over_the_years() {
    let (register, query) = (register(), Query::default());
    let years = years::years(register, &query);
    let title = running::title(&years, &query);
    let chart = Chart::Years(running::plot(&years, &query, &[]));
    let text = svg(&title, &chart);
    check(&text);
    on_its_page(&text);
    let words = words(&text);
    assert!(words.iter().any(|line| line == "start not known"), "{words:?}");
    assert!(words.iter().any(|line| line == "2026") && words.iter().any(|line| line == "2010"));
    assert!(words.iter().any(|line| line.contains("Open Government Licence")), "it credits its sources");
    let document = Document::parse(&text).expect("valid XML");
    assert_eq!(document.root_element().attribute("width"), Some(WIDTH.to_string().as_str()));
    let paths = document.descendants().filter(|node| node.tag_name().name() == "path");
    assert!(paths.filter_map(|node| node.attribute("fill")).any(|fill| fill == "url(#hatched)"));
    let moved = Chart::Years(moves::plot(&years, &query));
    let moved = svg(&moves::title(&years), &moved);
    check(&moved);
    on_its_page(&moved);
}

#[test]
fn small_charts_have_their_last_numbers() {
    let (register, query) = (register(), Query::default());
    let reports = multiples::reports(register, &query);
    for multiples in [multiples::by_category(register, &reports), multiples::by_region(register, &reports)] {
        let text = svg(&multiples.title, &Chart::Small(multiples.clone()));
        check(&text);
        on_its_page(&text);
        let words = words(&text);
        for chart in &multiples.charts {
            let last = chart.numbers.last().expect("a number").to_string();
            assert!(words.contains(&last) && words.contains(&chart.change), "{}", chart.label);
            let first_word = chart.label.split(' ').next().expect("a name");
            assert!(words.iter().any(|line| line.starts_with(first_word)), "{}", chart.label);
        }
    }
}

#[test]
fn bars_have_their_names_and_numbers() {
    let register = register();
    let report = register.report(&Query { year: Some(2018), ..Query::default() });
    for changes in change::changes(register, &report).into_iter().flatten() {
        let rows = changes.rows();
        let text = svg(&changes.title, &Chart::Bars(vec![BarGroup { heading: String::new(), rows }]));
        check(&text);
        on_its_page(&text);
        let words = words(&text).join(" ");
        for BarRow { name, words: number, .. } in changes.rows() {
            assert!(words.contains(&name) && words.contains(&number), "{name} {number}: {words}");
        }
    }
}

/// Read back by a reader of CSV that is not ours alone: the numbers of the chart, as numbers.
#[test]
fn the_table_of_a_chart_is_read_back() {
    let (register, query) = (register(), Query::default());
    let years = years::years(register, &query);
    let text = to_csv(&running::sheet(&years));
    let text = text.strip_prefix('\u{feff}').expect("the mark by which Excel knows UTF-8");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), years.len());
    for (row, year) in rows.iter().zip(&years) {
        assert_eq!(row.get(0).and_then(|cell| cell.parse().ok()), Some(year.year));
        assert_eq!(row.get(1).and_then(|cell| cell.parse().ok()), Some(year.running));
    }
    let report = register.report(&Query { year: Some(2018), ..Query::default() });
    let changes = change::changes(register, &report).expect("2018 has a year before it");
    for changes in changes {
        let text = to_csv(&changes.sheet);
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        for row in reader.records() {
            let row = row.expect("a row");
            assert!(row.get(2).is_some_and(|cell| cell.parse::<i64>().is_ok()), "{row:?}");
        }
    }
}
