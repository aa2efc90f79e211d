//! Values of the host page: of whatever window they are, and whatever is in them. What JSON can hold is read; all else is
//! refused in words or left out, and the widget works on.

use browser_tests::{Page, Site, eventually};
use serde_json::{Value, json};

use super::embedding::{host_page, host_site, nothing_reported};

super::cases![of_another_window, hostile_values, depth_and_length, the_order_of_the_answer];

/// A host page with a script of its own: a WebDriver's values are not always those of the page.
fn open(page: &Page, script: &str) -> Site {
    let host = host_site(page);
    host.script("/values.js", script);
    let element = "<script src=\"/values.js\"></script><shared-services-map id=\"map\" controls=\"none\"></shared-services-map>";
    page.browser.go(&host_page(&host, page, element));
    page.ready();
    host
}

fn of_another_window(page: &mut Page) {
    let host = open(
        page,
        "window.fromAfar = () => {
             const frame = document.createElement('iframe');
             document.body.append(frame);
             const { Object, Array, String } = frame.contentWindow;
             const map = document.getElementById('map');
             const afar = (properties) => Object.assign(new Object(), properties);
             const services = Array.of('audit', 'legal');
             map.state = afar({ council: 'E07000223', service: services, year: 2018, region: undefined });
             const { arrangements } = map.query(afar({ services, year: 2018, text: undefined }));
             const same = map.query(window.JSON.parse('{\"services\":[\"audit\",\"legal\"],\"year\":2018}'));
             return [services instanceof window.Array, map.state, arrangements.length > 10,
                     window.JSON.stringify(arrangements) === window.JSON.stringify(same.arrangements)];
         };",
    );
    let seen = page.run("return window.fromAfar()", &[]);
    let state = json!({ "council": "E07000223", "service": ["audit", "legal"], "year": 2018 });
    assert_eq!(seen, json!([false, state, true, true]));
    nothing_reported(&host);
}

/// What is tried on `state` and on `query`: a name, and a function that makes it.
const HOSTILE: &str = "const itself = { council: 'E06000014' };
    itself.more = itself;
    const loop = ['audit'];
    loop.push(loop);
    const gone = Proxy.revocable({}, {});
    gone.revoke();
    const refuses = () => { throw new Error('hostile'); };
    window.refused = {
        'holds itself': () => itself,
        'a list that holds itself': () => ({ service: loop, services: loop }),
        'a getter that throws': () => ({ council: 'E06000014', get year() { throw new Error('hostile'); } }),
        'a proxy that refuses to name its keys': () => new Proxy({}, { ownKeys: refuses }),
        'a proxy that refuses to give': () => new Proxy({ year: 2014 }, { get: refuses }),
        'a revoked proxy': () => gone.proxy,
        'a revoked proxy inside': () => ({ region: gone.proxy, regions: gone.proxy }),
        'a big integer': () => ({ year: 2014n }),
        'writes itself, and throws': () => ({ toJSON: refuses }),
    };
    window.left = {
        'a symbol': () => ({ council: Symbol('E06000014'), [Symbol('year')]: 2014, year: 2012 }),
        'a function': () => ({ council: () => 'E06000014', year: 2012 }),
        'undefined': () => ({ council: undefined, year: 2012 }),
        'no number': () => ({ year: 2012, sort: NaN }),
        'a proxy that gives': () => new Proxy({ year: 2012 }, {}),
        'without a prototype': () => Object.assign(Object.create(null), { year: 2012 }),
    };
    window.tried = (name, make) => {
        const map = document.getElementById('map');
        map.state = window.JSON.parse('{\"region\":[\"London\"]}');
        const warned = [];
        const { warn } = console;
        console.warn = (...words) => warned.push(words.join(' '));
        let thrown = null;
        try { map.state = make(); } catch (error) { thrown = error.message; }
        console.warn = warn;
        let answer;
        try { answer = map.query(make()).arrangements.length; } catch (error) { answer = error.message; }
        return { state: map.state, thrown, warned, answer };
    };";

fn hostile_values(page: &mut Page) {
    let host = open(page, HOSTILE);
    let tried = |set: &str| {
        let seen = page.run(
            "return Object.entries(window[arguments[0]]).map(([name, make]) => [name, window.tried(name, make)])",
            &[json!(set)],
        );
        seen.as_array().expect("a list").clone()
    };
    let refused = tried("refused");
    assert_eq!(refused.len(), 9);
    for pair in refused {
        let (name, seen) = (&pair[0], &pair[1]);
        assert_eq!(seen["state"], json!({ "region": ["London"] }), "{name}: what was shown stays");
        assert_eq!(seen["thrown"], Value::Null, "{name}");
        let warned = seen["warned"].as_array().expect("a list");
        assert!(warned.len() == 1 && warned[0].to_string().contains("the state has to be"), "{name}: {seen}");
        let answer = seen["answer"].as_str().unwrap_or_default();
        assert!(answer.contains("query(filter): filter has to be"), "{name}: {seen}");
    }
    let left = tried("left");
    assert_eq!(left.len(), 6);
    for pair in left {
        let (name, seen) = (&pair[0], &pair[1]);
        assert_eq!((&seen["state"], &seen["thrown"]), (&json!({ "year": 2012 }), &Value::Null), "{name}");
        assert!(seen["answer"].as_u64() > Some(10), "{name}: {seen}");
    }
    // Nothing holds on to the widget, and it comes back.
    page.run_async(
        "window.kept = host; host.remove(); await new Promise((later) => setTimeout(later, 50)); document.body.append(kept)",
        &[],
    );
    page.ready();
    eventually("it shows what it showed", || (page.state() == json!({ "year": 2012 })).then_some(()));
    nothing_reported(&host);
}

fn depth_and_length(page: &mut Page) {
    let host = open(
        page,
        "window.deep = (levels) => {
             let list = [];
             for (let level = 0; level < levels; level += 1) list = [list];
             return list;
         };
         window.plain = (value) => {
             const map = document.getElementById('map');
             map.state = value({ year: 2014 });
             return map.state;
         };
         window.asked = (filter) => {
             try { return document.getElementById('map').query(filter).arrangements.length; } catch (error) { return error.message; }
         };",
    );
    let year = json!({ "year": 2014 });
    let state = |value: &str| page.run(&format!("return window.plain(({{ year }}) => ({value}))"), &[]);
    // Five levels are read to the second, and a hundred thousand are more than JSON can write, or as much as five.
    assert_eq!(state("{ year, region: window.deep(5), text: { a: { b: 'c' } } }"), year);
    let deepest = state("{ year, region: window.deep(100000) }");
    assert!(deepest == year, "{deepest}");
    // Long lists are read to their bounds.
    let long = "{ year, region: new window.Array(1000000).fill('London') }";
    assert_eq!(state(long), json!({ "year": 2014, "region": ["London"] }));
    let asked = |filter: &str| page.run(&format!("return window.asked({filter})"), &[]);
    let all = asked("{}");
    assert!(all.as_u64() > Some(100), "{all}");
    assert_eq!(asked("{ year: null, regions: undefined, nobody: window.deep(5) }"), all);
    assert_eq!(asked("{ services: window.Array(1000000).fill('no-such-service') }"), 0);
    for (filter, key) in [
        ("{ services: window.deep(5) }", "services"),
        ("{ text: { a: 'b' } }", "text"),
        ("{ year: '2014' }", "year"),
        ("{ has_saving: 1 }", "has_saving"),
        ("() => 1", "filter"),
        ("'audit'", "filter"),
    ] {
        let said = asked(filter);
        let expected = format!("query(filter): {key} has to be");
        assert!(said.as_str().is_some_and(|said| said.contains(&expected)), "{filter}: {said}");
    }
    nothing_reported(&host);
}

/// The keys stand as docs/DESIGN.md 9 writes them, numbers are numbers, and nothing is there but plain objects.
fn the_order_of_the_answer(page: &mut Page) {
    let host = open(
        page,
        "window.keys = (value) => value && typeof value === 'object' && !Array.isArray(value)
             ? [Object.getPrototypeOf(value) === Object.prototype, ...Object.keys(value)] : typeof value;
         window.answer = () => {
             const summary = document.getElementById('map').query({ year: 2014 });
             return [summary, summary.councils, summary.facets, summary.savings, summary.savings.annual, summary.change].map(window.keys);
         };",
    );
    assert_eq!(
        page.run("return window.answer()", &[]),
        json!([
            [true, "arrangements", "councils", "unknown_start", "facets", "savings", "change"],
            [true, "taking_part", "existing", "codes"],
            [
                true,
                "services",
                "categories",
                "regions",
                "council_types",
                "partner_sectors",
                "models",
                "statuses"
            ],
            [true, "annual", "cumulative", "projected", "one-off"],
            [true, "total", "arrangements", "largest"],
            [true, "arrangements"],
        ])
    );
    nothing_reported(&host);
}
