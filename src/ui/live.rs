//! Effects and things that live as long as their owner.

use std::any::Any;
use std::rc::Rc;

use leptos::prelude::*;

/// Runs now, and again whenever a signal that it read changes; ends with its owner.
pub fn effect(run: impl FnMut() + 'static) {
    start(Box::new(run));
}

fn start(mut run: Box<dyn FnMut()>) {
    keep(RenderEffect::new(move |_: Option<()>| run()));
}

/// Reads signals without following them.
pub fn untracked<T>(read: impl FnOnce() -> T) -> T {
    untrack(read)
}

/// Keeps a thing until its owner goes.
pub fn keep<T: 'static>(thing: T) {
    keep_boxed(Rc::new(thing));
}

fn keep_boxed(thing: Rc<dyn Any>) {
    StoredValue::new_local(thing);
}
