//! What the finder offers, in words, and what choosing it does.

use model::records::CouncilIx;
use model::search::{Hit, Target};

use crate::store::Store;
use crate::text;
use crate::ui::{El, el};

/// The name of a hit with the matched parts marked, and what it is: "district", "service", "arrangement".
pub fn words(store: Store, hit: &Hit) -> (El, String) {
    store.register(|register| {
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
        (marked(register.label(hit.target), hit), what)
    })
}

fn marked(name: &str, hit: &Hit) -> El {
    let mut line = el("span", "");
    let mut at = 0;
    for mark in &hit.marks {
        let (Some(before), Some(part)) = (name.get(at..mark.start), name.get(mark.clone())) else { continue };
        line = line.text(before).add(el("mark", "").text(part));
        at = mark.end;
    }
    line.text(name.get(at..).unwrap_or_default())
}

/// Selects a council or an arrangement; a service or category becomes a filter.
pub fn choose(store: Store, target: Target) {
    let add = |list: &mut Vec<String>, code: String| {
        if !list.contains(&code) {
            list.push(code);
        }
    };
    match target {
        Target::Council(ix) => {
            store.ask_focus();
            store.select_council(Some(ix));
        }
        Target::Arrangement(ix) => {
            store.ask_focus();
            store.select_arrangement(Some(ix));
        }
        Target::Service(ix) => {
            let code = store.register(|register| register.package().services[usize::from(ix.0)].code.clone());
            store.filter(|query| add(&mut query.services, code));
        }
        Target::Category(ix) => {
            let code =
                store.register(|register| register.package().categories[usize::from(ix.0)].code.clone());
            store.filter(|query| add(&mut query.categories, code));
        }
    }
}

/// Adds a council to the filter of those that take part.
pub fn take_part(store: Store, council: CouncilIx) {
    let code = store.register(|register| register.council(council).code.clone());
    store.filter(|query| {
        if !query.councils.contains(&code) {
            query.councils.push(code);
        }
    });
}
