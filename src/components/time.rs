//! The year that is shown.

use leptos::prelude::*;

use crate::store::{Step, Store};

/// A slider from the first year of the register to the present, and beyond it "today"; above it, how many arrangements began in each year.
#[component]
pub fn Time(store: Store) -> impl IntoView {
    let first = model::register::FIRST_YEAR;
    let present = store.register(|register| register.present());
    let today = present + 1;
    let mut began = vec![0_u32; (present - first + 1) as usize];
    store.register(|register| {
        for arrangement in &register.package().arrangements {
            if let Some(year) = arrangement.start_year
                && let Some(bar) = began.get_mut((i32::from(year) - first) as usize)
            {
                *bar += 1;
            }
        }
    });
    let most = began.iter().copied().max().unwrap_or(1).max(1);
    let dragging = StoredValue::new(false);
    let moved = move |event| {
        let Ok(year) = event_target_value(&event).parse::<i32>() else { return };
        let step = if dragging.get_value() { Step::Within } else { Step::New };
        dragging.set_value(true);
        store.change(step, |state| state.query.year = (year < today).then_some(year));
    };
    let words = move || store.year.get().map_or_else(|| "Today".to_string(), |year| year.to_string());
    view! {
        <div class="time">
            <div>
                <div class="now" aria-hidden="true">{words}</div>
                {move || store.year.get().is_some().then(|| view! {
                    <button class="link small" on:click=move |_| store.filter(|query| query.year = None)>"Back to today"</button>
                })}
            </div>
            <div class="strip">
                <div class="bars" aria-hidden="true">
                    {began
                        .into_iter()
                        .enumerate()
                        .map(|(at, bar)| {
                            let year = first + at as i32;
                            view! { <span class:on=move || store.year.get() == Some(year) style:height=[(bar * 100 / most).to_string(), "%".into()].concat()></span> }
                        })
                        .collect_view()}
                    <span class:on=move || store.year.get().is_none() style:height="0%"></span>
                </div>
                <input type="range" name="year" aria-label="Year" min=first.to_string() max=today.to_string() step="1"
                    aria-valuetext=words
                    prop:value=move || store.year.get().unwrap_or(today).to_string()
                    on:input=moved on:change=move |_| dragging.set_value(false)/>
                <div class="ends" aria-hidden="true"><span>{first}</span><span>"bars: arrangements that began"</span><span>"today"</span></div>
            </div>
        </div>
    }
}
