//! A call into the Wasm that does not come back, by a fault of ours or the engine's: the widgets begin again with what they
//! showed, and where that does not help a person gets the content.

use browser_tests::{Page, Site, eventually};
use serde_json::{Value, json};

use super::embedding::{host_page, host_site, keep_memories, told};

super::cases![in_the_answer_to_a_click, while_it_loads, each_time, now_and_then];

/// Opens a host page with these elements, and spoils the memory of the instances that `spoilt` names before anything runs in them.
fn open(page: &Page, spoilt: &str, elements: &str) -> Site {
    let host = host_site(page);
    keep_memories(&host, &format!("if ({spoilt}) spoil(memory);"));
    host.script(
        "/spoil.js",
        "window.spoil = (memory) => new Uint8Array(memory.buffer).fill(255);
         window.wait = (time) => {
             const now = performance.now.bind(performance);
             performance.now = () => now() + time;
         };",
    );
    let scripts = "<script src=\"/memory.js\"></script><script src=\"/spoil.js\"></script>";
    page.browser.go(&host_page(&host, page, &format!("{scripts}{elements}")));
    host
}

/// How many instances there have been.
fn instances(page: &Page) -> Value {
    page.run("return memories.length", &[])
}

fn in_the_answer_to_a_click(page: &mut Page) {
    let elements = "<shared-services-map id=\"map\"></shared-services-map><shared-services-map id=\"two\" council=\"E06000014\"></shared-services-map>\
         <shared-services-map id=\"failed\" data=\"/nowhere.bin\"></shared-services-map>";
    let host = open(page, "false", elements);
    page.ready();
    page.run("document.getElementById('failed').scrollIntoView()", &[]);
    eventually("one of three can't be shown", || told(page, "ssm-error").pop());
    page.run_async(
        "const two = document.getElementById('two'); two.scrollIntoView(); await two.ready; scrollTo(0, 0)",
        &[],
    );
    page.set_state(&json!({ "council": "E07000223", "year": 2014 }));
    page.panel_is("Adur District Council");
    page.click_words("[part~=list] .what > a", "Adur and Worthing Councils");
    page.panel_is("Adur and Worthing Councils");
    let state = json!({ "council": "E07000223", "arrangement": "adur-and-worthing-councils", "year": 2014 });
    eventually("the change is told", || {
        told(page, "ssm-change").pop().filter(|change| change["detail"]["state"] == state)
    });
    let headline = page.headline();

    page.run(
        "for (const memory of memories) spoil(memory);
         one('[part~=filters] input[value=London]').click()",
        &[],
    );
    eventually("they begin again", || (instances(page) == 2).then_some(()));
    eventually("with what they showed", || {
        let seen = page.run(
            "return ['map', 'two'].map((id) => document.getElementById(id)).map((map) => [map.state, map.shadowRoot.querySelectorAll('.ssm').length])",
            &[],
        );
        (seen == json!([[state, 1], [{ "council": "E06000014" }, 1]])).then_some(())
    });
    assert_eq!(page.headline(), headline);
    page.panel_is("Adur and Worthing Councils");
    assert_eq!((told(page, "ssm-ready").len(), told(page, "ssm-error").len()), (2, 1), "each was told once");
    // What a person does now is done.
    page.toggle("regions", "London");
    eventually("London alone is shown", || (page.state()["region"] == json!(["London"])).then_some(()));
    assert_eq!(instances(page), 2);
    // The host hears of the fault.
    let reports = host.reports();
    assert!(
        !reports.is_empty() && reports.iter().all(|report| report.starts_with("/report?error=")),
        "{reports:?}"
    );
}

fn while_it_loads(page: &mut Page) {
    let element = "<shared-services-map council=\"E07000223\"></shared-services-map>";
    let host = open(page, "memories.length === 1", element);
    page.ready();
    page.panel_is("Adur District Council");
    assert_eq!(instances(page), 2);
    assert_eq!((told(page, "ssm-ready").len(), told(page, "ssm-error").len()), (1, 0));
    assert_eq!(host.reports(), Vec::<String>::new());
}

fn each_time(page: &mut Page) {
    let _host = open(
        page,
        "true",
        "<shared-services-map><a href=\"/elsewhere\">Plain link</a></shared-services-map>",
    );
    eventually("the host is told", || told(page, "ssm-error").pop());
    assert_eq!(instances(page), 3, "it began again twice");
    let answer = page.run_async("return await host.ready.then(() => 'ready', (error) => error.message)", &[]);
    assert!(answer.as_str().is_some_and(|words| words.contains("could not be loaded")), "{answer}");
    assert_eq!(page.run("return visible(host.querySelector('a'))", &[]), json!(true));
}

/// An instance that has worked for more than a minute was not a try in vain.
fn now_and_then(page: &mut Page) {
    let _host =
        open(page, "wait(61_000), memories.length < 5", "<shared-services-map></shared-services-map>");
    page.ready();
    assert_eq!(instances(page), 5);
}
