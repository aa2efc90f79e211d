//! A visitor's own data: chosen or dropped, checked in the browser, and shown on the map.

use std::rc::Rc;

use gloo_file::{File, FileList};
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;
use presentation::words;
use reader::{Fault, MOST_BYTES, Outcome, Own, Reading, Upload, is_zip};
use web_sys::DragEvent;

use super::faults::Faults;
use super::read::{News, UnderWay, begin};
use crate::browser::files as downloads;
use crate::components::lazy::lazy;
use crate::components::own_shown::OwnShown;
use crate::state::use_store;

/// Adds a zip to the files that a visitor has brought.
type AddZip = fn(&mut Upload, &str, Vec<u8>) -> Result<(), Fault>;

lazy!(/// What opens a zip, which is loaded when one is brought.
    own_zip: AddZip = Upload::add_zip);
lazy!(/// What reads and checks the files, which is loaded when all of them are there.
    own_reading: fn(Upload) -> Reading = Reading::new);

/// How far a visitor's data is.
#[derive(Clone)]
enum Stage {
    /// Files are asked for; what is said of the last ones.
    Choosing(String),
    /// How far the reading is, in words.
    Reading(String),
    /// What is wrong.
    Faulty(Rc<Vec<Fault>>),
    /// It can be shown; and what was understood as a spreadsheet writes it.
    Sound(Rc<Own>, Rc<Vec<String>>),
}

/// The files so far, and what becomes of them.
#[derive(Clone, Copy)]
struct Bringing {
    stage: RwSignal<Stage, LocalStorage>,
    upload: StoredValue<Upload, LocalStorage>,
    under_way: StoredValue<Option<UnderWay>, LocalStorage>,
}

impl Bringing {
    /// Takes files in, and begins to read as soon as none is missing.
    fn take(self, files: Vec<File>) {
        self.stage.set(Stage::Reading("Opening the files…".to_string()));
        spawn_local(async move {
            for file in files {
                // What is too large is refused before it is read into memory.
                let taken = if file.size() > MOST_BYTES as u64 {
                    Err(too_large(&file.name()))
                } else {
                    match gloo_file::futures::read_as_bytes(&file).await {
                        Ok(bytes) => self.add(&file.name(), bytes).await,
                        Err(_) => Err(unreadable(&file.name())),
                    }
                };
                if let Err(fault) = taken {
                    self.stage.try_set(Stage::Choosing(fault.to_string()));
                    return;
                }
            }
            let Some((missing, empty)) =
                self.upload.try_with_value(|upload| (upload.missing(), upload.is_empty()))
            else {
                return;
            };
            if empty {
                let words = "None of these files belongs to a data package.".to_string();
                self.stage.try_set(Stage::Choosing(words));
            } else if missing.is_empty() {
                self.read().await;
            } else {
                let words =
                    ["Still missing: ", &words::sentence_list(&missing), ". Add them, or begin anew."];
                self.stage.try_set(Stage::Choosing(words.concat()));
            }
        });
    }

    /// Adds a file. One of a widget that is gone is passed over.
    async fn add(self, name: &str, bytes: Vec<u8>) -> Result<(), Fault> {
        let add: AddZip = if is_zip(name, &bytes) {
            own_zip().await.map_err(|_| fault(name, NOT_LOADED.to_string()))?
        } else {
            Upload::add_file
        };
        self.upload.try_update_value(|upload| add(upload, name, bytes)).unwrap_or(Ok(()))
    }

    /// Begins to read the files, unless they have been given up meanwhile.
    async fn read(self) {
        let Ok(reading) = own_reading().await else {
            let words = ["The files: ", NOT_LOADED].concat();
            self.stage.try_set(Stage::Choosing(words));
            return;
        };
        let Some(upload) = self.upload.try_update_value(std::mem::take) else { return };
        if upload.is_empty() {
            return;
        }
        let under_way = begin(reading(upload), move |news| {
            let _ = self.stage.try_set(match news {
                News::Going(words) => Stage::Reading(words),
                News::Done(outcome) => stage_of(*outcome),
            });
        });
        self.under_way.try_update_value(|slot| *slot = Some(under_way));
    }

    /// Gives up what is under way, and forgets the files.
    fn anew(self) {
        self.under_way.set_value(None);
        self.upload.set_value(Upload::default());
        self.stage.set(Stage::Choosing(String::new()));
    }
}

/// Why a file could not be read, where it is not the file's fault.
const NOT_LOADED: &str =
    "the part of this page that reads them could not be loaded. Check the connection, then begin anew";

fn stage_of(Outcome { result, notes }: Outcome) -> Stage {
    match result {
        Ok(own) => Stage::Sound(Rc::new(own), Rc::new(notes.iter().map(ToString::to_string).collect())),
        Err(faults) => Stage::Faulty(Rc::new(faults.0)),
    }
}

fn fault(file: &str, expected: String) -> Fault {
    Fault { file: file.to_string(), row: None, column: None, value: None, expected }
}

fn too_large(file: &str) -> Fault {
    let most = (MOST_BYTES >> 20).to_string();
    fault(file, ["is too large; expected at most ", &most, " MB in all files together"].concat())
}

fn unreadable(file: &str) -> Fault {
    fault(file, "could not be read by the browser".to_string())
}

/// The place for files, how the reading goes, and what has come of it.
#[component]
pub fn OwnData() -> impl IntoView {
    let bringing = Bringing {
        stage: RwSignal::new_local(Stage::Choosing(String::new())),
        upload: StoredValue::new_local(Upload::default()),
        under_way: StoredValue::new_local(None),
    };
    let place = NodeRef::<Div>::new();
    let anew = move |_| {
        // The button goes: the focus stays here.
        if let Some(place) = place.get_untracked() {
            let _ = place.focus();
        }
        bringing.anew();
    };
    let begin_anew =
        move || view! { <p><button type="button" class="link" on:click=anew>"Begin anew"</button></p> };
    let content = move || match bringing.stage.get() {
        Stage::Choosing(said) => {
            let some = bringing.upload.with_value(|upload| !upload.is_empty());
            view! {
                <Choose bringing />
                <p role="status">{said}</p>
                {some.then(begin_anew)}
            }
            .into_any()
        }
        Stage::Reading(words) => view! {
            <p role="status">{words}</p>
            <p><button type="button" class="button" on:click=anew>"Cancel"</button></p>
        }
        .into_any(),
        Stage::Faulty(faults) => view! { <Faults faults=faults.to_vec() /> {begin_anew()} }.into_any(),
        Stage::Sound(own, notes) => view! { <Sound own notes /> {begin_anew()} }.into_any(),
    };
    view! { <div class="bring" tabindex="-1" node_ref=place>{content}</div> }
}

#[component]
fn Choose(bringing: Bringing) -> impl IntoView {
    let over = RwSignal::new(false);
    let taken = move |list: Option<web_sys::FileList>| {
        let files = list.map(|list| FileList::from(list).to_vec()).unwrap_or_default();
        if !files.is_empty() {
            bringing.take(files);
        }
    };
    let drag = move |event: DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    let drop = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        taken(event.data_transfer().and_then(|data| data.files()));
    };
    view! {
        <div class="drop" class:over=over on:dragover=drag on:dragleave=move |_| over.set(false) on:drop=drop>
            <label>
                "Choose the files of a data package, or one zip with them"
                <input
                    type="file" multiple accept=".csv,.json,.zip"
                    on:change:target=move |event| taken(event.target().files())
                />
            </label>
            <p class="small quiet">
                "Or drop them here. It needs the tables and datapackage.json of “Take the data”; begin with a copy of those. They stay on your device."
            </p>
        </div>
    }
}

#[component]
fn Sound(own: Rc<Own>, notes: Rc<Vec<String>>) -> impl IntoView {
    let store = use_store();
    let package = &own.data.package;
    let holds = [
        "No fault. Edition ",
        &package.version,
        ": ",
        &words::count(package.arrangements.len(), "arrangement", "arrangements"),
        " of ",
        &words::count(package.councils.len(), "council", "councils"),
        ".",
    ]
    .concat();
    let name = ["records-", &package.version, ".bin"].concat();
    let said = RwSignal::new(String::new());
    let shown = use_context::<OwnShown>();
    let packed = own.clone();
    let show = move |_| {
        let packs = [packed.packs.records.as_slice(), &packed.packs.stated, &packed.proposals];
        match (shown, store.data(|data| data.with_own(packs, &packed.packs.details))) {
            (Some(shown), Ok(data)) => shown.show(data),
            (_, Err(words)) => said.set(words),
            (None, _) => {}
        }
    };
    let download = move |_| {
        downloads::offer_bytes(&name, &own.packs.records);
    };
    let noted = notes.iter().map(|note| view! { <li>{note.clone()}</li> }).collect_view();
    view! {
        <p role="status"><b>{holds}</b></p>
        {(!notes.is_empty()).then(|| view! { <p>"Understood, though written in a spreadsheet’s way:"</p> })}
        <ul class="small">{noted}</ul>
        <p class="do">
            <button type="button" class="button" on:click=show>"Show it here"</button>
            <button type="button" class="button" on:click=download>"Download it packed"</button>
        </p>
        <p class="small quiet">
            "The packed file is what the element’s attribute “data” takes: put it on any web storage, and a page of your own shows your map."
        </p>
        <p role="alert">{said}</p>
    }
}
