//! The choice of the council and of the service.

use leptos::prelude::*;
use model::records::{CouncilIx, ServiceIx};

use crate::components::council_select::CouncilSelect;
use crate::state::{Step, Store, use_store};

/// Two lists: a council, and the service for which it looks for partners.
#[component]
pub fn Choose(
    /// The council that is chosen.
    council: Memo<Option<CouncilIx>>,
    /// The service that is chosen.
    service: Memo<Option<ServiceIx>>,
) -> impl IntoView {
    let store = use_store();
    let choose_council = move |code: String| {
        store.change(Step::New, |state| {
            state.council = (!code.is_empty()).then_some(code);
            state.arrangement = None;
        });
    };
    let chosen = move || {
        let code = |at: ServiceIx| {
            store.register(|register| register.package().services[usize::from(at.0)].code.clone())
        };
        service.get().map_or(String::new(), code)
    };
    let choose_service = move |code: String| {
        store.filter(|query| {
            query.services.clear();
            query.categories.clear();
            if !code.is_empty() {
                query.services.push(code);
            }
        });
    };
    view! {
        <div class="choices">
            <CouncilSelect label="Council" none="Choose a council" chosen=council on_choose=choose_council />
            <label class="pick">
                <span>"Service"</span>
                <select prop:value=chosen on:change:target=move |event| choose_service(event.target().value())>
                    <option value="">"What councils like it share"</option>
                    {services(store)}
                </select>
            </label>
        </div>
    }
}

/// The services by category.
fn services(store: Store) -> impl IntoView {
    store.register(|register| {
        let package = register.package();
        let groups = package.categories.iter().enumerate().map(|(at, category)| {
            let services = package.services.iter().filter(|service| usize::from(service.category.0) == at);
            let services = services.map(|service| {
                view! { <option value=service.code.clone()>{service.label.clone()}</option> }
            });
            view! { <optgroup label=category.label.clone()>{services.collect_view()}</optgroup> }
        });
        groups.collect_view()
    })
}
