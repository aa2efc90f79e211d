//! From a council to its arrangements, to their other councils, and to the sources.

use browser_tests::{Page, eventually};
use std::time::Duration;
use xtask::server::Effect;

super::cases![
    an_arrangement_leads_to_another_council,
    an_arrangement_names_its_sources,
    one_arrangement_loads_one_part,
    words_load_the_summaries,
    summaries_can_be_asked_for_again,
    a_changed_part_is_refused,
    two_widgets_load_a_part_once,
    sources_can_be_asked_for_again
];

fn an_arrangement_leads_to_another_council(page: &mut Page) {
    page.open("?council=E07000223");
    page.panel_is("Adur District Council");
    let named = page.texts("[part~=list] .what > a");
    assert!(named.iter().any(|name| name == "Adur and Worthing Councils"), "{named:?}");

    page.click_words("[part~=list] .what > a", "Adur and Worthing Councils");
    page.panel_is("Adur and Worthing Councils");
    assert_eq!(page.state()["arrangement"], "adur-and-worthing-councils");
    let members = page.texts("[part~=panel] .members a");
    assert_eq!(members, ["Adur", "Worthing"]);

    page.click_words("[part~=panel] .members a", "Worthing");
    page.panel_is("Worthing Borough Council");
    let partners = page.texts("[part~=panel] .shares li :is(a, button)");
    assert_eq!(partners.first().map(String::as_str), Some("Adur"), "{partners:?}");
    // Who chose in the panel reads on there.
    assert!(page.has_focus("[part~=panel] h2"), "the focus is on the new heading");
}

fn an_arrangement_names_its_sources(page: &mut Page) {
    page.open("?arrangement=adur-and-worthing-councils");
    page.panel_is("Adur and Worthing Councils");
    let links = eventually("the sources are loaded", || {
        let links = page.run("return all('[part~=panel] .sources a').map((a) => a.href)", &[]);
        links.as_array().filter(|links| !links.is_empty()).cloned()
    });
    assert!(links.iter().all(|link| link.as_str().is_some_and(|link| link.starts_with("http"))), "{links:?}");
    assert!(page.text("[part~=panel]").contains("One officer structure serves two separate councils"));
    let facts = page.text("[part~=panel] .facts");
    assert!(facts.contains("Since2008") && facts.contains("FormJoint committee"), "{facts}");
}

/// The files of summaries and sources that were asked for so far.
fn parts_asked_for(page: &Page) -> Vec<String> {
    let requests = page.site.requests();
    let paths = requests.iter().map(|seen| seen.path().to_owned());
    paths.filter(|path| path.starts_with("/assets/details-")).collect()
}

/// The files of summaries and sources that there are.
fn parts() -> Vec<String> {
    let assets = std::fs::read_dir(browser_tests::dist().join("assets")).expect("the assets");
    let names = assets.map(|entry| entry.expect("an asset").file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with("details-") && name.ends_with(".bin")).collect()
}

fn one_arrangement_loads_one_part(page: &mut Page) {
    page.open("?council=E07000223");
    page.panel_is("Adur District Council");
    assert_eq!(parts_asked_for(page), [""; 0]);
    page.click_words("[part~=list] .what > a", "Adur and Worthing Councils");
    eventually("the sources are loaded", || (page.count("[part~=panel] .sources a") > 0).then_some(()));
    assert_eq!(parts_asked_for(page).len(), 1);
    assert!(parts().len() > 1, "there is more than one part");
}

/// Words of summaries alone are found once these have come, and the page says that they are coming.
fn words_load_the_summaries(page: &mut Page) {
    page.site.rule("/assets/details*", Effect::Delay(Duration::from_millis(1500)));
    page.open("");
    assert_eq!(parts_asked_for(page), [""; 0]);
    let all = page.headline();
    page.focus("[role=combobox]");
    page.keys("consultants");
    page.click_words("#found .filter > span:first-child", "Filter by the word “consultants”");
    let names_alone = page.headline_after(&all);
    eventually("the page says so", || {
        page.text(".tags-place").contains("summaries are coming").then_some(())
    });
    page.headline_after(&names_alone);
    eventually("all has come", || (!page.text(".tags-place").contains("summaries are coming")).then_some(()));
    let mut asked_for = parts_asked_for(page);
    asked_for.sort();
    asked_for.dedup();
    assert_eq!((asked_for.len(), parts_asked_for(page).len()), (parts().len(), parts().len()));
    // What is opened now is there already.
    page.click("[part~=list] tbody tr th a");
    eventually("the sources are there", || (page.count("[part~=panel] .sources a") > 0).then_some(()));
    assert_eq!(parts_asked_for(page).len(), parts().len());
}

fn summaries_can_be_asked_for_again(page: &mut Page) {
    page.site.rule("/assets/details-0*", Effect::NotFound);
    page.open("?text=consultants");
    let said = eventually("the failure is said", || page.texts(".tags-place .notice p").pop());
    assert!(said.starts_with("Only names are searched"), "{said}");
    page.site.clear_rules();
    page.click_words(".tags-place .notice button", "Try again");
    eventually("the notice is gone", || (page.count(".tags-place .notice") == 0).then_some(()));
    eventually("one part is asked for again", || {
        (parts_asked_for(page).len() == parts().len() + 1).then_some(())
    });
}

/// The app's script has the hash of each part.
fn a_changed_part_is_refused(page: &mut Page) {
    let body = [b"SSMD".to_vec(), vec![0; 40]].concat();
    let media_type = "application/octet-stream".to_owned();
    page.site.rule("/assets/details*", Effect::Content { media_type, body });
    page.open("?arrangement=adur-and-worthing-councils");
    let said = eventually("the failure is said", || page.texts("[part~=panel] .notice p").pop());
    assert!(said.contains("could not be loaded"), "{said}");
}

fn two_widgets_load_a_part_once(page: &mut Page) {
    page.site.rule("/assets/details*", Effect::Delay(Duration::from_millis(2500)));
    page.open("");
    page.run(
        "for (const id of ['two', 'three']) {
           const other = document.createElement('shared-services-map');
           other.id = id;
           other.setAttribute('arrangement', 'adur-and-worthing-councils');
           document.body.prepend(other);
         }",
        &[],
    );
    page.run_async(
        "await document.getElementById('two').ready; await document.getElementById('three').ready",
        &[],
    );
    // One that goes away while the part is on its way is not missed.
    page.run("document.getElementById('three').remove()", &[]);
    eventually("the sources are loaded", || {
        let links = page.run(
            "return document.getElementById('two').shadowRoot.querySelectorAll('[part~=panel] .sources a').length",
            &[],
        );
        links.as_u64().filter(|links| *links > 0)
    });
    assert_eq!(parts_asked_for(page).len(), 1);
}

fn sources_can_be_asked_for_again(page: &mut Page) {
    page.site.rule("/assets/details*", Effect::NotFound);
    page.open("?arrangement=adur-and-worthing-councils");
    let said = eventually("the failure is said", || page.texts("[part~=panel] .notice p").pop());
    assert!(said.ends_with("ry again.") || said.ends_with("ry again later."), "{said}");
    // All else of the arrangement is there.
    assert_eq!(page.texts("[part~=panel] .members a"), ["Adur", "Worthing"]);

    page.site.clear_rules();
    page.click_words("[part~=panel] .notice button", "Try again");
    eventually("the sources are loaded", || (page.count("[part~=panel] .sources a") > 0).then_some(()));
    assert_eq!(page.count("[part~=panel] .notice"), 0);
}
