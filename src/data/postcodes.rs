//! The tables of the postcode areas: a file for each, loaded when somebody types a postcode of its area.
//!
//! Nothing that is typed leaves the browser but the letters of the area, in the name of that file. All widgets that show the
//! same data share the tables.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use js_sys::Promise;
use model::packed::decode_postcodes;
use model::postcodes::{AREAS, PostcodeArea};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::Data;
use crate::browser::fetch;

/// The tables of one data package.
pub struct Postcodes {
    /// See [`Postcodes::new`].
    list: String,
    /// Address and integrity of each table, once the file has come that lists them.
    places: OnceCell<Vec<(String, String)>>,
    /// In the order of [`AREAS`].
    tables: [OnceCell<PostcodeArea>; AREAS.len()],
    /// The areas whose tables are on their way, each with a promise that it comes.
    loading: RefCell<Vec<(&'static str, Promise)>>,
}

impl Postcodes {
    /// Tables of which none has come. `list` is as for the prose: the address that the name starts from, then name and integrity of
    /// the one file that lists the tables, with spaces between; empty where the data has none.
    pub fn new(list: String) -> Postcodes {
        Postcodes {
            list,
            places: OnceCell::new(),
            tables: [const { OnceCell::new() }; AREAS.len()],
            loading: RefCell::default(),
        }
    }

    /// The table of an area, once it has come.
    pub fn table(&self, area: &str) -> Option<&PostcodeArea> {
        self.tables[position(area)?].get()
    }

    async fn fetch(&self, area: &str) -> Result<(), String> {
        let missing = || "This data has no table for such postcodes.".to_string();
        if self.places.get().is_none() {
            let (url, integrity) = fetch::listed(&self.list).pop().ok_or_else(missing)?;
            let list = String::from_utf8(fetch::bytes(&url, &integrity).await?).map_err(|_| missing())?;
            // The names in it start from its own address.
            let _ = self.places.set(fetch::listed(&[url, list].concat()));
        }
        let name = ["/postcodes-", area, "-"].concat();
        let places = self.places.get().map_or(&[][..], Vec::as_slice);
        let (url, integrity) = places.iter().find(|(url, _)| url.contains(&name)).ok_or_else(missing)?;
        let bytes = fetch::bytes(url, integrity).await?;
        let table = decode_postcodes(&bytes).map_err(|error| error.to_string())?;
        if let Some(at) = position(area) {
            let _ = self.tables[at].set(table);
        }
        Ok(())
    }
}

/// Loads the table of an area, unless it is there. Who asks while it is on its way waits for the same file.
///
/// # Errors
/// A sentence for people; another try may succeed.
pub async fn load(data: &Rc<Data>, area: &'static str) -> Result<(), String> {
    if data.postcodes.table(area).is_some() {
        return Ok(());
    }
    let on_its_way = data.postcodes.loading.borrow().iter().find(|(other, _)| *other == area).cloned();
    let promise = on_its_way.map_or_else(|| begin(data, area), |(_, promise)| promise);
    let come = JsFuture::from(promise).await;
    come.map(drop).map_err(|message| message.as_string().unwrap_or_default())
}

/// Begins to load a table. The promise is broken with a sentence for people.
fn begin(data: &Rc<Data>, area: &'static str) -> Promise {
    let held = data.clone();
    let promise = future_to_promise(async move {
        let come = held.postcodes.fetch(area).await;
        held.postcodes.loading.borrow_mut().retain(|(other, _)| *other != area);
        come.map(|()| JsValue::UNDEFINED).map_err(JsValue::from)
    });
    data.postcodes.loading.borrow_mut().push((area, promise.clone()));
    promise
}

fn position(area: &str) -> Option<usize> {
    AREAS.iter().position(|other| *other == area)
}
