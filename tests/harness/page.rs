//! The page as a person meets it: what stands on it, and what can be done with pointer and keys.

use serde_json::{Value, json};
use thirtyfour::Key;

use super::browser::Browser;
use super::site::Site;
use super::wait::{PATIENCE, eventually};

const HELPERS: &str = include_str!("page.js");

/// Width and height of the window unless a case asks for another.
const DESKTOP: (u32, u32) = (1280, 900);

/// A page of the site in a browser. Selectors look inside the widget's shadow root.
pub struct Page<'a> {
    /// The browser.
    pub browser: &'a mut Browser,
    /// The site that the page is from.
    pub site: Site,
}

/// A checkbox among the filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Whether it is ticked.
    pub checked: bool,
    /// The count beside it.
    pub count: u64,
}

impl<'a> Page<'a> {
    /// A page of a newly served site, in a window of a desktop's size.
    pub fn new(browser: &'a mut Browser, site: Site) -> Page<'a> {
        browser.resize(DESKTOP.0, DESKTOP.1);
        Page { browser, site }
    }

    /// Makes the window as narrow as a phone or a zoomed page, for all that is opened from now on.
    #[track_caller]
    pub fn narrow(&self, width: u32) {
        self.browser.resize(width, DESKTOP.1);
    }

    /// Opens the stand-alone page with this address behind its folder (empty, or `?year=2014`), and waits for the map.
    #[track_caller]
    pub fn open(&self, query: &str) {
        self.browser.go(&self.site.url(query));
        self.ready();
    }

    /// Waits until the widget is ready.
    ///
    /// # Panics
    /// With the reason, when it fails to load.
    #[track_caller]
    pub fn ready(&self) {
        let answer = self.run_async(
            // A driver may come back before the page is read, and before its modules have run.
            "const there = async () => {
                 for (let wait = 0; wait < 100; wait += 1) {
                     const element = document.querySelector('shared-services-map');
                     if (element) return element;
                     await new Promise((later) => setTimeout(later, 50));
                 }
                 throw new Error('there is no <shared-services-map> on ' + location.href);
             };
             await Promise.race([
                 customElements.whenDefined('shared-services-map').then(there).then((element) => element.ready),
                 new Promise((_, late) => setTimeout(() => late(new Error('the widget was not ready in time')), arguments[0])),
             ]);
             return 'ready';",
            &[json!(PATIENCE.as_millis() as u64)],
        );
        assert_eq!(answer, "ready");
    }

    /// Runs the body of a function in the page, with the helpers of `page.js`, and gives back what it returns.
    #[track_caller]
    pub fn run(&self, body: &str, arguments: &[Value]) -> Value {
        self.browser.run(&format!("{HELPERS}\n{body}"), arguments)
    }

    /// As [`Page::run`], for a body that may `await`.
    #[track_caller]
    pub fn run_async(&self, body: &str, arguments: &[Value]) -> Value {
        self.browser.run_async(&format!("{HELPERS}\n{body}"), arguments)
    }

    /// The words of each element that fits, in the order of the page.
    #[track_caller]
    pub fn texts(&self, selector: &str) -> Vec<String> {
        strings(&self.run("return all(arguments[0]).map(words)", &[json!(selector)]))
    }

    /// The words of the first element that fits.
    #[track_caller]
    pub fn text(&self, selector: &str) -> String {
        string(&self.run("return words(one(arguments[0]))", &[json!(selector)]))
    }

    /// How many elements fit.
    #[track_caller]
    pub fn count(&self, selector: &str) -> u64 {
        self.run("return all(arguments[0]).length", &[json!(selector)]).as_u64().expect("a number")
    }

    /// An attribute of the first element that fits.
    #[track_caller]
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let value =
            self.run("return one(arguments[0]).getAttribute(arguments[1])", &[json!(selector), json!(name)]);
        value.as_str().map(str::to_owned)
    }

    /// The sentence that answers "what am I seeing?".
    #[track_caller]
    pub fn headline(&self) -> String {
        self.text("[part~=headline]")
    }

    /// The heading of the panel.
    #[track_caller]
    pub fn panel(&self) -> String {
        self.text("[part~=panel] h2")
    }

    /// Waits until the list has followed what was last chosen: it does so once the rest is painted.
    #[track_caller]
    pub fn settled(&self) {
        self.run_async(
            "for (let frame = 0; frame < 2; frame++) await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 10)))",
            &[],
        );
    }

    /// The ids in the list of arrangements, in its order, once it has followed what was last chosen.
    #[track_caller]
    pub fn rows(&self) -> Vec<String> {
        self.settled();
        strings(
            &self.run(
                "return all('[part~=list] [data-arrangement]').map((row) => row.dataset.arrangement)",
                &[],
            ),
        )
    }

    /// A checkbox among the filters.
    #[track_caller]
    pub fn choice(&self, name: &str, value: &str) -> Choice {
        let found = self.run(
            "const box = one(arguments[0]);
             return [box.checked, Number(words(box.closest('label').querySelector('.n')).replaceAll(',', ''))]",
            &[json!(checkbox(name, value))],
        );
        Choice {
            checked: found[0].as_bool().expect("ticked or not"),
            count: found[1].as_u64().unwrap_or_else(|| panic!("no count beside {name} {value}: {found}")),
        }
    }

    /// Ticks or clears a checkbox among the filters with the pointer.
    #[track_caller]
    pub fn toggle(&self, name: &str, value: &str) {
        let before = self.choice(name, value).checked;
        // With a council chosen, and where there is little room, the filters stand behind their button.
        let is_shut = "const button = all('.filters-toggle')[0]; return !!button && visible(button) && button.ariaExpanded === 'false'";
        if self.run(is_shut, &[]) == json!(true) {
            self.click(".filters-toggle");
        }
        self.click(&checkbox(name, value));
        eventually(&format!("{name} {value} changes"), || {
            (self.choice(name, value).checked != before).then_some(())
        });
    }

    /// The address, once each of these stands in it. A driver may hear of a change after the page has shown it.
    #[track_caller]
    pub fn address_with(&self, parts: &[&str]) -> String {
        eventually(&format!("the address has {}", parts.join(" and ")), || {
            Some(self.browser.url()).filter(|url| parts.iter().all(|part| url.contains(part)))
        })
    }

    /// The state, as the host page reads it.
    #[track_caller]
    pub fn state(&self) -> Value {
        self.run("return host.state", &[])
    }

    /// Sets the state, as the host page does.
    #[track_caller]
    pub fn set_state(&self, state: &Value) {
        // Made by the page's own JSON, so that the object is one of the page, not of the WebDriver's sandbox.
        self.run("host.state = window.JSON.parse(arguments[0])", &[json!(state.to_string())]);
    }

    /// What the widget answers to a filter.
    #[track_caller]
    pub fn query(&self, filter: &Value) -> Value {
        self.run_async("return await host.query(arguments[0])", std::slice::from_ref(filter))
    }

    /// Clicks the first element that fits, where a person would: in its middle, or, of an area that winds around its
    /// middle, on the first part of it that is in sight. Waits for it, as a person would: the list follows what was chosen a
    /// frame later.
    ///
    /// # Panics
    /// When it does not come, when it can't be seen, or when something else lies over all of it.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        eventually(selector, || (self.count(selector) > 0).then_some(()));
        // What comes later above it, as the code of a screen does, would move it away from under the pointer.
        let mut place = self.place_of(selector);
        for _ in 0..20 {
            self.settled();
            let now = self.place_of(selector);
            if now == place {
                break;
            }
            place = now;
        }
        self.browser.click_at(place.0, place.1);
    }

    /// Where a person would click the first element that fits, brought into sight.
    #[track_caller]
    fn place_of(&self, selector: &str) -> (i64, i64) {
        let place = self.run(
            "const element = one(arguments[0]);
             element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
             if (!visible(element)) throw new Error(arguments[0] + ' can not be seen');
             const box = element.getBoundingClientRect();
             const shares = [4, 3, 5, 2, 6, 1, 7].map((eighths) => eighths / 8);
             let over;
             for (const down of shares) for (const across of shares) {
                 const [x, y] = [Math.round(box.x + box.width * across), Math.round(box.y + box.height * down)];
                 over = element.getRootNode().elementFromPoint(x, y);
                 if (element.contains(over)) return [x, y];
             }
             throw new Error(over?.outerHTML.slice(0, 200) + ' lies over ' + arguments[0]);",
            &[json!(selector)],
        );
        (place[0].as_i64().expect("a place"), place[1].as_i64().expect("a place"))
    }

    /// Clicks the first element that fits the selector and has exactly these words.
    #[track_caller]
    pub fn click_words(&self, selector: &str, text: &str) {
        eventually(text, || self.texts(selector).iter().any(|words| words == text).then_some(()));
        self.run(
            "const found = all(arguments[0]).filter((element) => words(element) === arguments[1]);
             if (!found.length) throw new Error('no ' + arguments[0] + ' says ' + arguments[1]);
             all('[data-test]').forEach((element) => element.removeAttribute('data-test'));
             found[0].setAttribute('data-test', '');",
            &[json!(selector), json!(text)],
        );
        self.click("[data-test]");
    }

    /// Types text or presses a key, wherever the focus is.
    #[track_caller]
    pub fn keys(&self, keys: &str) {
        self.browser.keys(keys);
    }

    /// Presses one key, wherever the focus is.
    #[track_caller]
    pub fn press(&self, key: Key) {
        self.browser.keys(&key.value().to_string());
    }

    /// Puts the focus on the first element that fits, as a script would.
    #[track_caller]
    pub fn focus(&self, selector: &str) {
        self.run("one(arguments[0]).focus()", &[json!(selector)]);
        assert!(self.has_focus(selector), "{selector} takes no focus");
    }

    /// Whether the focus is on the first element that fits.
    #[track_caller]
    pub fn has_focus(&self, selector: &str) -> bool {
        self.run("return focused() === one(arguments[0])", &[json!(selector)]) == true
    }

    /// Waits until the headline is another than this one, and gives it back.
    #[track_caller]
    pub fn headline_after(&self, before: &str) -> String {
        eventually(&format!("the headline changes from {before:?}"), || {
            Some(self.headline()).filter(|now| now != before)
        })
    }

    /// Waits until the panel's heading is this.
    #[track_caller]
    pub fn panel_is(&self, heading: &str) {
        let mut last = String::new();
        eventually(&format!("the panel's heading is {heading:?}"), || {
            last = self.panel();
            (last == heading).then_some(())
        });
    }

    /// Shows the whole list, where it holds more rows than stand there at first.
    #[track_caller]
    pub fn show_all_rows(&self) {
        self.settled();
        if self.count("[part~=list] .more-rows") > 0 {
            self.click("[part~=list] .more-rows");
            eventually("the whole list stands there", || {
                (self.count("[part~=list] .more-rows") == 0).then_some(())
            });
        }
    }
}

/// The selector of a checkbox among the filters (docs/DESIGN.md 9).
fn checkbox(name: &str, value: &str) -> String {
    format!("[part~=filters] input[type=checkbox][name=\"{name}\"][value=\"{value}\"]")
}

#[track_caller]
fn string(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("not text: {value}")).to_owned()
}

#[track_caller]
fn strings(value: &Value) -> Vec<String> {
    value.as_array().unwrap_or_else(|| panic!("not a list: {value}")).iter().map(string).collect()
}
