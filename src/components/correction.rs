//! A correction that a visitor suggests: a message, filled in as far as the page can, that the visitor sends.

use leptos::prelude::*;
use leptos::task::spawn_local;
use presentation::arrangement_page::correction::Message;

use super::widgets::Disclosure;
use crate::browser::clipboard;

/// Where corrections go: the address or the form that `datapackage.json` names for its contributors; empty where it names none.
const CONTACT: &str = env!("SSM_CONTACT");

/// The message, with ways to send it.
#[component]
pub fn Correction(
    /// The message.
    message: Message,
) -> impl IntoView {
    let text = message.text();
    let (form, mail) = match CONTACT.contains('@') {
        true => (None, message.mailto(CONTACT)),
        false => (Some(CONTACT).filter(|form| !form.is_empty()), message.mailto("")),
    };
    let is_known = !CONTACT.is_empty();
    view! {
        <Disclosure words="Suggest a correction">
            <Body is_known text=text.clone() form mail=mail.clone() />
        </Disclosure>
    }
}

#[component]
fn Body(
    /// Whether the data says where corrections go.
    is_known: bool,
    text: String,
    form: Option<&'static str>,
    mail: String,
) -> impl IntoView {
    let outcome = RwSignal::new("");
    let to_copy = text.clone();
    let copy = move |_| {
        let text = to_copy.clone();
        spawn_local(async move {
            let words = match clipboard::copy(&text).await {
                true => "Copied.",
                false => "The browser did not allow it: please select the text and copy it.",
            };
            outcome.try_set(words);
        });
    };
    view! {
        <div class="correction">
            <p class="small">
                "The page sends nothing. This message is yours to finish and send. "
                {(!is_known).then_some("The data names no address for corrections: copy the message and send it to whoever runs the site on which you see this map, who can pass it on.")}
            </p>
            <pre tabindex="0" role="region" aria-label="The message">{text}</pre>
            <p class="ways">
                {form.map(|form| view! { <a href=form rel="noopener">"Open the form for corrections"</a> })}
                <a href=mail>"Write it as an e-mail"</a>
                <button type="button" class="link" on:click=copy>"Copy the message"</button>
                <span role="status" class="small quiet">{outcome}</span>
            </p>
        </div>
    }
}
