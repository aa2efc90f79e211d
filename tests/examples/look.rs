//! Takes pictures of a page in all engines, at three widths, light and dark, over its whole height:
//! `cargo run -p browser-tests --example look -- URL FOLDER [ENGINE]`, for example to look at a change of the style.

use std::path::Path;
use std::process::ExitCode;

use browser_tests::{Browser, Engine, Scheme};

const WIDTHS: [u32; 3] = [320, 768, 1280];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [url, folder, only @ ..] = words.as_slice() else {
        eprintln!("Usage: look URL FOLDER [ENGINE...]");
        return ExitCode::FAILURE;
    };
    let folder = Path::new(folder);
    std::fs::create_dir_all(folder).expect("the folder can be made");
    for engine in
        Engine::ALL.into_iter().filter(|engine| only.is_empty() || only.contains(&engine.to_string()))
    {
        for scheme in [Scheme::Light, Scheme::Dark] {
            let browser = Browser::start(engine, scheme);
            for width in WIDTHS {
                browser.resize(width, 900);
                browser.go(url);
                browser.run_async(READY, &[]);
                let file = folder.join(format!("{engine}-{scheme}-{width}.png"));
                std::fs::write(&file, browser.whole_picture()).expect("the picture can be written");
                println!("{} ({} px wide)", file.display(), browser.inner_size().0);
            }
        }
    }
    ExitCode::SUCCESS
}

/// Waits for the widgets of the page, if it has any, and for the next frame.
const READY: &str = "
    const widgets = [...document.querySelectorAll('shared-services-map')];
    await Promise.race([
        Promise.allSettled(widgets.map((widget) => widget.ready)),
        new Promise((late) => setTimeout(late, 8000)),
    ]);
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 200)));";
