//! The page of a council: what a resident, a councillor, an officer reads there, and where it leads.

use browser_tests::{Page, Scheme, eventually};

super::cases![
    a_resident_reads_what_the_council_shares,
    from_a_council_to_its_partner_and_back,
    from_the_council_up_to_england,
    a_councillor_compares_it_with_its_kind,
    an_officer_sees_what_the_reorganisation_does,
    what_joined_and_left_opens,
    a_former_council_says_who_followed,
    the_bars_are_a_table_too,
    a_correction_is_suggested,
    an_embed_without_controls_has_it_all,
    nothing_sticks_out_of_a_phone,
    axe_finds_nothing
];

/// Opens a council and waits until its page stands below the map.
fn open(page: &Page, query: &str) {
    page.open(query);
    eventually("its services are listed", || (services(page) > 0).then_some(()));
}

fn services(page: &Page) -> u64 {
    page.count("[part~=list] [data-arrangement]")
}

/// The heading of each part of the page below.
fn headings(page: &Page) -> Vec<String> {
    page.texts(".council-page h2")
}

fn a_resident_reads_what_the_council_shares(page: &mut Page) {
    open(page, "?council=E07000008");
    let headline = page.headline();
    let number: u64 = headline
        .strip_prefix("Cambridge shares ")
        .and_then(|rest| rest.split(' ').next()?.parse().ok())
        .expect("a number of services");
    let counted = page.run(
        "return all('[part~=list] .category').filter((part) => !words(part.querySelector('h3')).startsWith('Not counted'))
             .reduce((sum, part) => sum + part.querySelectorAll('[data-arrangement]').length, 0)",
        &[],
    );
    assert_eq!(counted, number, "as many as the sentence says");
    let rows = page.texts("[part~=list] [data-arrangement]");
    let legal = rows.iter().find(|row| row.starts_with("Cambridge Legal Services Partnership"));
    let legal = legal.expect("a service by its name");
    assert!(legal.contains("with Cambridgeshire") && legal.contains("since 2010"), "{legal}");
    let money = page.text(".facts-of-council section:first-child");
    assert!(money.contains("two forecasts have") && money.contains("self-reported, not audited"), "{money}");
}

fn from_a_council_to_its_partner_and_back(page: &mut Page) {
    open(page, "?council=E07000008");
    page.click_words("[part~=panel] .shares a", "South Cambridgeshire");
    page.panel_is("South Cambridgeshire District Council");
    assert!(page.has_focus("[part~=panel] h2"), "who chose in the panel reads on there");
    page.click_words("[part~=list] .what > a", "Greater Cambridge Shared Waste Service");
    page.panel_is("Greater Cambridge Shared Waste Service");
    page.click_words("[part~=panel] .members a", "Cambridge");
    page.panel_is("Cambridge City Council");
    assert!(page.headline().starts_with("Cambridge shares "), "{}", page.headline());
}

fn from_the_council_up_to_england(page: &mut Page) {
    open(page, "?council=E07000008");
    let way = page.texts(".breadcrumb li");
    assert_eq!(way, ["England", "East of England", "Cambridgeshire", "Cambridge"]);
    assert_eq!(page.count(".locator rect"), 1, "the map is zoomed, and says where");
    page.click_words(".breadcrumb a", "Cambridgeshire");
    page.panel_is("Cambridgeshire County Council");
    page.click_words(".breadcrumb button", "East of England");
    eventually("the region is asked for", || {
        (page.state() == serde_json::json!({ "region": ["East of England"] })).then_some(())
    });
    let lost =
        page.run("return focused() === null || focused() === document.body || focused() === host", &[]);
    assert_eq!(lost, false, "the focus is never lost");
    open(page, "?council=E07000008");
    page.click_words(".breadcrumb button", "England");
    eventually("all of England", || (page.state() == serde_json::json!({})).then_some(()));
    assert_eq!((page.count(".breadcrumb"), page.count(".council-page")), (0, 0));
}

fn a_councillor_compares_it_with_its_kind(page: &mut Page) {
    open(page, "?council=E07000008");
    let dots = page.count(".dots circle");
    assert!(page.texts(".beside h3").contains(&format!("Beside {} other districts", dots - 1)));
    assert_eq!(page.count(".dots .own"), 1);
    let said = page.attribute(".dots", "aria-label").expect("a name in words");
    assert!(said.contains("share fewer services than Cambridge"), "{said}");
    page.click_words(".beside summary", "Show the dots as a table");
    eventually("the table is there", || (page.count(".beside tbody tr") > 5).then_some(()));
    // What its peers share leads to whom it could ask.
    assert!(headings(page).contains(&"Shared by councils like it, and not by it".to_owned()));
    page.click(".missed li:first-child a");
    eventually("a partner is looked for", || {
        let state = page.state();
        (state["view"] == "partners" && state["service"].as_array().is_some_and(|chosen| chosen.len() == 1))
            .then_some(())
    });
}

fn an_officer_sees_what_the_reorganisation_does(page: &mut Page) {
    open(page, "?council=E07000210");
    let card = eventually("the proposals have come", || page.texts(".card").pop());
    assert!(card.starts_with("Mole Valley is to be replaced in 2027"), "{card}");
    let cells = page.texts(".card tbody td");
    let sum: u64 = cells.iter().filter_map(|cell| cell.parse::<u64>().ok()).sum();
    let number = page.run("return Number(words(one('[part~=headline]')).match(/shares ([0-9]+)/)[1])", &[]);
    assert_eq!(number, sum, "each of its services has one fate");
    eventually("the bars show when", || (page.count(".bar-line .due") > 0).then_some(()));
    page.click(".card tbody a");
    eventually("the scenario is opened", || {
        let state = page.state();
        (state["view"] == "reorganisation" && state["scenario"] == "surrey-two-unitaries-east-and-west")
            .then_some(())
    });
}

fn what_joined_and_left_opens(page: &mut Page) {
    open(page, "?council=E06000063");
    let row = "[data-arrangement=cumbria-choice]";
    page.click(&format!("{row} summary"));
    let councils = eventually("its councils over time", || {
        Some(page.texts(&format!("{row} .members li"))).filter(|councils| !councils.is_empty())
    });
    let allerdale = councils.iter().find(|council| council.starts_with("Allerdale")).expect("as it was then");
    assert!(allerdale.contains("abolished 2023, now Cumberland"), "{allerdale}");
}

fn a_former_council_says_who_followed(page: &mut Page) {
    open(page, "?council=E07000026");
    assert!(headings(page).contains(&"Before and after".to_owned()));
    let said = page.text(".council-page");
    assert!(said.contains("Allerdale ended on 1 April 2023. Since then its work has been done by"), "{said}");
    assert_eq!(page.count(".beside"), 0, "it has no place among those that exist");
    page.click_words(".facts-of-council a", "Cumberland");
    page.panel_is("Cumberland Council");
}

fn the_bars_are_a_table_too(page: &mut Page) {
    open(page, "?council=E07000223");
    let listed = services(page);
    page.click_words(".over-time summary", "Show the bars as a table");
    eventually("a row for each", || (page.count(".over-time table tbody tr") == listed).then_some(()));
    let first = page.text(".over-time table tbody tr:first-child");
    assert!(first.contains("since ") || first.contains("start not known"), "{first}");
}

fn a_correction_is_suggested(page: &mut Page) {
    open(page, "?council=E07000223");
    page.click_words(".council-page summary", "Suggest a correction");
    let message = eventually("the message", || page.texts(".correction pre").pop());
    assert!(message.contains("Adur District Council (E07000223)"), "{message}");
    let mail = page.attribute(".correction a[href^='mailto:']", "href").expect("a way to send it");
    assert!(mail.contains("subject=Shared%20services%20map%3A%20Adur"), "{mail}");
}

fn an_embed_without_controls_has_it_all(page: &mut Page) {
    page.open("?council=E07000223");
    page.run("host.setAttribute('controls', 'none')", &[]);
    eventually("the page is in the panel", || {
        (page.count("[part~=panel] [data-arrangement]") > 0).then_some(())
    });
    assert_eq!(page.count("[part~=list]"), 1);
}

fn nothing_sticks_out_of_a_phone(page: &mut Page) {
    for council in ["E10000014", "E07000008", "E06000053"] {
        page.narrow(320);
        open(page, &format!("?council={council}"));
        let fits = page.run("return document.documentElement.scrollWidth <= innerWidth", &[]);
        assert_eq!(fits, true, "{council}");
    }
}

fn axe_finds_nothing(page: &mut Page) {
    for council in ["E07000008", "E10000014", "E07000026"] {
        open(page, &format!("?council={council}"));
        page.run("all('details').forEach((details) => { details.open = true })", &[]);
        let violations = page.axe();
        assert!(violations.is_empty(), "{council}: {}", violations.join("\n"));
    }
    open(page, "?council=E07000210");
    eventually("the card", || (page.count(".card") == 1).then_some(()));
    assert_eq!(page.axe(), [""; 0]);
    page.run("host.setAttribute('theme', 'dark')", &[]);
    assert_eq!(page.axe(), [""; 0]);
    page.browser.prefer(Scheme::Light);
}
