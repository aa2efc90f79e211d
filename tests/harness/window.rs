//! The window of a browser: its size, its colour scheme, and pictures of it.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::By;

use super::browser::Browser;
use super::engine::{Engine, Scheme};
use super::picture::Picture;
use super::wait::eventually;

impl Browser {
    /// Makes the page this wide and high, in CSS pixels, for all pages that are loaded from now on.
    ///
    /// Windows have a smallest width, which is far more than a phone's. Below it the page stands in a frame of that width,
    /// which is for the page the same thing.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        if self.engine == Engine::Chromium {
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.devtools("Emulation.setDeviceMetricsOverride", size);
            return;
        }
        let framed = self.frame.take().is_some();
        self.ask(|session| async move { session.enter_default_frame().await });
        let inner = self.inner_size();
        let outer = self.ask(|session| async move { session.get_window_rect().await });
        // What is around the page: the address bar, the tabs.
        let around = |outer: i64, inner: u32| u32::try_from(outer - i64::from(inner)).unwrap_or_default();
        let (wide, high) = (width + around(outer.width, inner.0), height + around(outer.height, inner.1));
        self.ask(|session| async move { session.set_window_rect(0, 0, wide, high).await });
        // The page hears of it a moment later.
        let mut now = self.inner_size();
        for _ in 0..20 {
            if now == (width, height) {
                break;
            }
            std::thread::sleep(Duration::from_millis(30));
            now = self.inner_size();
        }
        if now.0 > width {
            self.frame.set(Some(width));
            if framed {
                self.ask(|session| async move { session.enter_frame(0).await });
            }
        }
    }

    /// Leaves the page, and the frame that it may have stood in.
    #[track_caller]
    pub fn leave(&self) {
        self.frame.set(None);
        self.ask(|session| async move {
            session.enter_default_frame().await?;
            session.goto("about:blank").await
        });
    }

    /// Loads a page in a frame of this width, and looks inside the frame from then on.
    #[track_caller]
    pub(super) fn go_in_frame(&self, url: &str, width: u32) {
        // The frame stands on a page of the same origin, whatever it says, so that no policy comes between them.
        let around = url.splitn(4, '/').take(3).collect::<Vec<_>>().join("/") + "/narrow-window";
        self.ask(|session| async move { session.goto(around).await });
        self.run(
            "const frame = document.createElement('iframe');
             Object.assign(frame.style, { display: 'block', border: '0', width: `${arguments[1]}px`, height: '100vh' });
             document.body.style.margin = '0';
             frame.src = arguments[0];
             document.body.replaceChildren(frame);",
            &[json!(url), json!(width)],
        );
        // Not every engine counts the frame's page to the loading of the page around it.
        eventually("the page in the frame is loaded", || {
            self.ask(|session| async move {
                session.enter_default_frame().await?;
                session.enter_frame(0).await
            });
            let state = self.run("return location.href === 'about:blank' ? null : document.readyState", &[]);
            (state == "complete").then_some(())
        });
    }

    /// Width and height of what shows the page.
    #[track_caller]
    pub fn inner_size(&self) -> (u32, u32) {
        let size = self.run("return [innerWidth, innerHeight]", &[]);
        let side =
            |at: usize| size[at].as_u64().and_then(|n| u32::try_from(n).ok()).expect("a size in pixels");
        (side(0), side(1))
    }

    /// A picture of the page over its whole height, as PNG.
    #[track_caller]
    pub fn whole_picture(&self) -> Vec<u8> {
        let (width, height) = self.inner_size();
        let whole =
            self.run("return document.documentElement.scrollHeight", &[]).as_u64().unwrap_or_default();
        self.resize(width, height.max(u32::try_from(whole).unwrap_or(height)));
        let picture = self.ask(|session| async move {
            session.enter_default_frame().await?;
            session.screenshot_as_png().await
        });
        self.resize(width, height);
        picture
    }

    /// A picture of what is in the window.
    #[track_caller]
    pub fn picture(&self) -> Picture {
        Picture::of_png(&self.ask(|session| async move { session.screenshot_as_png().await }))
    }

    /// A picture of what of the first element that fits is in the window, as PNG. Selectors look at the page itself.
    #[track_caller]
    pub fn picture_of(&self, selector: &str) -> Vec<u8> {
        let selector = selector.to_owned();
        self.ask(|session| async move { session.find(By::Css(selector)).await?.screenshot_as_png().await })
    }

    /// By how much two pictures differ, at most, in any channel of any pixel: 0 to 255; 255 for pictures of two sizes. Engines
    /// round the edges of letters by 1 from one painting to the next.
    #[track_caller]
    pub fn difference(&self, one: &[u8], other: &[u8]) -> u64 {
        if one == other {
            return 0;
        }
        let most = self.run_async(
            "const [one, other] = await Promise.all([...arguments].slice(0, 2).map(async (bytes) => {
                 const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
                 const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
                 const context = canvas.getContext('2d');
                 context.drawImage(picture, 0, 0);
                 return context.getImageData(0, 0, canvas.width, canvas.height);
             }));
             if (one.width !== other.width || one.height !== other.height) return 255;
             return one.data.reduce((most, value, at) => Math.max(most, Math.abs(value - other.data[at])), 0);",
            &[json!(one), json!(other)],
        );
        most.as_u64().expect("a number")
    }

    /// How much the page holds after its garbage is collected: nodes, listeners and bytes of JavaScript's heap. Only Chromium
    /// tells; the others give `None`.
    #[track_caller]
    pub fn holds(&self) -> Option<[u64; 3]> {
        if self.engine != Engine::Chromium {
            return None;
        }
        self.devtools("Performance.enable", json!({}));
        // What is only weakly held goes with the second collection.
        self.devtools("HeapProfiler.collectGarbage", json!({}));
        self.devtools("HeapProfiler.collectGarbage", json!({}));
        let answer = self.devtools("Performance.getMetrics", json!({}));
        let metric = |name: &str| {
            let metrics = answer["metrics"].as_array().expect("a list of metrics");
            let value = metrics.iter().find(|metric| metric["name"] == name).map(|metric| &metric["value"]);
            value.and_then(Value::as_f64).unwrap_or_else(|| panic!("no metric {name}")) as u64
        };
        Some(["Nodes", "JSEventListeners", "JSHeapUsedSize"].map(metric))
    }

    /// Asks for a colour scheme from now on. Only Chromium can change it on the way; the other engines keep the one that
    /// they were started with, and the answer is false.
    #[track_caller]
    pub fn prefer(&self, scheme: Scheme) -> bool {
        if self.engine != Engine::Chromium {
            return false;
        }
        self.emulate("", &[("prefers-color-scheme", &scheme.to_string())]);
        true
    }

    /// Shows the page as on this medium ("print"; "" for the screen) and for a person with these settings, until it is asked
    /// for something else. Only Chromium can do so.
    #[track_caller]
    pub fn emulate(&self, medium: &str, settings: &[(&str, &str)]) {
        assert_eq!(self.engine, Engine::Chromium, "only Chromium can show a page as on another medium");
        let features: Vec<Value> =
            settings.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": medium, "features": features }));
    }

    /// A command of Chromium's own protocol.
    #[track_caller]
    pub fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.ask(|session| async move { session.cdp().send_raw(command, parameters).await })
    }
}
