//! `embed/embed.d.ts`, which host pages are written by, knows every facet: by its key in a state, by its name in a filter and
//! in a summary.

use model::Facet;
use presentation::address;

/// What stands between the braces that open after `head`.
fn body(text: &'static str, head: &str) -> &'static str {
    let (_, after) = text.split_once(head).unwrap_or_else(|| panic!("{head} is in embed.d.ts"));
    let (body, _) = after.split_once('}').expect("it has an end");
    body
}

fn has(body: &str, member: &str) -> bool {
    body.lines().any(|line| line.trim().starts_with(member))
}

const TYPES: &str = include_str!("../../../../embed/embed.d.ts");

#[test]
fn every_facet_has_its_types() {
    let (state, filter) = (body(TYPES, "interface MapState {"), body(TYPES, "interface MapFilter {"));
    let facets = body(TYPES, "facets: {");
    for facet in Facet::ALL {
        let (key, name) = (facet.key(), facet.code());
        assert!(has(state, &format!("{key}?: string[];")), "MapState lacks {key}");
        assert!(has(filter, &format!("{name}?: string[] | null;")), "MapFilter lacks {name}");
        assert!(has(facets, &format!("{name}: Facet;")), "the facets of MapSummary lack {name}");
    }
}

#[test]
fn every_key_of_the_address_has_its_type() {
    let state = body(TYPES, "interface MapState {");
    for key in address::keys().take_while(|key| *key != Facet::ALL[0].code()) {
        assert!(has(state, &format!("{key}?: ")), "MapState lacks {key}");
    }
}
