//! One browser with one window: WebDriver, one call at a time.

use std::cell::Cell;
use std::sync::LazyLock;
use std::time::Duration;

use serde_json::Value;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Capabilities, Key, WebDriver};
use tokio::runtime::Runtime;
use xtask::places::Places;
use xtask::tools::Browsers;

use super::driver::Driver;
use super::engine::{Engine, Scheme};

/// The WebDriver client is asynchronous; the cases are not: each call is waited for.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime on this thread")
});

/// Between the parts of an action.
const NO_DELAY: Option<Duration> = Some(Duration::ZERO);

/// A running browser; dropped, it ends. Calls that the browser refuses panic with its reason.
pub struct Browser {
    /// Its engine.
    pub engine: Engine,
    // Quit before the driver ends, or the browser would outlive it.
    session: Option<WebDriver>,
    /// Width of the frame that stands for a window narrower than the system has.
    pub(super) frame: Cell<Option<u32>>,
    _driver: Driver,
}

impl Browser {
    /// Starts a browser.
    ///
    /// # Panics
    /// With a remedy, when browsers or drivers are missing.
    pub fn start(engine: Engine, scheme: Scheme) -> Browser {
        let places = Places::find().unwrap_or_else(|problem| panic!("{problem}"));
        let browsers = Browsers::find(&places).unwrap_or_else(|problem| panic!("{problem}"));
        let driver = Driver::start(engine, &browsers, scheme);
        let Value::Object(capabilities) = engine.capabilities(&browsers, scheme) else {
            unreachable!("an object")
        };
        let session = RUNTIME.block_on(async {
            WebDriver::new(driver.address.clone(), Capabilities::from(capabilities)).await
        });
        let session = session.unwrap_or_else(|error| panic!("{engine} gives no session: {error}"));
        let browser = Browser { engine, session: Some(session), frame: Cell::new(None), _driver: driver };
        browser.prefer(scheme);
        browser
    }

    /// Runs calls to the WebDriver and waits for their end.
    #[track_caller]
    pub(super) fn ask<T, F: Future<Output = WebDriverResult<T>>>(
        &self,
        calls: impl FnOnce(WebDriver) -> F,
    ) -> T {
        let session = self.session.clone().expect("the session lasts as long as the browser");
        match RUNTIME.block_on(calls(session)) {
            Ok(answer) => answer,
            Err(error) => panic!("{}: {error}", self.engine),
        }
    }

    /// Loads a page and waits until the browser calls it loaded.
    #[track_caller]
    pub fn go(&self, url: &str) {
        match self.frame.get() {
            None => {
                self.run("window.isLeft = true", &[]);
                self.ask(|session| async move { session.goto(url).await });
                self.wait_for_the_new_page();
            }
            Some(width) => self.go_in_frame(url, width),
        }
    }

    /// Drivers come back from a navigation now and then while the page that is left still stands, or an empty one in its place, and
    /// what is asked next would be asked of that. Firefox answers `null` for what it asked of a page that went meanwhile. A page
    /// that stays, since only its fragment has changed, is waited for in vain, for a second.
    #[track_caller]
    fn wait_for_the_new_page(&self) {
        const IS_THERE: &str = "return !window.isLeft && location.href !== 'about:blank'";
        for _ in 0..50 {
            let is_there = self.ask(|session| async move {
                // Between two pages there may be none that answers.
                Ok(session.execute(IS_THERE, Vec::new()).await.is_ok_and(|is| is.json() == true))
            });
            if is_there {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
    }

    /// The address of the page.
    #[track_caller]
    pub fn url(&self) -> String {
        self.ask(|session| async move { session.current_url().await }).into()
    }

    /// Runs the body of a function in the page and gives back what it returns.
    #[track_caller]
    pub fn run(&self, body: &str, arguments: &[Value]) -> Value {
        let arguments = arguments.to_vec();
        self.ask(|session| async move { Ok(session.execute(body, arguments).await?.json().clone()) })
    }

    /// As [`Browser::run`], for a body that may `await`.
    ///
    /// # Panics
    /// With its message, when the body throws.
    #[track_caller]
    pub fn run_async(&self, body: &str, arguments: &[Value]) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1];\n\
             (async (...arguments) => {{\n{body}\n}})(...arguments).then((value) => done({{ value: value ?? null }}), (error) => done({{ error: String(error) }}));"
        );
        let arguments = arguments.to_vec();
        let answer = self
            .ask(|session| async move { Ok(session.execute_async(script, arguments).await?.json().clone()) });
        if let Some(error) = answer.get("error") {
            panic!("{}: the script in the page failed: {error}", self.engine);
        }
        let Some(value) = answer.get("value") else {
            panic!("{}: the page went while a script ran in it, which answered {answer}", self.engine);
        };
        value.clone()
    }

    /// Types text wherever the focus is; [`thirtyfour::Key`] has the codes of other keys.
    #[track_caller]
    pub fn keys(&self, keys: &str) {
        let keys = keys.to_owned();
        self.ask(|session| async move {
            session.action_chain_with_delay(NO_DELAY, NO_DELAY).send_keys(keys).perform().await
        });
    }

    /// Presses a key while another one is held down.
    #[track_caller]
    pub fn chord(&self, held: Key, key: Key) {
        self.ask(|session| async move {
            let actions = session.action_chain_with_delay(NO_DELAY, NO_DELAY);
            actions.key_down(held.value()).send_keys(key.value()).key_up(held.value()).perform().await
        });
    }

    /// Presses and releases the main button of the pointer there, in CSS pixels from the window's corner.
    #[track_caller]
    pub fn click_at(&self, x: i64, y: i64) {
        self.ask(|session| async move {
            session.action_chain_with_delay(NO_DELAY, NO_DELAY).move_to(x, y).click().perform().await
        });
    }

    /// Presses the main button of the pointer at a place, moves it to another, and releases it there.
    #[track_caller]
    pub fn drag(&self, (from_x, from_y): (i64, i64), (to_x, to_y): (i64, i64)) {
        self.ask(|session| async move {
            let actions = session.action_chain_with_delay(NO_DELAY, NO_DELAY).move_to(from_x, from_y);
            // On the way once more: a jump may be one movement only.
            let midway = ((from_x + to_x) / 2, (from_y + to_y) / 2);
            actions.click_and_hold().move_to(midway.0, midway.1).move_to(to_x, to_y).release().perform().await
        });
    }

    /// Moves the pointer there.
    #[track_caller]
    pub fn point_at(&self, x: i64, y: i64) {
        self.ask(|session| async move {
            session.action_chain_with_delay(NO_DELAY, NO_DELAY).move_to(x, y).perform().await
        });
    }

    /// The browser's Back button.
    #[track_caller]
    pub fn back(&self) {
        self.ask(|session| async move { session.back().await });
    }

    /// The browser's Forward button.
    #[track_caller]
    pub fn forward(&self) {
        self.ask(|session| async move { session.forward().await });
    }

    /// Opens a page in a window of its own, as somebody would who was sent its address; the old one is closed.
    #[track_caller]
    pub fn go_in_new_window(&self, url: &str) {
        self.ask(|session| async move {
            let window = session.new_window().await?;
            session.close_window().await?;
            session.switch_to_window(window).await
        });
        self.go(url);
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            // A browser that has crashed can't be quit; its driver ends in any case.
            let _ = RUNTIME.block_on(session.quit());
        }
    }
}
