//! A small app, split.

use super::cut::cut;
use super::divide::divide;
use super::reach::Behind;
use super::{Parts, gate, never_runs};
use std::collections::BTreeSet;
use walrus::ir::Value;
use walrus::{
    ConstExpr, DataKind, ElementItems, ElementKind, FunctionBuilder, FunctionId, Module, ModuleConfig,
    RefType,
};

const GATE: &str = "_RNvNtCsabc_19shared_services_map5later5panel";
const INNER: &str = "_RNvNtCsabc_19shared_services_map5panel4draw";
const CLOSURE: &str = "_RNCNvNtCsabc_19shared_services_map5later5panel0";

/// `main` calls the gate; the gate calls `draw`, which calls `shared`, as `main` does. A closure is known by the table alone.
fn whole() -> Vec<u8> {
    let mut module = Module::with_config(ModuleConfig::new());
    let mut function = |name: &str, calls: &[FunctionId]| {
        let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
        builder.name(name.to_owned());
        for called in calls {
            builder.func_body().call(*called);
        }
        builder.finish(Vec::new(), &mut module.funcs)
    };
    let shared = function("shared", &[]);
    let draw = function(INNER, &[shared]);
    let gate = function(GATE, &[draw]);
    let closure = function(CLOSURE, &[shared]);
    let main = function("main", &[gate, shared]);
    module.exports.add("main", main);
    let memory = module.memories.add_local(false, false, 1, None, None);
    module.exports.add("memory", memory);
    let at = |place| ConstExpr::Value(Value::I32(place));
    let data =
        module.data.add(DataKind::Active { memory, offset: at(1024) }, b"first words, later words".to_vec());
    module.memories.get_mut(memory).data_segments.insert(data);
    let table = module.tables.add_local(false, 3, Some(3), RefType::FUNCREF);
    module.exports.add("table", table);
    let elements = ElementItems::Functions(vec![shared, closure]);
    let element = module.elements.add(ElementKind::Active { table, offset: at(1) }, elements);
    module.tables.get_mut(table).elem_segments.insert(element);
    module.emit_wasm()
}

fn parts() -> Parts {
    let functions = BTreeSet::from([GATE, INNER, CLOSURE].map(str::to_owned));
    let later_words = 1037..1048;
    divide(&whole(), &Behind { functions, constants: Vec::from([later_words]) }).expect("it can be split")
}

/// What a module imports or exports, by name, sorted.
fn names<'m>(names: impl Iterator<Item = &'m str>) -> Vec<String> {
    let mut names: Vec<String> = names.map(str::to_owned).collect();
    names.sort();
    names
}

#[test]
fn plain_functions_of_the_module_are_gates() {
    assert!(gate(GATE));
    assert!(!gate(CLOSURE), "a closure inside of one is called through the table");
    assert!(!gate(INNER));
}

#[test]
fn what_never_runs_is_left_out_with_its_words() {
    let dead = Behind {
        functions: BTreeSet::from([CLOSURE.to_owned()]),
        constants: std::iter::once(1037..1048).collect(),
    };
    let cut = cut(&whole(), &dead).expect("it can be cut");
    wasmparser::validate(&cut).expect("a valid module");
    let module = Module::from_buffer(&cut).expect("it");
    let calls = |name: &str| {
        let id = module.funcs.by_name(name).expect("it keeps its name");
        let function = module.funcs.get(id).kind.unwrap_local();
        function.block(function.entry_block()).instrs.iter().filter(|(code, _)| code.is_call()).count()
    };
    assert_eq!((calls(CLOSURE), calls(INNER)), (0, 1));
    assert_eq!(module.tables.iter().next().map(|table| table.initial), Some(3));
    let holds = |words: &[u8]| cut.windows(words.len()).any(|part| part == words);
    assert!(holds(b"first words, ") && !holds(b"later words"));
}

#[test]
fn of_serde_wasm_bindgen_the_message_to_our_reader_alone_never_runs() {
    let function = |name: &str, visitor: &str| {
        format!("_RINvMs7_NtCsbhd_18serde_wasm_bindgen2deNtB6_12Deserializer{name}NtNtNtCsfH1_{visitor}EB1m_")
    };
    let ours = "19shared_services_map4host5value6Reader";
    assert!(never_runs(&function("12invalid_type", ours)));
    assert!(!never_runs(&function("15deserialize_any", ours)));
    assert!(!never_runs(&function("12invalid_type", "19shared_services_map4host6values6Filter")));
}

#[test]
fn both_parts_are_whole_modules() {
    let Parts { first, later } = parts();
    for part in [&first, &later] {
        wasmparser::validate(part).expect("a valid module");
    }
}

#[test]
fn the_second_part_imports_what_the_first_exports() {
    let Parts { first, later } = parts();
    let (first, later) = (Module::from_buffer(&first).expect("it"), Module::from_buffer(&later).expect("it"));
    let exports = names(first.exports.iter().map(|export| export.name.as_str()));
    let imports = names(later.imports.iter().map(|import| import.name.as_str()));
    // Memory, table and the shared function; what was exported before still is.
    assert_eq!(imports, ["0", "1", "2"]);
    assert_eq!(exports, ["0", "1", "2", "main", "memory", "table"]);
    assert!(later.imports.iter().all(|import| import.module == super::FIRST));
    assert_eq!(later.exports.iter().count(), 0);
}

#[test]
fn each_function_and_place_of_the_table_is_in_one_part() {
    let Parts { first, later } = parts();
    let (first, later) = (Module::from_buffer(&first).expect("it"), Module::from_buffer(&later).expect("it"));
    // `shared`, `main`, and the call through the table in the place of the gate.
    assert_eq!(first.funcs.iter_local().count(), 3);
    assert_eq!(later.funcs.iter_local().count(), 3);
    let places = |module: &Module| {
        let mut places: Vec<(i32, usize)> = Vec::new();
        for element in module.elements.iter() {
            if let (
                ElementKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. },
                ElementItems::Functions(functions),
            ) = (&element.kind, &element.items)
            {
                places.push((*start, functions.len()));
            }
        }
        places
    };
    assert_eq!(places(&first), [(1, 1)]);
    // The closure at its place, the gate at the new one: they follow each other.
    assert_eq!(places(&later), [(2, 2)]);
    assert_eq!(first.tables.iter().next().map(|table| table.initial), Some(4));
}

#[test]
fn words_go_with_what_reads_them() {
    let Parts { first, later } = parts();
    let holds = |part: &[u8], words: &[u8]| part.windows(words.len()).any(|part| part == words);
    assert!(holds(&first, b"first words, ") && !holds(&first, b"later words"));
    assert!(holds(&later, b"later words") && !holds(&later, b"first words"));
}

#[test]
fn without_a_call_of_a_gate_it_says_so() {
    let behind = Behind { functions: BTreeSet::from([CLOSURE.to_owned()]), constants: Vec::new() };
    let problem = divide(&whole(), &behind).err().expect("nothing to split");
    assert!(problem.to_string().contains("calls no gate"), "{problem}");
}

#[test]
fn what_nobody_calls_never_runs() {
    for name in ["intounderlyingsource_pull_58a9338f", "__wbg_intounderlyingsink_free_58a9338f"] {
        assert!(never_runs(name), "{name}");
    }
    for name in ["mount", "data_new", "__wbg_widget_free", "_RNvNtCs_19shared_services_map5later4hands"] {
        assert!(!never_runs(name), "{name}");
    }
}
