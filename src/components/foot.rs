//! What counts, what the money means, and where the facts come from.

use leptos::prelude::*;
use presentation::words;

use super::addresses::full_map;
use super::take_away::TakeAway;
use crate::state::{Controls, use_store};

/// The rule of inclusion, caveats and credits; and the way to the full map where the host names one.
#[component]
pub fn Foot() -> impl IntoView {
    let store = use_store();
    let version = store.register(|register| register.package().version.clone());
    let to_full_map = move || full_map(store).map(|url| view! { <p><a href=url>"Open the full map"</a></p> });
    let taken = store.data(|data| data.site()).map(|site| {
        let zip = [&site, "data/shared-services-data-", &version, ".zip"].concat();
        view! {
            <p>
                <a href=zip download="">"All data as a zip"</a> ", "
                <a href=[&site, "feeds/all.xml"].concat()>"what changes between editions as a feed"</a> ", "
                <a href=[&site, "api/v1/index.json"].concat()>"the data for programs"</a> "."
            </p>
        }
    });
    let take_away = move || (store.controls() != Controls::None).then(|| view! { <TakeAway /> });
    view! {
        <div class="foot">
            {to_full_map}
            {take_away}
            <details class="more">
                <summary>"What counts as a shared service, and how far the figures can be trusted"</summary>
                <div>
                    <p>{words::INCLUSION}</p>
                    <p>{words::CAVEAT}</p>
                    <p>{words::OVERLAP}</p>
                </div>
            </details>
            {taken}
            <p>{words::CREDITS} " Data " {version} ". This map sets no cookies and asks no other site for anything."</p>
        </div>
    }
}
