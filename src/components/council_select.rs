//! A choice of one of the councils that exist.

use leptos::prelude::*;
use model::records::CouncilIx;
use model::vocabulary::CouncilType;

use crate::state::use_store;

/// A labelled list of the councils that exist at present, by name. It says the code of the one that is chosen.
#[component]
pub fn CouncilSelect(
    /// What is chosen.
    label: &'static str,
    /// What the list says while none is chosen.
    none: &'static str,
    /// The council that is chosen.
    #[prop(into)]
    chosen: Signal<Option<CouncilIx>>,
    /// What is done with the code of a choice; empty for none.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let store = use_store();
    let code = move || {
        let code = |council| store.register(|register| register.council(council).code.clone());
        chosen.get().map_or(String::new(), code)
    };
    let options = store.register(|register| {
        let mut councils: Vec<CouncilIx> =
            (0..register.package().councils.len()).map(|at| CouncilIx(at as u16)).collect();
        councils.retain(|council| register.exists(*council, register.present()));
        let name = |council: CouncilIx| &register.council(council).name;
        model::order::sort(&mut councils, |a, b| name(*a).cmp(name(*b)));
        let option = |council: CouncilIx| {
            let record = register.council(council);
            let note = if record.kind == CouncilType::County { " (county)" } else { "" };
            view! { <option value=record.code.clone()>{record.name.clone()} {note}</option> }
        };
        councils.into_iter().map(option).collect_view()
    });
    view! {
        <label class="pick">
            <span>{label}</span>
            <select prop:value=code on:change:target=move |event| on_choose.run(event.target().value())>
                <option value="">{none}</option>
                {options}
            </select>
        </label>
    }
}
