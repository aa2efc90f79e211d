use super::super::names::Names;
use super::Glue;

/// The shape of what wasm-bindgen 0.2.129 writes.
const GLUE: &str = r#"/**
 * Ours.
 */
export class Data {
    free() {
        DataFinalization.unregister(this);
        wasm.__wbg_data_free(this.ptr, 0);
    }
}
if (Symbol.dispose) Data.prototype[Symbol.dispose] = Data.prototype.free;

export class Sink {
    write(chunk) {
        SinkFinalization.unregister(this);

        return wasm.sink_write(this.ptr, chunk);
    }
}
if (Symbol.dispose) Sink.prototype[Symbol.dispose] = Sink.prototype.free;

/**
 * @param {Data} data
 */
export function mount(data) {
    return wasm.mount(data.ptr);
}
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_key_1: function(arg0) {
            return arg0.key;
        },
        __wbg_promise_2: function() { return handleError(function (arg0) {
            return new Promise(() => {
                invoke_promise(arg0);
            });
        }, arguments); },
        __wbg_then_3: function(arg0) {
            return handleError(arg0);
        },
    };
    return {
        __proto__: null,
        "./map_bg.js": import0,
    };
}

function invoke_promise(arg0) {
    wasm.invoke_promise(arg0);
}

const DataFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_data_free(ptr, 1));
const SinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_sink_free(ptr, 1));

function handleError(f) {
    try { f(); } catch (e) { wasm.__wbindgen_exn_store(e); }
}

let wasm;
function initSync(module) {
    wasm = module;
}

async function __wbg_init(path) {
    const imports = __wbg_get_imports();
    path ??= new URL('map_bg.wasm', import.meta.url);
    wasm = (await WebAssembly.instantiateStreaming(fetch(path), imports)).exports;
}

export { initSync, __wbg_init as default };
"#;
const HOST: &str = "await app.default(); app.mount(new app.Data())";

fn names(module: &str, imports: &[&str], exports: &[&str]) -> Names {
    let short = |names: &[&str], first: u8| {
        let pair = |(at, name): (usize, &&str)| {
            ((*name).to_owned(), char::from(first + u8::try_from(at).expect("few")).to_string())
        };
        names.iter().enumerate().map(pair).collect()
    };
    Names {
        module: (module.to_owned(), "a".to_owned()),
        imports: short(imports, b'a'),
        exports: short(exports, b'A'),
    }
}

#[test]
fn text_stays_but_for_comments_between_items() {
    let expected = GLUE.replace("/**\n * Ours.\n */\n", "").replace("/**\n * @param {Data} data\n */\n", "");
    assert_eq!(Glue::new(GLUE).text(), expected);
}

#[test]
fn classes_of_dependencies_go_with_what_only_they_used() {
    let mut glue = Glue::new(GLUE);
    glue.cut_unused(HOST);
    let text = glue.text();
    for gone in ["Sink", "sink", "initSync"] {
        assert!(!text.contains(gone), "{gone}\n{text}");
    }
    assert!(text.ends_with("export { __wbg_init as default };\n"), "{text}");
    for kept in ["export class Data", "Data.prototype.free;", "const DataFinalization", "function mount"] {
        assert!(text.contains(kept), "{kept}\n{text}");
    }
    let uses = ["__wbg_data_free", "__wbindgen_exn_store", "invoke_promise", "mount"];
    assert_eq!(glue.uses(), uses);
}

#[test]
fn what_the_host_names_stays() {
    let mut glue = Glue::new(GLUE);
    glue.cut_unused("app.initSync(); new app.Data(new app.Sink())");
    assert_eq!(glue.text(), Glue::new(GLUE).text());
}

#[test]
fn a_cut_import_takes_along_what_only_it_used() {
    let mut glue = Glue::new(GLUE);
    assert_eq!(glue.imports(), ["__wbg_key_1", "__wbg_promise_2", "__wbg_then_3"]);
    glue.keep_imports(|name| name != "__wbg_promise_2");
    glue.cut_unused(HOST);
    assert_eq!(glue.imports(), ["__wbg_key_1", "__wbg_then_3"]);
    let text = glue.text();
    assert!(!text.contains("romise"), "{text}");
    let around = "return arg0.key;\n        },\n        __wbg_then_3: function(arg0) {\n            return handleError(arg0);\n        },\n    };\n";
    assert!(text.contains(around), "{text}");
}

#[test]
fn names_change_on_both_sides() {
    let mut glue = Glue::new(GLUE);
    glue.cut_unused(HOST);
    let exports = ["__wbg_data_free", "__wbindgen_exn_store", "invoke_promise", "mount"];
    let names = names("./map_bg.js", &["__wbg_promise_2", "__wbg_key_1"], &exports);
    let text = glue.renamed(&names).expect("all names are known").text();
    for kept in [
        "        b: function(arg0) {\n            return arg0.key;",
        "        a: function() { return handleError(function (arg0) {",
        "        \"a\": import0,\n",
        "wasm.A(ptr, 1)",
        "export function mount(data) {\n    return wasm.D(data.ptr);",
        "function invoke_promise(arg0) {\n    wasm.C(arg0);",
        "'map_bg.wasm'",
    ] {
        assert!(text.contains(kept), "{kept}\n{text}");
    }
    assert!(!text.contains("then_3"), "{text}");
}

#[test]
fn names_that_do_not_fit_are_refused() {
    let glue = Glue::new(GLUE);
    let uses = glue.uses();
    let uses: Vec<&str> = uses.iter().map(String::as_str).collect();
    assert!(glue.renamed(&names("./map_bg.js", &["__wbg_key_1"], &uses)).is_some());
    assert!(glue.renamed(&names("./map_bg.js", &["__wbg_new_9"], &uses)).is_none());
    assert!(glue.renamed(&names("./map_bg.js", &["__wbg_key_1"], &uses[1..])).is_none());
    assert!(glue.renamed(&names("env", &["__wbg_key_1"], &uses)).is_none());
}
