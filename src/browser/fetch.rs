//! Files from the static folder.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response};

/// The files of a list: the address that their names start from, then name and integrity of each, all with spaces between.
/// Gives address and integrity of each; none of an empty list.
pub fn listed(list: &str) -> Vec<(String, String)> {
    let mut words = list.split(' ');
    let base = words.next().and_then(|base| base.rsplit_once('/')).map_or("", |(folder, _)| folder);
    let mut places = Vec::new();
    while let (Some(name), Some(integrity)) = (words.next(), words.next()) {
        places.push(([base, "/", name].concat(), integrity.to_string()));
    }
    places
}

/// The bytes of a file, checked against its integrity where one is given.
///
/// # Errors
/// A sentence for people when the file can't be had.
pub async fn bytes(url: &str, integrity: &str) -> Result<Vec<u8>, String> {
    let failed =
        |_: JsValue| String::from("The file could not be loaded. Check the connection, then try again.");
    let init = RequestInit::new();
    if !integrity.is_empty() {
        let _ = js_sys::Reflect::set(&init, &"integrity".into(), &integrity.into());
    }
    let window = web_sys::window().ok_or("There is no window to load a file for.")?;
    let response: Response =
        JsFuture::from(window.fetch_with_str_and_init(url, &init)).await.map_err(failed)?.unchecked_into();
    if !response.ok() {
        return Err([
            "The server answered ",
            &response.status().to_string(),
            " for the file. Try again later.",
        ]
        .concat());
    }
    let buffer = JsFuture::from(response.array_buffer().map_err(failed)?).await.map_err(failed)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
