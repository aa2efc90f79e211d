//! Files from the static folder.

use gloo_net::http::Request;

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

/// The bytes of a file, checked by the browser against its integrity where one is given.
///
/// # Errors
/// A sentence for people when the file can't be had.
pub async fn bytes(url: &str, integrity: &str) -> Result<Vec<u8>, String> {
    let failed = |_: gloo_net::Error| {
        String::from("The file could not be loaded. Check the connection, then try again.")
    };
    let request = Request::get(url);
    let request = if integrity.is_empty() { request } else { request.integrity(integrity) };
    let response = request.send().await.map_err(failed)?;
    if !response.ok() {
        return Err(format!("The server answered {} for the file. Try again later.", response.status()));
    }
    response.binary().await.map_err(failed)
}
