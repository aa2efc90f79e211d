//! What the pages say, of whom there are pages, and what machines read in them.

use std::collections::BTreeMap;

use bundle::pages::{Catalogue, LIMIT, area_id};
use model::records::CouncilIx;
use model::{Query, Register};
use presentation::Answer;
use presentation::headline::Headline;
use presentation::selection::shown_year;
use serde_json::Value;

use super::{REAL, page};

/// The words of a page without its tags, as a browser reads them.
fn text(html: &str) -> String {
    let parts = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, words)| words));
    let unescaped = parts.collect::<String>().replace("&lt;", "<").replace("&gt;", ">");
    unescaped.replace("&quot;", "\"").replace("&amp;", "&")
}

/// The JSON-LD of a page.
fn structured(html: &str) -> Value {
    let block = html.split("<script type=\"application/ld+json\">").nth(1).expect("a block");
    serde_json::from_str(block.split("</script>").next().expect("its end")).expect("JSON")
}

#[test]
fn everything_has_its_page() {
    let package = &REAL.data.package;
    package.councils.iter().for_each(|it| assert!(page(&format!("councils/{}/", it.code)).contains(" – ")));
    for it in &package.arrangements {
        assert!(text(page(&format!("arrangements/{}/", it.id))).contains(&it.name), "{}", it.id);
    }
    for it in &package.services {
        assert!(text(page(&format!("services/{}/", it.code))).contains(&it.label), "{}", it.code);
    }
    for it in &REAL.data.proposals {
        let page = text(page(&format!("reorganisation/{}/", area_id(&it.area))));
        assert!(page.contains(&it.name) && page.contains(&it.area), "{}", it.id);
    }
}

#[test]
fn a_council_s_page_says_what_the_app_says() {
    let register = Register::without_text(REAL.data.package.clone());
    for at in 0..register.package().councils.len() {
        let it = CouncilIx(at as u16);
        let query = Query { year: shown_year(&register, None, Some(it)), ..Query::default() };
        let headline = Headline::of(&register, &query, &Answer::of(&register, &query), Some(it));
        let page = page(&format!("councils/{}/", register.council(it).code));
        let said = page.split("<p class=\"headline\">").nth(1).and_then(|rest| rest.split("</p>").next());
        assert_eq!(said.map(text), Some(headline.text()));
        assert!(text(page).contains(&headline.below));
    }
}

#[test]
fn pages_are_small_and_have_what_search_engines_ask_for() {
    let mut titles: BTreeMap<&str, &str> = BTreeMap::new();
    for (place, html) in &REAL.absolute {
        if !place.ends_with(".html") || html.contains("noindex") {
            continue;
        }
        assert!(html.len() <= LIMIT, "{place}: {} bytes", html.len());
        for once in ["<h1>", "<main ", "<title>", "<meta name=\"description\"", "<link rel=\"canonical\""] {
            assert_eq!(html.matches(once).count(), 1, "{place}: {once}");
        }
        let title = html.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next());
        let title = title.expect("a title");
        if let Some(other) = titles.insert(title, place) {
            panic!("{place} and {other} are both called {title}");
        }
        let folder = place.strip_suffix("index.html").expect("a page");
        assert!(
            html.contains(&format!("rel=\"canonical\" href=\"https://static.example/map/{folder}\"")),
            "{place}"
        );
        // A strict policy lets no script and no style within a page run; data is neither.
        assert_eq!(html.matches("<script").count(), 1, "{place}");
        assert!(!html.contains(" style=") && !html.contains("<style"), "{place}");
        let mut attributes = html.split("=\"").filter_map(|before| before.rsplit(' ').next());
        assert!(!attributes.any(|name| name.starts_with("on")), "{place}");
        let graph = structured(html)["@graph"].clone();
        assert_eq!(graph[0]["@type"], "BreadcrumbList", "{place}");
    }
}

#[test]
fn all_but_a_few_services_have_their_maps() {
    let lists = ["/starting-", "/former/"];
    let of_records = REAL.relative.iter().filter(|(place, html)| {
        place.matches('/').count() == 2
            && !lists.iter().any(|list| place.contains(list))
            && !html.contains("noindex")
    });
    let mut without = Vec::new();
    for (place, html) in of_records {
        if !html.contains("<figure class=\"map\">") {
            // The lists of the services that most councils share fill their pages.
            assert!(place.starts_with("services/") && html.len() > LIMIT - 3_000, "{place}: {}", html.len());
            without.push(place);
        }
        // Each ring begins at a place, goes on in relative steps, and is closed.
        for path in html.split(" d=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let of = |letter| path.matches(letter).count();
            assert!(of('M') > 0 && of('M') == of('l') && of('M') == of('z'), "{place}: {path}");
            assert!(path.split('z').filter(|ring| !ring.is_empty()).all(|ring| {
                let numbers = ring.trim_start_matches('M').split('l').next().unwrap_or_default();
                numbers.split_whitespace().count() == 2
            }));
        }
    }
    assert!(without.len() <= 4, "{without:?}");
}

#[test]
fn a_council_s_page_can_be_put_into_others_where_the_site_s_address_is_known() {
    let html = &REAL.absolute["councils/E07000008/index.html"];
    let place = "oembed/councils/E07000008.json";
    assert!(html.contains(&format!(
        "type=\"application/json+oembed\" title=\"Cambridge City Council: shared services\" href=\"https://static.example/map/{place}\""
    )));
    for (place, text) in REAL.absolute.iter().filter(|(place, _)| place.starts_with("oembed/")) {
        let document: Value = serde_json::from_str(text).expect("JSON");
        assert_eq!((&document["version"], &document["type"]), (&"1.0".into(), &"rich".into()));
        assert!(document["width"].is_u64() && document["height"].is_u64(), "{place}");
        let html = document["html"].as_str().expect("HTML");
        let code = place.trim_start_matches("oembed/councils/").trim_end_matches(".json");
        assert!(
            html.starts_with(&format!(
                "<iframe src=\"https://static.example/map/?embed&amp;council={code}&amp;controls=compact\""
            )) && html.ends_with("</iframe>"),
            "{html}"
        );
        assert_eq!(html.matches('<').count(), 2, "a frame and nothing else: {html}");
        assert!(REAL.absolute.contains_key(&format!("councils/{code}/index.html")), "{place}");
    }
    let of_relative =
        REAL.relative.iter().filter(|(place, html)| place.starts_with("oembed/") || html.contains("oembed"));
    assert_eq!(of_relative.count(), 0);
}

#[test]
fn an_arrangement_is_a_service_for_machines_while_it_runs() {
    let about = |id: &str| structured(page(&format!("arrangements/{id}/")))["@graph"][1].clone();
    let running = about("onesource");
    assert_eq!(running["@type"], "GovernmentService");
    assert_eq!(running["provider"][0]["name"], "London Borough of Havering");
    let ended =
        REAL.data.package.arrangements.iter().find(|it| it.status.code() == "ended").expect("one has ended");
    assert_eq!(about(&ended.id), Value::Null);
}

#[test]
fn a_former_code_leads_on() {
    let html = page("councils/E08000016/");
    assert!(html.contains("content=\"0; url=../E08000038/\"") && html.contains("noindex"), "{html}");
}

#[test]
fn without_the_site_s_address_there_is_no_sitemap_and_no_absolute_address() {
    assert!(REAL.relative.keys().all(|place| place.ends_with("/index.html")));
    let html = page("councils/E07000008/");
    assert!(!html.contains("canonical") && !html.contains("og:url"), "{html}");
}

#[test]
fn the_sitemap_lists_every_page_that_wants_to_be_found() {
    let sitemap = &REAL.absolute["sitemap.xml"];
    assert_eq!(sitemap.matches("<loc>").count(), sitemap.matches("</loc>").count());
    for (place, html) in &REAL.absolute {
        let Some(folder) = place.strip_suffix("index.html") else { continue };
        let location = format!("<loc>https://static.example/map/{folder}</loc>");
        assert_eq!(sitemap.contains(&location), !html.contains("noindex"), "{place}");
    }
    assert!(sitemap.contains("<loc>https://static.example/map/</loc>"));
    assert!(REAL.absolute["robots.txt"].contains("Sitemap: https://static.example/map/sitemap.xml"));
}

#[test]
fn the_first_page_tells_machines_of_the_data() {
    let site = "https://static.example/".parse().expect("an address");
    let head = Catalogue::head(&REAL.data, Some(&site));
    let catalogue = structured(&head);
    assert_eq!(catalogue["@type"], "DataCatalog");
    let dataset = &catalogue["dataset"];
    assert_eq!(
        (&dataset["@type"], &dataset["version"]),
        (&"Dataset".into(), &REAL.data.package.version.clone().into())
    );
    for download in dataset["distribution"].as_array().expect("tables") {
        let file =
            download["contentUrl"].as_str().and_then(|url| url.strip_prefix("https://static.example/"));
        let file = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
            .join(file.expect("its address"));
        assert!(file.is_file(), "{}", file.display());
    }
}
