//! The year that is shown.

use leptos::prelude::*;
use model::register::FIRST_YEAR;

use super::player::{FollowedNote, PlayButton, Player};
use crate::state::{Step, Store, use_store};

/// A slider from the first year of the register to the present, and beyond it "today"; above it, how many arrangements began in
/// each year. Beside it a field for the year, and the button that plays the years.
#[component]
pub fn Time() -> impl IntoView {
    let store = use_store();
    let present = store.register(|register| register.present());
    let today = present + 1;
    let player = Player::new(store);
    let dragging = RwSignal::new(false);
    let slide = move |event| {
        let Ok(year) = event_target_value(&event).parse::<i32>() else { return };
        let step = if dragging.get_untracked() { Step::Within } else { Step::New };
        dragging.set(true);
        player.rest();
        player.show(step, (year < today).then_some(year));
    };
    view! {
        <div class="time">
            <div class="which">
                <PlayButton player />
                <YearField player present />
                <button
                    type="button"
                    class="link small"
                    hidden=move || store.year().is_none()
                    on:click=move |_| player.show(Step::New, None)
                >
                    "Back to today"
                </button>
            </div>
            <div class="strip">
                <Bars present />
                <input
                    type="range"
                    name="year"
                    aria-label="Year"
                    min=FIRST_YEAR
                    max=today
                    step="1"
                    aria-valuetext=move || words(store)
                    prop:value=move || store.year().unwrap_or(today).to_string()
                    on:input=slide
                    on:change=move |_| dragging.set(false)
                />
                <div class="ends" aria-hidden="true">
                    <span>{FIRST_YEAR}</span>
                    <span>"bars: arrangements that began"</span>
                    <span>"today"</span>
                </div>
            </div>
            <FollowedNote player />
        </div>
    }
}

/// The year that is shown, in words.
fn words(store: Store) -> String {
    store.year().map_or_else(|| "Today".to_string(), |year| year.to_string())
}

/// How many arrangements began in each year, as bars.
#[component]
fn Bars(present: i32) -> impl IntoView {
    let store = use_store();
    let began = began(store, present);
    let most = began.iter().copied().max().unwrap_or(1).max(1);
    let bar = move |(year, began): (i32, u32)| {
        let height = format!("{}%", began * 100 / most);
        view! { <span style:height=height class:on=move || store.year() == Some(year)></span> }
    };
    view! {
        <div class="bars" aria-hidden="true">
            {(FIRST_YEAR..).zip(began).map(bar).collect_view()}
            <span></span>
        </div>
    }
}

/// The field for the year; empty or "today" stands for no year. What is no year is said, and left to be put right.
#[component]
fn YearField(player: Player, present: i32) -> impl IntoView {
    let store = use_store();
    // The year that was shown when something else than a year was typed: another year puts it right.
    let refused_at = RwSignal::new(None::<Option<i32>>);
    let wrong = move || refused_at.get() == Some(store.year());
    let expected = format!("{FIRST_YEAR} to {present}, or today");
    let label = format!("Year, {expected}");
    let take = move |event| {
        let text = event_target_value(&event);
        let text = text.trim();
        let year = text.parse::<i32>().ok().filter(|year| (FIRST_YEAR..=present).contains(year));
        let today = text.is_empty() || text.eq_ignore_ascii_case("today");
        let is_right = year.is_some() || today;
        refused_at.set((!is_right).then(|| store.year_untracked()));
        if is_right {
            player.show(Step::New, year);
        }
    };
    view! {
        <div>
            <input
                class="now"
                type="text"
                inputmode="numeric"
                autocomplete="off"
                aria-label=label
                aria-invalid=move || wrong().to_string()
                prop:value=move || words(store)
                on:change=take
            />
            <p class="small wrong" aria-live="polite">
                {move || if wrong() { expected.clone() } else { String::new() }}
            </p>
        </div>
    }
}

/// How many arrangements began in each year from the first to the present.
fn began(store: Store, present: i32) -> Vec<u32> {
    let mut began = vec![0_u32; (present - FIRST_YEAR + 1) as usize];
    store.register(|register| {
        for arrangement in &register.package().arrangements {
            let at =
                arrangement.start_year.and_then(|year| usize::try_from(i32::from(year) - FIRST_YEAR).ok());
            if let Some(bar) = at.and_then(|at| began.get_mut(at)) {
                *bar += 1;
            }
        }
    });
    began
}
