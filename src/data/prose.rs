//! The prose (summaries, sources, what the LGA's map stated): files of their own, each loaded when somebody needs it.
//!
//! All widgets that show the same data share it, so that no file is loaded or decoded twice. Every widget is told of each change
//! and then asks how far the files are that it waits for.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use leptos::task::spawn_local;
use model::Register;
use model::packed::{Parts, decode_details, decode_stated};
use model::records::{ArrangementDetails, ArrangementIx, Stated};
use presentation::export;

use crate::browser::fetch;
use crate::data::Data;

/// How far a file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// Nobody has asked for it yet.
    Missing,
    /// On its way.
    Loading,
    /// There.
    Ready,
    /// It could not be had; a sentence for people. Who asks again may get it.
    Failed(String),
}

/// What there is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// The summary and sources of an arrangement.
    Arrangement(ArrangementIx),
    /// What the editions of the LGA's map stated.
    Stated,
}

/// Whom to tell that something has changed; false says that nobody listens any more.
type Listener = Box<dyn Fn() -> bool>;

/// The prose of one data package.
pub struct Prose {
    /// See [`Prose::new`].
    list: String,
    files: OnceCell<Files>,
    arrivals: RefCell<Vec<Arrival>>,
    listeners: RefCell<Vec<Listener>>,
}

/// The files, and what was in them.
struct Files {
    /// Address and integrity of each: first what the map stated, then the parts.
    places: Vec<(String, String)>,
    parts: Parts,
    stated: OnceCell<Stated>,
    /// By part.
    details: Vec<OnceCell<Vec<ArrangementDetails>>>,
}

impl Prose {
    /// Prose that nobody has asked for. `list` is the address that the files' names start from, then the name and the
    /// integrity of each file, all with spaces between; empty where the data has none.
    pub fn new(list: String) -> Prose {
        Prose { list, files: OnceCell::new(), arrivals: RefCell::default(), listeners: RefCell::default() }
    }

    /// Prose that is there already: packed, what the map stated and the parts.
    ///
    /// # Errors
    /// A sentence that says what is damaged.
    pub fn there(register: &Register, stated: &[u8], details: &[Vec<u8>]) -> Result<Prose, String> {
        let parts = Parts::new(register.package(), details.len());
        let files = Files {
            places: vec![Default::default(); details.len() + 1],
            details: (0..parts.count()).map(|_| OnceCell::new()).collect(),
            parts,
            stated: OnceCell::new(),
        };
        files.take(0, stated, register)?;
        for (part, bytes) in details.iter().enumerate() {
            files.take(part + 1, bytes, register)?;
        }
        let prose = Prose::new(String::new());
        *prose.arrivals.borrow_mut() = vec![Arrival::Ready; details.len() + 1];
        let _ = prose.files.set(files);
        Ok(prose)
    }

    /// Whether its files are beside the app: those of the site's own data are, and no others.
    pub fn is_of_site(&self) -> bool {
        !self.list.is_empty()
    }

    /// Tells a listener of every change, until it answers false.
    pub fn listen(&self, listener: impl Fn() -> bool + 'static) {
        self.listeners.borrow_mut().push(Box::new(listener));
    }

    fn tell(&self) {
        // A listener may bring another one: nothing is borrowed while they are called.
        let mut listeners = self.listeners.take();
        listeners.retain(|listener| listener());
        self.listeners.borrow_mut().append(&mut listeners);
    }

    fn files(&self, register: &Register) -> &Files {
        self.files.get_or_init(|| {
            let places = fetch::listed(&self.list);
            self.arrivals.borrow_mut().resize(places.len(), Arrival::Missing);
            let parts = Parts::new(register.package(), places.len().saturating_sub(1));
            let details = (0..parts.count()).map(|_| OnceCell::new()).collect();
            Files { places, parts, stated: OnceCell::new(), details }
        })
    }

    /// How far the file is that holds this.
    pub fn arrival(&self, register: &Register, of: Reading) -> Arrival {
        let file = self.files(register).holding(of);
        let arrivals = self.arrivals.borrow();
        let none = || Arrival::Failed("This data has no summaries and sources.".to_string());
        file.and_then(|file| arrivals.get(file).cloned()).unwrap_or_else(none)
    }

    /// How far the summaries of all arrangements are, as a whole. Nobody has asked for all of them while it says that some are
    /// missing.
    pub fn summaries(&self) -> Arrival {
        let arrivals = self.arrivals.borrow();
        let parts = arrivals.get(1..).unwrap_or_default();
        let is = |wanted: &Arrival| parts.contains(wanted);
        match parts.iter().find(|arrival| matches!(arrival, Arrival::Failed(_))) {
            _ if parts.is_empty() || is(&Arrival::Missing) => Arrival::Missing,
            _ if is(&Arrival::Loading) => Arrival::Loading,
            Some(failed) => failed.clone(),
            None => Arrival::Ready,
        }
    }

    /// The prose of an arrangement, once it has come.
    pub fn of(&self, arrangement: ArrangementIx) -> Option<&ArrangementDetails> {
        let files = self.files.get()?;
        let (part, place) = files.parts.place_of(arrangement)?;
        files.details[part].get()?.get(place)
    }

    /// What the editions of the LGA's map stated, once it has come.
    pub fn stated(&self) -> Option<&Stated> {
        self.files.get()?.stated.get()
    }
}

impl export::Prose for Prose {
    fn of(&self, arrangement: ArrangementIx) -> Option<&ArrangementDetails> {
        Prose::of(self, arrangement)
    }
}

impl Files {
    /// The position of the file that holds this.
    fn holding(&self, of: Reading) -> Option<usize> {
        match of {
            Reading::Stated => Some(0),
            Reading::Arrangement(arrangement) => self.parts.place_of(arrangement).map(|(part, _)| part + 1),
        }
    }

    /// Decodes a file and lets the register find its words.
    fn take(&self, file: usize, bytes: &[u8], register: &Register) -> Result<(), String> {
        match file.checked_sub(1) {
            None => {
                let stated = decode_stated(bytes).map_err(|error| error.to_string())?;
                let _ = self.stated.set(stated);
            }
            Some(part) => {
                let prose = decode_details(bytes, register.package(), &self.parts, part)
                    .map_err(|error| error.to_string())?;
                register.add_details(self.parts.arrangements(part), &prose);
                let _ = self.details[part].set(prose);
            }
        }
        Ok(())
    }
}

/// Loads the file that holds this, unless that is done or under way.
pub fn ask(data: &Rc<Data>, of: Reading) {
    if let Some(file) = data.prose.files(&data.register).holding(of) {
        load(data, file);
    }
}

/// Loads the summaries of all arrangements, each part unless that is done or under way.
pub fn ask_summaries(data: &Rc<Data>) {
    (0..data.prose.files(&data.register).parts.count()).for_each(|part| load(data, part + 1));
}

fn load(data: &Rc<Data>, file: usize) {
    match data.prose.arrivals.borrow_mut().get_mut(file) {
        Some(arrival @ (Arrival::Missing | Arrival::Failed(_))) => *arrival = Arrival::Loading,
        _ => return,
    }
    let data = data.clone();
    spawn_local(async move {
        let (prose, register) = (&data.prose, &data.register);
        prose.tell();
        let files = prose.files(register);
        let (url, integrity) = &files.places[file];
        let come = fetch::bytes(url, integrity).await;
        let taken = come.and_then(|bytes| files.take(file, &bytes, register));
        prose.arrivals.borrow_mut()[file] = match taken {
            Ok(()) => Arrival::Ready,
            Err(message) => Arrival::Failed(message),
        };
        prose.tell();
    });
}
