//! What is found as a table, and for programs.

use leptos::prelude::*;
use presentation::export::{geojson, json, table};

use super::files::{name, with_found};
use super::offered;
use crate::components::lazy::lazy;
use crate::state::Store;

/// Offers what is found as a file, and says so.
pub type Offer = fn(Store, RwSignal<String>);

lazy!(/// What makes a table.
    csv_table: Offer = csv);
lazy!(/// What makes JSON.
    json_file: Offer = json);
lazy!(/// What makes GeoJSON, with the land of the members.
    geojson_file: Offer = geojson);

fn csv(store: Store, said: RwSignal<String>) {
    let text = with_found(store, |found, _| table::to_csv(found));
    offered::text(said, &name(store, "csv"), "text/csv;charset=utf-8", &text);
}

fn json(store: Store, said: RwSignal<String>) {
    let text = with_found(store, |found, _| json::to_json(found));
    offered::text(said, &name(store, "json"), "application/json", &text);
}

fn geojson(store: Store, said: RwSignal<String>) {
    let text = with_found(store, |found, data| geojson::to_geojson(found, &data.atlas.land));
    offered::text(said, &name(store, "geojson"), "application/geo+json", &text);
}
