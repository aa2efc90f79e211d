//! From a council to its arrangements, to their other councils, and to the sources.

use browser_tests::{Page, eventually};

super::cases![
    an_arrangement_leads_to_another_council,
    an_arrangement_names_its_sources,
    sources_can_be_asked_for_again
];

fn an_arrangement_leads_to_another_council(page: &mut Page) {
    page.open("?council=E07000223");
    page.panel_is("Adur District Council");
    let named = page.texts("[part~=panel] .items > li > button");
    assert!(named.iter().any(|name| name == "Adur and Worthing Councils"), "{named:?}");

    page.click_words("[part~=panel] .items > li > button", "Adur and Worthing Councils");
    page.panel_is("Adur and Worthing Councils");
    assert_eq!(page.state()["arrangement"], "adur-and-worthing-councils");
    let members = page.texts("[part~=panel] .members button");
    assert_eq!(members, ["Adur", "Worthing"]);

    page.click_words("[part~=panel] .members button", "Worthing");
    page.panel_is("Worthing Borough Council");
    let partners = page.texts("[part~=panel] .shares li button");
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

fn sources_can_be_asked_for_again(page: &mut Page) {
    page.site.rule("/assets/details*", xtask::server::Effect::NotFound);
    page.open("?arrangement=adur-and-worthing-councils");
    let said = eventually("the failure is said", || page.texts("[part~=panel] .notice p").pop());
    assert!(said.ends_with("ry again.") || said.ends_with("ry again later."), "{said}");
    // All else of the arrangement is there.
    assert_eq!(page.texts("[part~=panel] .members button"), ["Adur", "Worthing"]);

    page.site.clear_rules();
    page.click_words("[part~=panel] .notice button", "Try again");
    eventually("the sources are loaded", || (page.count("[part~=panel] .sources a") > 0).then_some(()));
    assert_eq!(page.count("[part~=panel] .notice"), 0);
}
