//! Typed handles to signals and memos.
//!
//! Leptos compiles its signals and memos for every type of value, at about 3.5 kB of Wasm a type. Here the reactive part only knows a version
//! number, and the values lie beside it: [`Live`] for what is set, [`Derived`] for what follows from it.

use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

use leptos::prelude::*;

type Place = StoredValue<Rc<dyn Any>, LocalStorage>;

fn place<T: 'static>(value: T) -> Place {
    store(Rc::new(RefCell::new(value)))
}

fn store(value: Rc<dyn Any>) -> Place {
    StoredValue::new_local(value)
}

/// What lies at a place. It is compiled once for every type of value, not again for everybody who reads one.
#[inline(never)]
fn open<T: 'static>(place: Place) -> Rc<RefCell<T>> {
    match place.get_value().downcast() {
        Ok(cell) => cell,
        Err(_) => unreachable!("a place keeps the type that it was made with"),
    }
}

/// A value that can be set, and whose readers run again when it was.
pub struct Live<T> {
    place: Place,
    version: RwSignal<u32>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Live<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Live<T> {}

impl<T: 'static> Live<T> {
    /// A value that belongs to the owner.
    pub fn new(value: T) -> Live<T> {
        Live { place: place(value), version: RwSignal::new(0), of: PhantomData }
    }

    /// Reads and follows.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.version.track();
        self.peek(read)
    }

    /// Reads without following.
    pub fn peek<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(&open::<T>(self.place).borrow())
    }

    /// Changes the value and tells the readers.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        change(&mut open::<T>(self.place).borrow_mut());
        tell(self.version);
    }

    /// Sets the value and tells the readers.
    pub fn set(self, value: T) {
        *open::<T>(self.place).borrow_mut() = value;
        tell(self.version);
    }

    /// Sets the value and tells the readers; false where its owner has gone, and nothing is done.
    pub fn try_set(self, value: T) -> bool {
        let lives = !self.is_gone();
        if lives {
            self.set(value);
        }
        lives
    }

    /// Follows without reading.
    pub fn track(self) {
        self.version.track();
    }

    /// Whether its owner has gone.
    pub fn is_gone(self) -> bool {
        self.version.is_disposed()
    }
}

/// Tells the readers that the value is another one.
fn tell(version: RwSignal<u32>) {
    version.update(|version| *version = version.wrapping_add(1));
}

impl<T: Clone + 'static> Live<T> {
    /// Reads and follows a copy.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// Reads a copy without following.
    pub fn get_now(self) -> T {
        self.peek(T::clone)
    }
}

/// A value that follows from others. It is computed when it is read after one of them changed, and its readers run again only when it came out
/// different.
pub struct Derived<T> {
    place: Place,
    version: Memo<u32>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Derived<T> {}

impl<T: PartialEq + 'static> Derived<T> {
    /// A value that belongs to the owner, computed when first read.
    pub fn new(compute: impl Fn() -> T + Send + Sync + 'static) -> Derived<T> {
        let place = place(None::<T>);
        let version = memo(Box::new(move || {
            let now = Some(compute());
            let cell = open::<Option<T>>(place);
            let differs = *cell.borrow() != now;
            if differs {
                *cell.borrow_mut() = now;
            }
            differs
        }));
        Derived { place, version, of: PhantomData }
    }

    /// Reads and follows.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.version.track();
        self.peek(read)
    }

    /// Reads without following.
    pub fn peek<R>(self, read: impl FnOnce(&T) -> R) -> R {
        // Asking for the version is what computes the value.
        self.version.get_untracked();
        match &*open::<Option<T>>(self.place).borrow() {
            Some(value) => read(value),
            None => unreachable!("a version stands for a value"),
        }
    }

    /// Follows without reading.
    pub fn track(self) {
        self.version.track();
    }
}

impl<T: Copy + PartialEq + 'static> Derived<T> {
    /// Reads and follows a copy.
    pub fn get(self) -> T {
        self.with(|value| *value)
    }

    /// Reads a copy without following.
    pub fn get_now(self) -> T {
        self.peek(|value| *value)
    }
}

/// A memo of how often `changed` said yes.
fn memo(changed: Box<dyn Fn() -> bool + Send + Sync>) -> Memo<u32> {
    Memo::new(move |before: Option<&u32>| {
        let before = before.copied().unwrap_or(0);
        if changed() { before.wrapping_add(1) } else { before }
    })
}
