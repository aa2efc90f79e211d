//! The three browser engines, and what each has to be told at the start.

use std::fmt;
use std::path::PathBuf;

use serde_json::{Value, json};
use xtask::tools::Browsers;

use super::wait::PATIENCE;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium: Blink and V8.
    Chromium,
    /// Firefox: Gecko and SpiderMonkey.
    Firefox,
    /// WebKitGTK: the engine of Safari, with GTK around it.
    Webkit,
}

/// The colour scheme that the visitor's system asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Engine {
    /// All of them.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::Webkit];

    /// Its WebDriver: program, and arguments that make it listen on this port.
    pub(super) fn driver(self, browsers: &Browsers, port: u16) -> (PathBuf, Vec<String>) {
        match self {
            Engine::Chromium => (browsers.chromedriver.clone(), vec![format!("--port={port}")]),
            // A port of its own for the browser, too: the default is one that several runs would fight over.
            Engine::Firefox => (
                browsers.geckodriver.clone(),
                ["--port", &port.to_string(), "--websocket-port", "0", "--log", "fatal"]
                    .map(str::to_owned)
                    .to_vec(),
            ),
            Engine::Webkit => (browsers.webkit_driver.clone(), vec![format!("--port={port}")]),
        }
    }

    /// The capabilities of a session.
    pub(super) fn capabilities(self, browsers: &Browsers, scheme: Scheme) -> Value {
        let mut capabilities = self.options(browsers, scheme);
        // Scripts wait for the page with a patience of their own, which has to end first; in milliseconds.
        let longer = 2 * PATIENCE.as_millis() as u64;
        capabilities["timeouts"] = json!({ "script": longer, "pageLoad": longer });
        capabilities
    }

    /// What each vendor has a key of its own for.
    fn options(self, browsers: &Browsers, scheme: Scheme) -> Value {
        match self {
            Engine::Chromium => json!({
                "browserName": "chrome",
                "goog:chromeOptions": { "binary": browsers.chromium, "args": CHROMIUM_ARGUMENTS },
            }),
            Engine::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": browsers.firefox,
                    "args": ["-headless"],
                    "prefs": {
                        // 0 is dark, 1 is light.
                        "layout.css.prefers-color-scheme.content-override": i32::from(scheme == Scheme::Light),
                        // Several requests to one address at once, as visitors' browsers do, but none to the vendor.
                        "app.update.disabledForTesting": true,
                        "datareporting.policy.dataSubmissionEnabled": false,
                        "network.captive-portal-service.enabled": false,
                        "network.connectivity-service.enabled": false,
                        "browser.safebrowsing.update.enabled": false,
                        "extensions.systemAddon.update.enabled": false,
                        "services.settings.server": "",
                    },
                },
            }),
            // WebKit's driver finds the browser that belongs to it by itself.
            Engine::Webkit => json!({}),
        }
    }
}

/// No window, no vendor's services; and no sandbox, which needs rights that a container does not give: the only pages
/// that are opened are our own.
const CHROMIUM_ARGUMENTS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
];

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::Webkit => "webkit",
        })
    }
}

impl fmt::Display for Scheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        })
    }
}
