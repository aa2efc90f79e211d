//! A small map of some councils, for screens that are about them.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::{Element, MouseEvent};
use model::records::CouncilIx;
use presentation::map::finer::Finer;
use presentation::map::labels::Line;
use presentation::map::sketch::{Name, Patch, Sketch, groups, regions_wanted, sketch};
use wasm_bindgen::JsCast;

use crate::data::finer_parts::FinerParts;
use crate::state::use_store;

/// An image of chosen councils as large as they fit, on the quiet land around them. Councils of a group have one thick outline,
/// with their old borders dashed inside.
///
/// It is an image with a name: what it shows has to stand beside it as text, which is also where the keyboard chooses. The
/// classes of a patch decide its colour; `g0` to `g7` (also the outlines') and `c0` to `c5` are in the stylesheet. It is drawn
/// with the shapes that are there and again when the finer ones have come.
#[component]
pub fn SmallMap(
    /// The name of the image: what can be seen on it, in a sentence.
    #[prop(into)]
    label: Signal<String>,
    /// The councils, with their groups.
    #[prop(into)]
    patches: Signal<Vec<Patch>>,
    /// The names that are written on it.
    #[prop(into)]
    names: Signal<Vec<Name>>,
    /// The class of each patch; without, that of its group.
    #[prop(optional, into)]
    classes: Option<Signal<Vec<String>>>,
    /// What is done when a council is clicked; without, nothing.
    #[prop(optional, into)]
    on_choose: Option<Callback<CouncilIx>>,
) -> impl IntoView {
    let store = use_store();
    store.adopt(include_str!("../../style/screens/small-map.css"));
    // Another grouping of the same councils leaves all but the groups as it is.
    let councils = Memo::new(move |_| {
        patches.with(|patches| patches.iter().map(|patch| patch.council).collect::<Vec<CouncilIx>>())
    });
    let wanted = Memo::new(move |_| store.data(|data| regions_wanted(&data.atlas.land, &councils.read())));
    let loaded = RwSignal::new_local(None::<Rc<Finer>>);
    Effect::new(move |_| {
        let regions = wanted.get();
        if regions.is_empty() {
            return;
        }
        let data = store.data_rc();
        spawn_local(async move {
            // Where finer shapes cannot be had the coarse ones stay: they are right. The map may be gone by now.
            if let Ok(finer) = FinerParts::load(&data, &regions).await {
                let _ = loaded.try_set(Some(Rc::new(finer)));
            }
        });
    });
    // What came last may be of another part of the country.
    let finer = move || wanted.with(|wanted| loaded.get().filter(|finer| finer.regions == *wanted));
    let drawn = Memo::new(move |_| {
        let finer = finer();
        store.data(|data| {
            let land = finer.as_ref().map_or(&data.atlas.land, |finer| &finer.atlas.land);
            sketch(&data.register, land, &councils.read(), &names.read())
        })
    });
    let grouped = Memo::new(move |_| {
        let finer = finer();
        store.data(|data| {
            groups(finer.as_ref().map_or(&data.atlas.land, |finer| &finer.atlas.land), &patches.read())
        })
    });
    // The elements stay while as many are wanted: only what differs in them is written.
    let patches_drawn = Memo::new(move |_| drawn.read().patches.len());
    let outlines_drawn = Memo::new(move |_| grouped.read().outlines.len());
    let choose = move |event: MouseEvent| {
        let shape = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let code = shape.and_then(|shape| shape.get_attribute("data-council"));
        let council = code.and_then(|code| store.register(|register| register.council_by_code(&code)));
        if let (Some(council), Some(choose)) = (council, on_choose) {
            choose.run(council);
        }
    };
    let class = move |at: usize| match classes {
        Some(classes) => classes.with(|classes| classes.get(at).cloned().unwrap_or_default()),
        None => patches.with(|patches| group_class(patches.get(at).and_then(|patch| patch.group))),
    };
    let code = move |at: usize| {
        let council = patches.with(|patches| patches.get(at).map(|patch| patch.council));
        council.map(|council| store.register(|register| register.council(council).code.clone()))
    };
    view! {
        <div class="small-map" class:chooses=on_choose.is_some()>
            <svg role="img" aria-label=label style:aspect-ratio=move || drawn.read().frame.aspect_ratio() on:click=choose>
                <svg viewBox=move || drawn.read().frame.view_box()>
                    <path class="land" d=move || drawn.read().land.clone() />
                    <path class="around" d=move || drawn.read().around.clone() />
                    {move || (0..patches_drawn.get()).map(|at| view! {
                        <path
                            class=move || ["patch ", &class(at)].concat()
                            data-council=move || code(at)
                            d=move || drawn.read().patches.get(at).cloned()
                        />
                    }).collect_view()}
                    <path class="inside" d=move || grouped.read().inside.clone() />
                    {move || (0..outlines_drawn.get()).map(|at| view! {
                        <path
                            class=["outline ", &group_class(Some(at))].concat()
                            d=move || grouped.read().outlines.get(at).cloned()
                        />
                    }).collect_view()}
                </svg>
                <g class="written narrow">{move || lines(&drawn.read(), 0)}</g>
                <g class="written wide">{move || lines(&drawn.read(), 1)}</g>
            </svg>
        </div>
    }
}

/// The class that colours a group; colours repeat after eight.
pub fn group_class(group: Option<usize>) -> String {
    group.map_or_else(String::new, |group| ["g", &(group % 8).to_string()].concat())
}

/// The names for one of the widths, as text elements.
fn lines(sketch: &Sketch, width: usize) -> impl IntoView + use<> {
    let lines = sketch.names[width].iter().map(|Line { class, x, y, dy, words }| {
        view! { <text class=*class x=x.clone() y=y.clone() dy=dy.clone()>{words.clone()}</text> }
    });
    lines.collect_view()
}
