//! What the finder offers, in words, and what choosing it does.

use leptos::prelude::*;
use model::search::{Hit, Target};

use crate::store::Store;
use crate::text;

/// One option of the finder.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    target: Target,
    name: String,
    marks: Vec<std::ops::Range<usize>>,
    /// What it is: "district", "service", "arrangement".
    pub what: String,
}

impl Found {
    /// The name, with the matched parts marked.
    pub fn marked(&self) -> impl IntoView + use<> {
        let mut parts = Vec::new();
        let mut at = 0;
        for mark in &self.marks {
            let (Some(before), Some(hit)) = (self.name.get(at..mark.start), self.name.get(mark.clone())) else { continue };
            parts.push(before.to_string().into_any());
            parts.push(view! { <mark>{hit.to_string()}</mark> }.into_any());
            at = mark.end;
        }
        parts.push(self.name.get(at..).unwrap_or_default().to_string().into_any());
        parts.collect_view()
    }
}

/// The option for a hit of the search.
pub fn found(store: Store, hit: Hit) -> Found {
    let (name, what) = store.register(|register| {
        let mut what = match hit.target {
            Target::Council(ix) => {
                let council = register.council(ix);
                let kind = text::council_type(council.kind);
                match council.to {
                    Some(to) => [kind, " until ", &to.year.to_string()].concat(),
                    None => kind.to_string(),
                }
            }
            Target::Service(_) => "service".to_string(),
            Target::Category(_) => "services".to_string(),
            Target::Arrangement(_) => "arrangement".to_string(),
        };
        if let Some(former) = hit.formerly {
            what.push_str(", took over from ");
            what.push_str(&register.council(former).name);
        } else if let Some(because) = &hit.because {
            what = [because, " — ", &what].concat();
        }
        (register.label(hit.target).to_string(), what)
    });
    Found { target: hit.target, name, marks: hit.marks, what }
}

/// Selects a council or an arrangement; a service or category becomes a filter.
pub fn choose(store: Store, found: &Found) {
    let toggle = |list: &mut Vec<String>, code: String| {
        if !list.contains(&code) {
            list.push(code);
        }
    };
    match found.target {
        Target::Council(ix) => store.select_council(Some(ix)),
        Target::Arrangement(ix) => store.select_arrangement(Some(ix)),
        Target::Service(ix) => {
            let code = store.register(|register| register.package().services[usize::from(ix.0)].code.clone());
            store.filter(|query| toggle(&mut query.services, code));
        }
        Target::Category(ix) => {
            let code = store.register(|register| register.package().categories[usize::from(ix.0)].code.clone());
            store.filter(|query| toggle(&mut query.categories, code));
        }
    }
}
