//! The address: what it says is what is shown, for the one who has it and for the one who is sent it.

use browser_tests::{Page, eventually};

super::cases![back_and_forward, a_shared_address_shows_the_same, a_wrong_address_is_explained];

fn back_and_forward(page: &mut Page) {
    page.open("");
    let start = page.panel();
    let first = page.headline();
    page.click("[data-council=E07000223][role=option]");
    page.panel_is("Adur District Council");
    page.click_words("[part~=list] .what > a", "Adur and Worthing Councils");
    page.panel_is("Adur and Worthing Councils");
    let about_both = page.headline_after(&first);
    assert!(about_both.starts_with("Adur and Worthing Councils: 2 councils share "), "{about_both}");
    page.toggle("regions", "South East");
    page.address_with(&["region=South"]);

    page.browser.back();
    eventually("the filter is gone", || (!page.choice("regions", "South East").checked).then_some(()));
    assert_eq!(page.panel(), "Adur and Worthing Councils");
    assert_eq!(page.headline(), about_both);
    page.browser.back();
    page.panel_is("Adur District Council");
    page.browser.back();
    page.panel_is(&start);
    eventually("the address is that of the start", || {
        (page.browser.url() == page.site.url("")).then_some(())
    });

    page.browser.forward();
    page.panel_is("Adur District Council");
    page.browser.forward();
    page.panel_is("Adur and Worthing Councils");
    page.browser.forward();
    eventually("the filter is back", || page.choice("regions", "South East").checked.then_some(()));
    assert_eq!(page.headline(), about_both);
}

fn a_shared_address_shows_the_same(page: &mut Page) {
    page.open("");
    let all = page.headline();
    page.toggle("regions", "South West");
    page.headline_after(&all);
    page.click("[part~=list] thead th:nth-of-type(3) button");
    page.click("[data-council=E10000008][role=option], [data-council=E07000041][role=option]");
    eventually("a council is chosen", || page.state()["council"].as_str().map(str::to_owned));
    page.address_with(&["sort=", "council="]);
    let seen = |page: &Page| (page.browser.url(), page.headline(), page.panel(), page.rows(), page.state());
    let mine = seen(page);
    assert!(mine.3.len() >= 5, "{mine:?}");

    page.browser.go_in_new_window(&mine.0);
    page.ready();
    assert_eq!(seen(page), mine);
}

fn a_wrong_address_is_explained(page: &mut Page) {
    page.open("?council=NOPE&year=banana&foo=bar");
    let notices = page.texts("[role=alert] p");
    assert!(notices.iter().any(|notice| notice.contains("NOPE")), "{notices:?}");
    assert!(notices.iter().any(|notice| notice.contains("banana")), "{notices:?}");
    assert!(
        !notices.iter().any(|notice| notice.contains("foo")),
        "what is not ours is no mistake: {notices:?}"
    );

    // The page works on, and keeps what is not its own.
    let all = page.headline();
    assert!(all.starts_with("Today "), "{all}");
    page.toggle("regions", "London");
    page.headline_after(&all);
    let url = page.address_with(&["foo=bar", "region=London"]);
    assert!(!url.contains("NOPE") && !url.contains("banana"), "{url}");

    page.click_words("[role=alert] button", "Hide");
    eventually("the notices are gone", || (page.count("[role=alert]") == 0).then_some(()));
}
