//! Texts that somebody else has rewritten: a translator, of the browser or of the page, puts elements of its own in their place.

use js_sys::{Object, WeakMap};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use crate::browser::mutations::{MutationObserver, MutationRecord, watch_text};

/// What stands in the place of which text.
pub struct Rewritten {
    in_place_of: WeakMap,
}

impl Rewritten {
    /// Nothing is rewritten yet.
    pub fn new() -> Rewritten {
        Rewritten { in_place_of: WeakMap::new() }
    }

    /// Follows these changes: whenever the widget changes a text that somebody has replaced, the text takes its place again, so that
    /// no number stays that is not true any more. A translator sees a new text then, and translates it anew.
    pub fn follow(&self, records: &[MutationRecord], observer: &MutationObserver) {
        for record in records {
            for text in record.removed() {
                if text.node_type() == Node::TEXT_NODE
                    && !text.is_connected()
                    && let Some(instead) = replacement(record)
                {
                    self.in_place_of.set(text.unchecked_ref::<Object>(), &instead);
                    watch_text(observer, &text);
                }
            }
            let text = record.target();
            if text.node_type() == Node::TEXT_NODE && !text.is_connected() {
                let instead = self.in_place_of.get(text.unchecked_ref::<Object>());
                if let Ok(instead) = instead.dyn_into::<Node>()
                    && let Some(parent) = instead.parent_node()
                {
                    let _ = parent.replace_child(&text, &instead);
                }
            }
        }
    }
}

/// The element that came in the place of a text: in the same step, or just before, beside it.
fn replacement(record: &MutationRecord) -> Option<Node> {
    let beside = [record.previous_sibling(), record.next_sibling()].into_iter().flatten();
    record.added().into_iter().find(|node| node.is_instance_of::<Element>()).or_else(|| {
        beside.into_iter().find(|node| {
            // The widget itself has no such elements.
            let name = node.node_name().to_ascii_lowercase();
            name == "font" || name.contains('-')
        })
    })
}
