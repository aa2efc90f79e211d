//! Which councils share most with one another.

use browser_tests::{Key, Page, eventually};

super::cases![
    the_table_is_sorted_by_its_headers,
    from_a_number_to_the_pair_and_back,
    a_pair_by_its_address,
    a_region_as_a_matrix,
    the_matrix_by_the_keyboard_alone,
    the_matrix_is_taken_away,
    ties_are_clean_for_axe,
];

fn open(page: &mut Page, query: &str) {
    page.open(query);
    eventually("the screen has come", || (page.count(".ties .pairs, .ties .beside") > 0).then_some(()));
}

fn the_table_is_sorted_by_its_headers(page: &mut Page) {
    page.open("");
    page.click_words(".views-place button", "Ties");
    eventually("the table is there", || (page.count(".pairs tbody tr") == 50).then_some(()));
    assert!(
        page.headline().starts_with("In England no two councils share more than "),
        "{}",
        page.headline()
    );
    assert_eq!(page.attribute(".pairs th:nth-child(3)", "aria-sort").as_deref(), Some("descending"));
    page.click_words(".pairs th button", "Council");
    eventually("sorted by name", || {
        (page.attribute(".pairs th:first-child", "aria-sort").as_deref() == Some("ascending")).then_some(())
    });
    let names = page.texts(".pairs tbody th");
    assert!(names.is_sorted(), "{names:?}");
    page.click(".pairs .more-rows");
    eventually("more rows", || (page.count(".pairs tbody tr") == 100).then_some(()));
}

fn from_a_number_to_the_pair_and_back(page: &mut Page) {
    open(page, "?view=ties");
    let number = page.text(".pairs tbody tr:first-child .shared a");
    page.click(".pairs tbody tr:first-child .shared a");
    eventually("the pair opens", || (page.count(".ties .over-time .items > li") > 0).then_some(()));
    assert!(page.headline().contains(&format!(" share {number} services.")), "{}", page.headline());
    assert_eq!(page.count(".ties .over-time .items > li").to_string(), number);
    assert!(page.has_focus(".headline"), "who opened it reads on at the sentence");
    page.click_words(".ties .crumbs a", "All pairs");
    eventually("the table is back", || (page.count(".pairs tbody tr") == 50).then_some(()));
}

fn a_pair_by_its_address(page: &mut Page) {
    for query in ["?view=ties&compare=E07000223~E07000229", "?view=ties&council=E07000223&with=E07000229"] {
        open(page, query);
        assert!(page.headline().starts_with("Adur and Worthing share "), "{}", page.headline());
    }
    page.click_words(".ties .crumbs a", "Compare the two");
    eventually("the two stand side by side", || (page.count(".compare .card") == 2).then_some(()));
}

fn a_region_as_a_matrix(page: &mut Page) {
    open(page, "?view=ties");
    page.run("const list = one('.ties .pick select'); list.value = 'r:North East'; list.dispatchEvent(new Event('change', { bubbles: true }))", &[]);
    eventually("the matrix is there", || (page.count(".matrix tbody tr") > 5).then_some(()));
    let rows = page.texts(".matrix tbody th");
    assert_eq!(page.texts(".matrix thead th"), rows, "rows and columns are the same councils");
    let is_symmetric = page.run(
        "const at = (row, column) => one(`[data-at='${row}-${column}']`).textContent;
         const number = all('.matrix tbody tr').length;
         for (let row = 0; row < number; row += 1) for (let column = 0; column < row; column += 1) {
             if (at(row, column) !== at(column, row)) return `${row}-${column}`;
         }
         return true",
        &[],
    );
    assert_eq!(is_symmetric, true);
    page.address_with(&["view=ties", "region=North"]);
}

fn the_matrix_by_the_keyboard_alone(page: &mut Page) {
    open(page, "?view=ties&region=North+East");
    assert_eq!(page.count(".matrix [tabindex='0']"), 1, "one stop for Tab");
    page.focus(".matrix [tabindex='0']");
    page.press(Key::Down);
    assert!(page.has_focus("[data-at='1-1']"));
    page.press(Key::Right);
    assert!(page.has_focus("[data-at='1-2']"));
    assert_eq!(page.count(".matrix [tabindex='0']"), 1);
    let names = page.texts(".matrix tbody th");
    page.press(Key::Enter);
    let pair = format!("{} and {} ", names[1], names[2]);
    eventually("the pair opens", || page.headline().starts_with(&pair).then_some(()));
}

fn the_matrix_is_taken_away(page: &mut Page) {
    open(page, "?view=ties&region=North+East");
    page.run(
        "window.kept = []; const make = URL.createObjectURL;
         URL.createObjectURL = (blob) => { window.kept.push(blob); return make.call(URL, blob); };
         HTMLAnchorElement.prototype.click = function () { window.named = this.download; };",
        &[],
    );
    page.click_words(".of-area button", "Download as CSV");
    let text = page.run_async("return window.kept[0].text()", &[]);
    let text = text.as_str().expect("a file");
    assert!(text.starts_with("\u{feff}council,\"") || text.starts_with("council,\""), "{text}");
    let number = page.count(".matrix tbody tr") as usize;
    assert_eq!(text.trim_end().split("\r\n").count(), number + 1);
    assert_eq!(page.run("return window.named", &[]), "shared-services-each-with-each.csv");
}

fn ties_are_clean_for_axe(page: &mut Page) {
    for query in ["?view=ties", "?view=ties&region=North+East", "?view=ties&compare=E07000223~E07000229"] {
        open(page, query);
        super::accessibility::clean(page);
    }
    page.narrow(320);
    open(page, "?view=ties&region=North+East");
    super::accessibility::clean(page);
    page.run("host.setAttribute('theme', 'dark')", &[]);
    super::accessibility::clean(page);
}
