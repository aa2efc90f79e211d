//! An officer looks for a partner: from the council's page to whom to ring up.

use browser_tests::{Page, eventually};

super::cases![
    from_the_councils_page_to_a_group,
    a_council_and_a_service_are_chosen,
    what_its_peers_share_leads_to_partners,
    the_weights_are_told,
    a_former_council_leads_to_its_successors,
    partners_are_clean_for_axe,
];

fn open(page: &mut Page, query: &str) {
    page.open(query);
    eventually("the screen has come", || (page.count(".partners .choices") > 0).then_some(()));
}

fn from_the_councils_page_to_a_group(page: &mut Page) {
    page.open("?council=E07000223");
    page.click_words("[part~=panel] a", "Find a partner");
    eventually("what its peers share is listed", || (page.count(".missed-services > li") > 0).then_some(()));
    assert!(page.headline().starts_with("Councils like Adur share "), "{}", page.headline());
    open(page, "?view=partners&council=E07000223&service=audit");
    assert!(page.headline().starts_with("Internal audit: Adur could ask "), "{}", page.headline());
    let group = page.text(".suggestions > li:first-child");
    assert!(group.contains("points") && group.contains("Ring up first: "), "{group}");
    page.click(".suggestions > li:first-child details summary");
    eventually("its sources are there", || (page.count(".suggestions .sources a") > 0).then_some(()));
    assert!(page.count(".partners .small-map .itself") == 2, "both maps show the council itself");
}

fn a_council_and_a_service_are_chosen(page: &mut Page) {
    open(page, "?view=partners");
    assert_eq!(page.headline(), "Find a council to share a service with.");
    page.run("const list = one('.partners .pick select'); list.value = 'E07000008'; list.dispatchEvent(new Event('change', { bubbles: true }))", &[]);
    eventually("the council is asked for", || page.headline().contains("Cambridge").then_some(()));
    page.run("const list = all('.partners .pick select')[1]; list.value = 'legal'; list.dispatchEvent(new Event('change', { bubbles: true }))", &[]);
    eventually("the service, too", || page.headline().starts_with("Legal services: Cambridge").then_some(()));
    assert_eq!(
        page.run("return all('.partners .pick select').map((list) => list.value)", &[]),
        serde_json::json!(["E07000008", "legal"])
    );
    page.address_with(&["view=partners", "council=E07000008", "service=legal"]);
}

fn what_its_peers_share_leads_to_partners(page: &mut Page) {
    open(page, "?view=partners&council=E07000223");
    eventually("what its peers share is listed", || (page.count(".missed-services > li") > 0).then_some(()));
    let first = page.text(".missed-services h3 a");
    page.click(".missed-services h3 a");
    eventually("its partners are listed", || page.headline().starts_with(&first).then_some(()));
    assert!(page.has_focus(".headline"), "who pressed it reads on at the sentence");
    page.click_words(".partners .ask a", "Compare the two");
    eventually("the two stand side by side", || (page.count(".compare .card") == 2).then_some(()));
}

fn the_weights_are_told(page: &mut Page) {
    open(page, "?view=partners&council=E07000223&service=audit");
    page.click_words(".partners .more summary", "How the points are counted");
    eventually("the weights", || (page.count(".weights tbody tr") == 6).then_some(()));
}

fn a_former_council_leads_to_its_successors(page: &mut Page) {
    open(page, "?view=partners&council=E07000026");
    assert!(page.headline().ends_with(" exists no longer."), "{}", page.headline());
    assert!(page.count(".partners .sentences a") > 0);
}

fn partners_are_clean_for_axe(page: &mut Page) {
    for query in [
        "?view=partners",
        "?view=partners&council=E07000223",
        "?view=partners&council=E07000223&service=audit",
    ] {
        open(page, query);
        super::accessibility::clean(page);
    }
    page.narrow(320);
    page.run("all('details').forEach((details) => { details.open = true })", &[]);
    super::accessibility::clean(page);
    page.run("host.setAttribute('theme', 'dark')", &[]);
    super::accessibility::clean(page);
}
