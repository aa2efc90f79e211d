//! The map with its legend and tools.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::svg::Svg;
use model::records::CouncilIx;
use model::register::Tier;
use model::state::TilingChoice;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent};

use crate::browser::timing;
use crate::map::classes::Classes;
use crate::map::drawing::{Drawing, option_id, percent};
use crate::map::keys::{self, Action};
use crate::map::names::name;
use crate::map::outlines::{Outlines, outline};
use crate::store::Store;

/// How long the letters typed on the map belong to one name, in milliseconds.
const TYPE_AHEAD: f64 = 900.0;

/// The map: one tab stop, a listbox of councils for assistive technology, and for all others a drawing to click.
#[component]
pub fn MapView(store: Store) -> impl IntoView {
    let svg = NodeRef::<Svg>::new();
    let drawing = StoredValue::new_local(None::<Drawing>);
    let letters = StoredValue::new((String::new(), 0.0_f64));
    // Set by the pointer when it is over the enlarged London, so that the words stand where it is.
    let enlarged = RwSignal::new(false);
    let keyboard = RwSignal::new(false);

    let classes = Memo::new(move |_| store.counts.with(|counts| Classes::of(&counts.arrangements)));
    let tiling = move || {
        let year = store.year.get().unwrap_or_else(|| store.register(|register| register.present()));
        store.data(|data| data.tiling(year, store.tier.get()))
    };

    // Areas, colours and names.
    Effect::new(move |drawn: Option<()>| {
        let Some(svg) = svg.get() else { return };
        let tiling = tiling();
        let (classes, counts) = (classes.get(), store.counts.get());
        store.data(|data| {
            drawing.update_value(|drawing| {
                let drawing = drawing.get_or_insert_with(|| Drawing::new(document(), &svg, data));
                drawing.tile(data, &tiling);
                for council in &tiling.councils {
                    let number = counts.arrangements[usize::from(council.0)];
                    drawing.describe(*council, classes.colour(classes.class(number)), name(&data.register, *council, &counts));
                }
            });
        });
        if drawn.is_none() {
            timing::mark("ssm:map");
        }
    });
    // The selection.
    Effect::new(move |before: Option<Option<CouncilIx>>| {
        svg.track();
        let (council, arrangement) = (store.council.get(), store.arrangement.get());
        let _ = tiling();
        let partners: Vec<CouncilIx> = match council {
            Some(council) => store.summary.with(|summary| {
                let ties = store.register(|register| register.ties(council, &summary.found, store.year.get()));
                ties.into_iter().map(|(partner, _)| partner).collect()
            }),
            None => Vec::new(),
        };
        store.data(|data| {
            let outlines = Outlines::of(data, council, arrangement, &partners);
            drawing.update_value(|drawing| {
                if let Some(drawing) = drawing {
                    drawing.select(outlines, before.flatten(), council);
                }
            });
        });
        council
    });
    // What is pointed at.
    Effect::new(move |_| {
        let pointed = store.pointed.get();
        let outline = store.data(|data| pointed.map(|council| outline(data, data.base_areas(council))).unwrap_or_default());
        drawing.update_value(|drawing| {
            if let Some(drawing) = drawing {
                drawing.point(outline);
            }
        });
    });

    let council_at = move |target: Option<web_sys::EventTarget>| {
        let element: Element = target?.dyn_into().ok()?;
        let code = element.get_attribute("data-council")?;
        let council = store.register(|register| register.council_by_code(&code))?;
        Some((council, !element.has_attribute("id")))
    };
    let moved = move |event: PointerEvent| {
        let over = council_at(event.target());
        keyboard.set(false);
        enlarged.set(over.is_some_and(|(_, inset)| inset));
        let council = over.map(|(council, _)| council);
        if store.pointed.get_untracked() != council {
            store.pointed.set(council);
        }
    };
    let clicked = move |event: web_sys::MouseEvent| match council_at(event.target()) {
        Some((council, _)) => store.select_council(Some(council)),
        None if store.council.get_untracked().is_some() => store.select_council(None),
        None => {}
    };
    let start = move || {
        let selected = store.council.get_untracked();
        drawing.with_value(|drawing| {
            let drawing = drawing.as_ref()?;
            selected.filter(|council| drawing.has(*council)).or_else(|| drawing.in_order().next())
        })
    };
    let keydown = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let Some(action) = keys::action(&event.key()) else { return };
        event.prevent_default();
        keyboard.set(true);
        enlarged.set(false);
        let here = store.pointed.get_untracked().or_else(start);
        let edge = |last: bool| drawing.with_value(|drawing| drawing.as_ref().and_then(|drawing| if last { drawing.in_order().last() } else { drawing.in_order().next() }));
        match action {
            Action::Go(direction) => {
                let tiling = tiling_untracked(store);
                let next = here.and_then(|here| tiling.tiling.step(tiling.group(here)?, direction)).map(|group| tiling.councils[group]);
                store.pointed.set(next.or(here));
            }
            Action::First => store.pointed.set(edge(false)),
            Action::Last => store.pointed.set(edge(true)),
            Action::Select => store.select_council(here),
            Action::Clear => {
                if store.council.get_untracked().is_some() || store.arrangement.get_untracked().is_some() {
                    store.select_council(None);
                }
            }
            Action::Type(letter) => {
                let now = event.time_stamp();
                letters.update_value(|(typed, at)| {
                    if now - *at > TYPE_AHEAD {
                        typed.clear();
                    }
                    typed.extend(letter.to_lowercase());
                    *at = now;
                });
                let typed = letters.with_value(|(typed, _)| typed.clone());
                let found = drawing.with_value(|drawing| {
                    let drawing = drawing.as_ref()?;
                    let fits = |council: &CouncilIx| store.register(|register| register.council(*council).name.to_lowercase().starts_with(&typed));
                    // One letter again and again goes through the names that begin with it.
                    let after = here.filter(|_| typed.chars().count() == 1);
                    drawing.in_order().skip_while(|council| after.is_some_and(|here| *council != here)).skip(usize::from(after.is_some())).find(fits).or_else(|| drawing.in_order().find(fits))
                });
                if found.is_some() {
                    store.pointed.set(found);
                }
            }
        }
    };
    let size = store.data(|data| data.size());
    let view_box = ["0 0 ", &(size.0 as u32).to_string(), " ", &(size.1 as u32).to_string()].concat();
    let active = move || store.pointed.get().or_else(|| store.council.get()).map(|council| store.register(|register| option_id(&register.council(council).code)));
    let tip = move || {
        let council = store.pointed.get()?;
        let (words, point) = store.data(|data| {
            let tiling = tiling_untracked(store);
            let group = tiling.group(council)?;
            let point = tiling.tiling.label_point(group)?;
            let words = store.counts.with(|counts| name(&data.register, council, counts));
            Some((words, percent(&data.inset(), data.size(), point, enlarged.get())))
        })?;
        let (x, y) = point;
        // The words stand above the place, and on the side where there is room.
        Some(view! {
            <div class="tip" class:end={x > 50.0} class:under={y < 12.0} aria-hidden="true" style:left=per_cent(x) style:top=per_cent(y)>{words}</div>
        })
    };
    view! {
        <div class="tools">
            <Legend store classes/>
            <Tiers store/>
        </div>
        <div class="map" part="map">
            <svg node_ref=svg viewBox=view_box tabindex="0" role="listbox" aria-label="Map of councils" aria-describedby="map-keys"
                aria-activedescendant=active
                on:pointermove=moved on:pointerleave=move |_| store.pointed.set(None)
                on:click=clicked on:keydown=keydown
                on:focus=move |_| keyboard.set(true)
                on:blur=move |_| { keyboard.set(false); store.pointed.set(None); }>
                <defs>
                    <pattern id="none" width="36" height="36" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
                        <rect class="hatching-ground" width="36" height="36"></rect>
                        <path class="hatching" d="M0 0V36" stroke-width="14"></path>
                    </pattern>
                </defs>
            </svg>
            {tip}
        </div>
        <p class="keys" id="map-keys" class:seen=move || !keyboard.get()>{keys::HELP}</p>
    }
}

fn tiling_untracked(store: Store) -> Rc<crate::data::CouncilTiling> {
    let year = store.year.get_untracked().unwrap_or_else(|| store.register(|register| register.present()));
    store.data(|data| data.tiling(year, store.tier.get_untracked()))
}

fn per_cent(share: f64) -> String {
    [&((share * 100.0).round() / 100.0).to_string(), "%"].concat()
}

/// What the colours mean.
#[component]
fn Legend(store: Store, classes: Memo<Classes>) -> impl IntoView {
    let _ = store;
    let swatch = |colour: usize, words: String| {
        view! {
            <li>
                <svg aria-hidden="true"><rect class=["c", &colour.to_string()].concat()></rect></svg>
                {words}
            </li>
        }
    };
    view! {
        <div class="legend">
            <p class="small">"Showing the " <strong>"number of shared services"</strong> " of each council"</p>
            <ul>
                {move || {
                    let mut swatches: Vec<_> = classes.with(Classes::labels).into_iter().map(|(colour, words)| swatch(colour, words)).collect();
                    swatches.push(swatch(0, "none known".to_string()));
                    swatches
                }}
            </ul>
        </div>
    }
}

/// Districts or counties.
#[component]
fn Tiers(store: Store) -> impl IntoView {
    let choose = move |tiling: TilingChoice| move |_| store.change(crate::store::Step::New, |state| state.tiling = tiling);
    let pressed = move |tier: Tier| move || (store.tier.get() == tier).to_string();
    view! {
        <div class="segments" role="group" aria-label="Councils on the map">
            <button aria-pressed=pressed(Tier::Lower) on:click=choose(TilingChoice::Lower)>"Districts"</button>
            <button aria-pressed=pressed(Tier::Upper) on:click=choose(TilingChoice::Upper)>"Counties"</button>
        </div>
    }
}
