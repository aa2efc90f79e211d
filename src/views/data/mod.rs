//! The data: what it is and how far it can be trusted, to take away, and one's own.

mod about; // what counts, how complete it is, the terms
mod changes; // what the last edition changed
mod faults; // what is wrong with one's own data
mod own; // one's own data, read in the browser
mod read; // a reading, step by step
mod take; // the files of the data package

use leptos::prelude::*;

use crate::components::Screen;
use crate::components::lazy::{Lazy, lazy_view};
use crate::components::widgets::Disclosure;
use crate::state::use_store;
use about::About;
use changes::LastChanges;
use own::OwnData;
use take::Take;

lazy_view!(/// What reads a visitor's own data.
    own_data => OwnData);

/// The data: about it, to take away, and one's own.
#[component]
pub fn DataScreen() -> impl IntoView {
    let store = use_store();
    let sentence = store.register(presentation::about::sentence);
    // Its first sentence is the answer, the rest is what it rests on.
    let (first, rest) = match sentence.split_once(". ") {
        Some((first, rest)) => ([first, "."].concat(), rest.to_string()),
        None => (sentence, String::new()),
    };
    view! {
        <Screen sentence=first below=rest style=include_str!("../../../style/screens/data.css")>
            <div class="data-screen">
                <Take />
                <section class="own">
                    <h3>"Your own data"</h3>
                    <p>
                        "See a data package of your own on this map: a region’s, a county’s, or this one with your corrections. Your files are read in this browser and are not uploaded anywhere."
                    </p>
                    <Disclosure words="Check and show your own data">
                        <Lazy load=own_data />
                    </Disclosure>
                </section>
                <LastChanges />
                <About />
            </div>
        </Screen>
    }
}
