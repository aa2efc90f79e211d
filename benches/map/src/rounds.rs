//! Opens each page in turns, in a window of its own without a cache, and takes the times.

use crate::subjects::{Sites, Subject};
use browser_tests::{Browser, Engine, Scheme};
use serde_json::{Value, json};

const ACTS: &str = include_str!("acts.js");
const WATCH: &str = include_str!("watch.js");
const TIMINGS: &str = include_str!("timings.js");
const STATES: &str = include_str!("states.js");

/// Waits until all shapes have come, and on our side until the app has taken the picture's place.
const FIRST_MAP: &str = "
    const times = window.firstTimes;
    const last = arguments[0] ? 'app' : 'all';
    while (!times[last] || document.readyState !== 'complete') await new Promise((done) => setTimeout(done, 25));
    return [times.first, times.all, performance.getEntriesByName('ssm:map')[0]?.startTime ?? null, times.app ?? null];";

/// Waits until all has come that comes by itself.
const AT_REST: &str = "
    const widget = document.querySelector('shared-services-map');
    const last = { none: '.zoom', full: 'input[name=categories]' }[widget?.getAttribute('controls')] ?? '.map-place';
    while (widget && !widget.shadowRoot?.querySelector(last)) await new Promise((done) => setTimeout(done, 25));
    await new Promise((done) => setTimeout(done, 1000));";

/// The bytes of each answer's body as they were sent.
const BYTES: &str = "
    const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    return entries.map(({ name, encodedBodySize }) => [new URL(name).pathname, encodedBodySize]);";

/// How fast the visitor's machine and connection are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Condition {
    /// The name in the results.
    pub name: &'static str,
    /// How many times slower the processor is made.
    pub cpu: u32,
    /// Milliseconds to the server and back, and bytes a second; `None` for as fast as the machine is.
    pub network: Option<(u32, u32)>,
}

impl Condition {
    /// Two machines, each on two connections: the server's own machine, and the slow network of a phone, 1.6 Mbit/s and 150 ms.
    pub const ALL: [Condition; 4] = [
        Condition { name: "1x", cpu: 1, network: None },
        Condition { name: "4x", cpu: 4, network: None },
        Condition { name: "slow", cpu: 1, network: Some((150, 200_000)) },
        Condition { name: "phone", cpu: 4, network: Some((150, 200_000)) },
    ];
}

/// Milliseconds from the beginning of the navigation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Times {
    /// Until the first shape of a council stood on the screen, and until all of them did.
    pub shapes: [f64; 2],
    /// Until the app had drawn its map (the mark `ssm:map`), and until it stood on the screen in the picture's place.
    pub app: Option<[f64; 2]>,
}

/// A browser that opens pages as if for the first time.
pub struct Visitor {
    browser: Browser,
}

impl Visitor {
    /// Starts Chromium.
    pub fn new() -> Visitor {
        Visitor { browser: Browser::start(Engine::Chromium, Scheme::Light) }
    }

    /// The browser's name and version.
    pub fn name(&self) -> String {
        let agent = self.browser.run("return navigator.userAgent", &[]);
        let version = agent.as_str().and_then(|agent| agent.split("Chrome/").nth(1)?.split('.').next());
        format!("Chromium {}, headless", version.unwrap_or("of unknown version"))
    }

    /// Opens a page in a new window, and waits for its first map; for `app` also until the app has taken the picture's place.
    pub fn open(&self, url: &str, condition: Condition, app: bool) -> Times {
        let browser = &self.browser;
        browser.go_in_new_window("about:blank");
        browser.resize(1280, 900);
        browser.devtools("Network.enable", json!({}));
        browser.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
        if let Some((latency, speed)) = condition.network {
            let network = json!({ "offline": false, "latency": latency, "downloadThroughput": speed, "uploadThroughput": speed });
            browser.devtools("Network.emulateNetworkConditions", network);
        }
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH }));
        browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": condition.cpu }));
        browser.go(url);
        let times = browser.run_async(FIRST_MAP, &[json!(app)]);
        let time = |at: usize| times[at].as_f64().unwrap_or(f64::NAN);
        Times { shapes: [time(0), time(1)], app: app.then(|| [time(2), time(3)]) }
    }

    /// Waits until the page is at rest.
    pub fn rest(&self) {
        self.browser.run_async(AT_REST, &[]);
    }

    /// The path of each answer of the page so far, and the bytes of its body.
    pub fn bytes(&self) -> Vec<(String, u64)> {
        let answers = self.browser.run(BYTES, &[]);
        let answers = answers.as_array().into_iter().flatten();
        answers.map(|answer| (text(&answer[0]), answer[1].as_u64().unwrap_or_default())).collect()
    }

    /// Times of changes, each with its kind, what was changed, and milliseconds: of a `change` until the document, the layout
    /// and the screen had followed, of `names` until the names for assistive technology had.
    pub fn changes(&self) -> Vec<(String, String, Vec<f64>)> {
        let samples = self.browser.run_async(&format!("{ACTS}\n{TIMINGS}"), &[]);
        let samples = samples.as_array().into_iter().flatten();
        samples
            .map(|sample| {
                let times = sample.as_array().into_iter().flatten().skip(2);
                let times = times.map(|time| time.as_f64().unwrap_or(f64::NAN)).collect();
                (text(&sample[0]), text(&sample[1]), times)
            })
            .collect()
    }

    /// What the page shows in each of many states.
    pub fn states(&self, present: i32) -> Vec<(String, String)> {
        let states = self.browser.run_async(&format!("{ACTS}\n{STATES}"), &[json!(present)]);
        let states = states.as_array().into_iter().flatten();
        states.map(|state| (text(&state[0]), text(&state[1]))).collect()
    }
}

/// Each subject's turn in a round: another one begins each time, so that what disturbs the machine disturbs all of them.
pub fn turns(round: usize) -> impl Iterator<Item = Subject> {
    let count = Subject::ALL.len();
    (0..count).map(move |turn| Subject::ALL[(turn + round) % count])
}

/// Opens a subject's page.
pub fn open(visitor: &Visitor, sites: &Sites, subject: Subject, condition: Condition) -> Times {
    visitor.open(&sites.url(subject), condition, subject.is_ours())
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
