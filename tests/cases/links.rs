//! Links to councils and arrangements: followed in place by a plain click, and real links for all else that a visitor does with one.

use browser_tests::{Page, eventually};
use serde_json::json;

use super::embedding::{host_page, host_site};

super::cases![a_link_is_a_page_of_its_own, links_of_a_widget_lead_where_the_host_says];

/// The addresses of the links that this selector finds.
const HREFS: &str = "return all(arguments[0]).map((link) => link.href)";

/// Clicks a link with the key by which a browser opens another tab, tells whether the click was left to it, and keeps it from doing so.
const CLICK_FOR_TAB: &str = "
    let left = null;
    const last = (event) => { left = !event.defaultPrevented; event.preventDefault(); };
    window.addEventListener('click', last, { once: true });
    one(arguments[0]).dispatchEvent(new MouseEvent('click', { ctrlKey: true, metaKey: true, bubbles: true, cancelable: true, composed: true }));
    return left";

fn a_link_is_a_page_of_its_own(page: &mut Page) {
    page.open("?council=E07000223&region=South%20East");
    let link = "[part~=panel] [data-to-council=E07000229]";
    let there = page.site.url("?council=E07000229");
    assert_eq!(page.run(HREFS, &[json!(link)])[0], json!(there));
    assert_eq!(page.run(CLICK_FOR_TAB, &[json!(link)]), true, "the browser opens a tab");
    assert_eq!(page.panel(), "Adur District Council", "and this page stays as it is");
    let row = "[part~=list] [data-to-arrangement=adur-and-worthing-councils]";
    let arrangement = page.run(HREFS, &[json!(row)])[0].as_str().expect("an address").to_owned();
    assert_eq!(arrangement, page.site.url("?arrangement=adur-and-worthing-councils"));
    page.click(link);
    page.panel_is("Worthing Borough Council");

    page.browser.go_in_new_window(&there);
    page.ready();
    assert_eq!(page.panel(), "Worthing Borough Council");
    page.browser.go_in_new_window(&arrangement);
    page.ready();
    assert_eq!(page.panel(), "Adur and Worthing Councils");
}

fn links_of_a_widget_lead_where_the_host_says(page: &mut Page) {
    let host = host_site(page);
    let element = "<shared-services-map council=\"E07000223\"></shared-services-map>";
    page.browser.go(&host_page(&host, page, element));
    page.ready();
    let link = json!("[part~=panel] [data-to-council=E07000229]");
    let leads_to = |page: &Page, expected: &str| {
        eventually("the link leads there", || {
            (page.run(HREFS, std::slice::from_ref(&link))[0] == expected).then_some(())
        });
    };
    // To the site's own page, until the host names another one.
    leads_to(page, &page.site.url("?council=E07000229"));
    page.run("host.setAttribute('link-base', 'https://static.example/map?lang=en')", &[]);
    leads_to(page, "https://static.example/map?lang=en&council=E07000229");
    page.run("host.setAttribute('link-base', 'javascript:alert(1)')", &[]);
    leads_to(page, &page.site.url("?council=E07000229"));
    // A page that keeps the widget's state in its own address is that page, with what else it has there.
    let host = host_site(page);
    let element = "<shared-services-map council=\"E07000223\" sync-url=\"map-\"></shared-services-map>";
    page.browser.go(&host_page(&host, page, element));
    page.ready();
    leads_to(page, &host.url("services?topic=sharing&map-council=E07000229"));
}
