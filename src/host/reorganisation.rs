//! The host's question what becomes of shared services when councils merge. Few pages ask it: its code is loaded with the first one.

use std::pin::Pin;
use std::rc::Rc;

use js_sys::Promise;
use model::Query;
use model::lens::fates;
use presentation::exchange::Fates;
use presentation::{known, reorganisation};
use wasm_bindgen::{JsError, JsValue};
use wasm_bindgen_futures::future_to_promise;

use super::value::to_js;
use super::values;
use crate::browser::warn;
use crate::components::lazy::lazy;
use crate::data::{Data, proposals};
use crate::state::Store;

const NOT_LOADED: &str = "What answers this could not be loaded. Check the connection, then try again.";

/// What answers: a scenario, as the address writes it, over what a query finds.
type Answering = fn(Rc<Data>, String, Query) -> Pin<Box<dyn Future<Output = Result<JsValue, String>>>>;

lazy!(/// What answers the host's question.
    reorganisation_answer: Answering = |data, scenario, query| Box::pin(answer(data, scenario, query)));

/// What becomes of the arrangements that a filter finds in a reorganisation, once the proposals are there. The promise is broken
/// with a sentence where the filter is no object of the documented shape, the scenario means nothing, or the proposals or the code
/// cannot be had.
pub fn ask(store: Store, scenario: String, filter: &JsValue) -> Promise {
    let query = values::query_of(filter);
    // The data outlives the widget: the answer comes even if that is taken out meanwhile.
    let data = store.data_rc();
    future_to_promise(async move {
        let answer = async {
            let query = query?;
            let answering = reorganisation_answer().await.map_err(|_| NOT_LOADED.to_string())?;
            answering(data, scenario, query).await
        };
        answer.await.map_err(|message: String| JsError::new(&message).into())
    })
}

async fn answer(data: Rc<Data>, scenario: String, query: Query) -> Result<JsValue, String> {
    proposals::load(&data).await?;
    let register = &data.register;
    let proposals = data.proposals.all().unwrap_or_default();
    let areas = data.proposals.areas().unwrap_or_default();
    let asked = reorganisation::asked(register, proposals, areas, Some(&scenario))
        .ok_or_else(|| known::not_a_scenario(register))?;
    if asked.scenario.unitaries.is_empty() && !asked.faults.is_empty() {
        return Err(asked.faults.join(" "));
    }
    asked.faults.iter().for_each(|fault| warn(fault));
    let fates = fates(register, &asked.scenario, Some(&register.found(&query, None)));
    Ok(to_js(&Fates::of(register, &fates)))
}
