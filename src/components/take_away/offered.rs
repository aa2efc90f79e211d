//! Files that are offered, and what is said of it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use presentation::export::Drawn;

use crate::browser::{files, png};

/// Offers a text as a file, and says so.
pub fn text(said: RwSignal<String>, name: &str, media_type: &str, text: &str) {
    let is_offered = files::offer_text(name, media_type, text);
    said.set(words(name, is_offered));
}

/// Offers a picture as an SVG file, and says so.
pub fn svg(said: RwSignal<String>, name: &str, picture: &Drawn) {
    text(said, name, "image/svg+xml", &picture.svg());
}

/// Draws a picture, offers it as a PNG file, and says so.
pub fn png(said: RwSignal<String>, name: String, picture: Drawn) {
    said.set("Drawing the picture…".to_string());
    spawn_local(async move {
        let made = png::from(&picture).await;
        let words = match made {
            Ok(file) => words(&name, files::offer(&name, file)),
            Err(words) => words.to_string(),
        };
        said.try_set(words);
    });
}

fn words(name: &str, is_offered: bool) -> String {
    match is_offered {
        true => ["Offered as ", name, "."].concat(),
        false => "The browser did not make a file.".to_string(),
    }
}
