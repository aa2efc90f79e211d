//! URLs as people see them.

use model::CouncilMatch;
use model::Query;
use presentation::address::{Layout, Measure, Sort, SortKey, State, TilingChoice, View};

fn codes(values: &[&str]) -> Vec<String> {
    values.iter().map(|value| value.to_string()).collect()
}

fn read(url: &str) -> State {
    let (state, notices) = State::from_url(url, "");
    assert_eq!(notices, [], "{url}");
    state
}

/// That this URL is the state's, both ways.
fn is(url: &str, state: &State) {
    assert_eq!(state.to_url(""), url);
    assert_eq!(read(url), *state);
}

#[test]
fn the_default_is_empty() {
    is("", &State::default());
}

#[test]
fn a_selection() {
    let council = Some("E07000223".to_string());
    is("council=E07000223", &State { council: council.clone(), ..State::default() });
    let arrangement = Some("3c-building-control".to_string());
    is(
        "council=E07000223&arrangement=3c-building-control&view=list",
        &State { council, arrangement, view: View::List, ..State::default() },
    );
}

#[test]
fn every_key_has_its_place() {
    let query = Query {
        text: "bin collection".into(),
        services: codes(&["audit", "legal"]),
        categories: codes(&["back-office"]),
        councils: codes(&["E07000223", "E07000229"]),
        council_match: CouncilMatch::All,
        regions: codes(&["South East", "Yorkshire and The Humber"]),
        council_types: codes(&["district"]),
        partner_sectors: codes(&["councils-only"]),
        models: codes(&["joint-committee"]),
        statuses: codes(&["operating", "ended"]),
        year: Some(2018),
        has_saving: true,
    };
    let state = State {
        council: Some("E07000223".into()),
        arrangement: Some("adopt-south".into()),
        query,
        scenario: Some("surrey-two-unitaries".into()),
        compare: vec!["E07000223".into(), "E07000229".into()],
        view: View::Trends,
        tiling: TilingChoice::Upper,
        layout: Layout::Hexagons,
        measure: Measure::Share,
        sort: Sort { key: SortKey::Start, descending: true },
        unknown: Vec::new(),
    };
    is(
        "council=E07000223&arrangement=adopt-south&service=audit~legal&category=back-office\
         &region=South%20East~Yorkshire%20and%20The%20Humber&type=district&sector=councils-only\
         &model=joint-committee&status=operating~ended&year=2018&view=trends&with=E07000223~E07000229&match=all\
         &text=bin%20collection&saving=published&tiling=upper&layout=hexagons&measure=share&sort=-start\
         &scenario=surrey-two-unitaries&compare=E07000223~E07000229",
        &state,
    );
}

#[test]
fn signs_in_values_are_coded() {
    let text =
        |text: &str| State { query: Query { text: text.into(), ..Query::default() }, ..State::default() };
    is("text=a%26b%3Dc%25d%2Be%23f", &text("a&b=c%d+e#f"));
    is("text=King%27s%20Lynn%3F", &text("King's Lynn?"));
    is("text=%C3%89~%00", &text("É~\0"));
    // A full stop at the end of a link is taken for the sentence's.
    is("text=v1.0%2E", &text("v1.0."));
    let services = Query { services: codes(&["a~b", "!", "c"]), ..Query::default() };
    is("service=a%21~b~%21%21~c", &State { query: services, ..State::default() });
}

#[test]
fn other_ways_to_write_the_same() {
    let state = read("service=audit~legal&text=bin%20collection&year=2018");
    for url in [
        "?service=audit~legal&text=bin+collection&year=2018",
        "year=2018&text=bin%20collection&service=audit~legal",
        "service=audit%7Elegal&text=bin+collection&year=2018",
        "service=audit&service=legal&text=bin%20collection&&year=2018&",
        "service=audit~audit~~legal&text=bin%20collection&year=2018&council=&view=map",
        "service=audit~legal&amp;text=bin%20collection&amp;year=2018",
    ] {
        assert_eq!(read(url), state, "{url}");
    }
}

/// What embed/frame.js writes through `URLSearchParams`, and what the widget's attribute `address` may hold.
#[test]
fn addresses_that_javascript_writes() {
    let state = State {
        query: Query {
            text: "x~!y&z".into(),
            services: codes(&["a~b", "c!"]),
            regions: codes(&["South East"]),
            year: Some(2018),
            ..Query::default()
        },
        ..State::default()
    };
    let written = "service=a%21%7Eb%7Ec%21%21&region=South+East&year=2018&text=x%7E%21y%26z";
    assert_eq!(read(written), state);
    let (asked, notices) = State::from_address(&format!("utm_source=x&{written}&flag"));
    assert_eq!((asked, notices), (state, Vec::new()), "what is not ours is left out");
}

#[test]
fn former_and_filter_names_are_understood() {
    for (former, now) in [
        ("services=audit~legal", "service=audit~legal"),
        ("categories=back-office", "category=back-office"),
        ("regions=London", "region=London"),
        ("council_types=county", "type=county"),
        ("partner_sectors=police", "sector=police"),
        ("models=company", "model=company"),
        ("statuses=ended", "status=ended"),
        ("councils=E07000223&council_match=all", "with=E07000223&match=all"),
        ("has_saving=true", "saving=published"),
        ("has_saving=false", ""),
    ] {
        assert_eq!(read(former).to_url(""), now);
    }
}

#[test]
fn keys_of_others_are_kept_as_they_stood() {
    let others = "utm_source=x&flag&q=caf%E9+au%20lait&empty=&council%5B%5D=1";
    let state =
        read("utm_source=x&council=E07000223&flag&q=caf%E9+au%20lait&year=2018&empty=&council%5B%5D=1");
    assert_eq!(state.unknown.join("&"), others);
    assert_eq!(state.to_url(""), format!("{others}&council=E07000223&year=2018"));
}

#[test]
fn a_prefix_parts_ours_from_the_hosts() {
    let (state, notices) =
        State::from_url("?council=5&ssm-council=E07000223&page=2&ssm-service=audit", "ssm-");
    assert_eq!(notices, []);
    assert_eq!(state.council.as_deref(), Some("E07000223"));
    assert_eq!(state.unknown, ["council=5", "page=2"]);
    assert_eq!(state.to_url("ssm-"), "council=5&page=2&ssm-council=E07000223&ssm-service=audit");
}

#[test]
fn what_is_not_understood_is_named() {
    let (state, notices) = State::from_url(
        "year=banana&view=globe&service=audit&sort=-price&saving=much&year=2018&year=2019",
        "",
    );
    let said: Vec<String> = notices.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "year=banana was not understood: a year such as 2018 was expected.",
            "view=globe was not understood: map, list, services, trends, reorganisation, partners, compare, ties or data was expected.",
            "sort=-price was not understood: name, councils, start or saving, with - before it for the largest first was expected.",
            "saving=much was not understood: published was expected.",
            "year=2018 was not understood: one value was expected.",
            "year=2019 was not understood: one value was expected.",
        ]
    );
    assert_eq!(state.to_url(""), "service=audit");
}

#[test]
fn a_scenario_passes_through_unchanged() {
    let text = "1~d207d208.West_Surrey~u36.St._Mary!_!~-d209";
    let (state, notices) = State::from_url(&format!("scenario={text}"), "");
    assert!(notices.is_empty());
    assert!(state.to_url("").contains("d207d208.West_Surrey~u36"), "{}", state.to_url(""));
}
