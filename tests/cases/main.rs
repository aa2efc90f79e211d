//! What a person, or a page that embeds the widget, sees in each of three browser engines.
//!
//! Each case runs in each engine under its own name, for example `firefox::finding::a_council_by_its_name`. One browser an
//! engine serves its cases one after the other; each case has a site of its own, so that nothing is left of the one before.

mod accessibility;
mod address;
mod arrangement_page;
mod builder;
mod compare;
mod council_page;
mod embedding;
mod every_control;
mod failure;
mod fallback;
mod filtering;
mod finding;
mod frame;
mod hostile;
mod hostile_hosts;
mod hostile_pages;
mod hostile_policies;
mod hosts;
mod keyboard;
mod life;
mod links;

mod map;
mod map_colours;
mod map_layout;
mod map_ties;
mod media;
mod numbers;
mod own_data;
mod partners;
mod picture;
mod plain_pages;
mod policy;
mod postcodes;
mod reading;
mod recipes;
mod releases;
mod reorganisation;
mod screens;
mod services;
mod space;
mod take_away;
mod ties;
mod time;
mod traps;
mod trends;
mod values;
mod widths;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

use browser_tests::{Browser, Engine, Page, Scheme, Site};
use libtest_mimic::{Arguments, Trial};

/// One thing that a person sees or does.
type Case = (&'static str, fn(&mut Page));

/// The functions with these names, by name.
macro_rules! cases {
    ($($name:ident),+ $(,)?) => {
        /// The cases of this file.
        pub const CASES: &[crate::Case] = &[$((stringify!($name), $name)),+];
    };
}
use cases;

const ALL: [(&str, &[Case]); 46] = [
    ("finding", finding::CASES),
    ("reading", reading::CASES),
    ("council_page", council_page::CASES),
    ("arrangement_page", arrangement_page::CASES),
    ("filtering", filtering::CASES),
    ("address", address::CASES),
    ("time", time::CASES),
    ("map", map::CASES),
    ("map_colours", map_colours::CASES),
    ("map_layout", map_layout::CASES),
    ("map_ties", map_ties::CASES),
    ("trends", trends::CASES),
    ("reorganisation", reorganisation::CASES),
    ("partners", partners::CASES),
    ("ties", ties::CASES),
    ("compare", compare::CASES),
    ("screens", screens::CASES),
    ("services", services::CASES),
    ("take_away", take_away::CASES),
    ("plain_pages", plain_pages::CASES),
    ("recipes", recipes::CASES),
    ("own_data", own_data::CASES),
    ("keyboard", keyboard::CASES),
    ("numbers", numbers::CASES),
    ("picture", picture::CASES),
    ("embedding", embedding::CASES),
    ("values", values::CASES),
    ("life", life::CASES),
    ("links", links::CASES),
    ("hosts", hosts::CASES),
    ("space", space::CASES),
    ("postcodes", postcodes::CASES),
    ("fallback", fallback::CASES),
    ("frame", frame::CASES),
    ("hostile", hostile::CASES),
    ("hostile_hosts", hostile_hosts::CASES),
    ("hostile_pages", hostile_pages::CASES),
    ("hostile_policies", hostile_policies::CASES),
    ("every_control", every_control::CASES),
    ("releases", releases::CASES),
    ("builder", builder::CASES),
    ("policy", policy::CASES),
    ("failure", failure::CASES),
    ("traps", traps::CASES),
    ("widths", widths::CASES),
    ("accessibility", accessibility::CASES),
];

/// What only Chromium can show on a screen: other media, and settings of a person's system.
const CHROMIUM_ALONE: [(&str, &[Case]); 1] = [("media", media::CASES)];

/// What WebKitGTK does not run, by group and name.
const NOT_IN_WEBKIT: [(&str, &str); 1] = [
    // Its driver writes its own answers by the page's lists, and fails.
    ("hostile_policies", "lists_that_write_themselves"),
];

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    // Browsers use several processes each; more than one at a time makes them slow rather than the run quick.
    arguments.test_threads.get_or_insert(1);
    let mut trials = Vec::new();
    for engine in Engine::ALL {
        let browser = Arc::new(Mutex::new(None));
        let alone: &[_] = if engine == Engine::Chromium { &CHROMIUM_ALONE } else { &[] };
        for &(group, cases) in ALL.iter().chain(alone) {
            for &(name, case) in cases {
                if engine == Engine::Webkit && NOT_IN_WEBKIT.contains(&(group, name)) {
                    continue;
                }
                let browser = Arc::clone(&browser);
                trials.push(Trial::test(format!("{engine}::{group}::{name}"), move || {
                    run(engine, &browser, case);
                    Ok(())
                }));
            }
        }
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// Runs a case in the engine's browser, which is started when there is none. After a failure it is given up: the next
/// case shall not inherit its trouble.
fn run(engine: Engine, browser: &Mutex<Option<Browser>>, case: fn(&mut Page)) {
    let mut slot = browser.lock().unwrap_or_else(PoisonError::into_inner);
    let mut browser = slot.take().unwrap_or_else(|| Browser::start(engine, Scheme::Light));
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        let mut page = Page::new(&mut browser, Site::strict());
        case(&mut page);
        let reports = page.site.reports();
        assert!(reports.is_empty(), "the page reported what nobody expected: {reports:#?}");
        page.browser.leave();
    }));
    match outcome {
        Ok(()) => *slot = Some(browser),
        Err(panic) => {
            // Ended first, so that its end is not mistaken for the reason.
            drop(browser);
            resume_unwind(panic);
        }
    }
}
