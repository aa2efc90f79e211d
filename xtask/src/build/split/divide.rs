//! Two modules from one.

use super::reach::Behind;
use super::{FIRST, Parts, gate};
use crate::problem::{Explain as _, Result, problem};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use walrus::ir::{self, Visitor};
use walrus::{
    ConstExpr, DataKind, ElementItems, ElementKind, ExportItem, Function, FunctionBuilder, FunctionId,
    FunctionKind, GlobalKind, ImportKind, ImportedFunction, Module, ModuleConfig, TableId,
};

/// What goes where; functions by their position, which is the same every time the module is read.
struct Plan {
    later: BTreeSet<usize>,
    /// The functions of the second part that the first one calls; the n-th gets the n-th new place in the table.
    gates: Vec<usize>,
    /// Places in memory that only the second part reads.
    constants: Vec<Range<u32>>,
}

/// The parts of `whole`, of which this is behind the gates.
pub(super) fn divide(whole: &[u8], behind: &Behind) -> Result<Parts> {
    let plan = Plan::new(&read(whole)?, behind)?;
    let (later, shared) = later(read(whole)?, &plan)?;
    let first = first(read(whole)?, &plan, &shared)?;
    Ok(Parts { first, later })
}

fn read(whole: &[u8]) -> Result<Module> {
    let mut config = ModuleConfig::new();
    config.generate_producers_section(false).generate_name_section(false);
    let mut module = config
        .parse(whole)
        .explain(|| "The Wasm of wasm-bindgen cannot be read: the app cannot be split.".to_owned())?;
    // The linker's notes.
    for custom in module.customs.iter().map(|(id, _)| id).collect::<Vec<_>>() {
        module.customs.delete(custom);
    }
    Ok(module)
}

impl Plan {
    fn new(whole: &Module, behind: &Behind) -> Result<Plan> {
        let name = |function: &Function| function.name.clone().unwrap_or_default();
        let mut later: BTreeSet<usize> = BTreeSet::new();
        for function in whole.funcs.iter() {
            let own = matches!(function.kind, FunctionKind::Local(_));
            if own && behind.functions.contains(&name(function)) {
                later.insert(function.id().index());
            }
        }
        for export in whole.exports.iter() {
            if let ExportItem::Function(function) = export.item {
                later.remove(&function.index());
            }
        }
        if let Some(start) = whole.start {
            later.remove(&start.index());
        }
        // What wasm-bindgen added calls directly what it calls: that stays in the first part, and so does all that follows.
        let mut gates = BTreeSet::new();
        let mut waiting: Vec<FunctionId> =
            whole.funcs.iter().map(Function::id).filter(|id| !later.contains(&id.index())).collect();
        while let Some(id) = waiting.pop() {
            for called in calls(whole, id) {
                if later.contains(&called.index()) {
                    if gate(&name(whole.funcs.get(called))) {
                        gates.insert(called.index());
                    } else {
                        later.remove(&called.index());
                        waiting.push(called);
                    }
                }
            }
        }
        if gates.is_empty() {
            return Err(problem!("The first part of the app calls no gate: there is nothing to split."));
        }
        Ok(Plan { later, gates: gates.into_iter().collect(), constants: behind.constants.clone() })
    }

    fn is_later(&self, function: FunctionId) -> bool {
        self.later.contains(&function.index())
    }
}

/// The functions that a function calls by name.
fn calls(module: &Module, id: FunctionId) -> Vec<FunctionId> {
    struct Calls(Vec<FunctionId>);
    impl Visitor<'_> for Calls {
        fn visit_function_id(&mut self, function: &FunctionId) {
            self.0.push(*function);
        }
    }
    let mut calls = Calls(Vec::new());
    if let FunctionKind::Local(function) = &module.funcs.get(id).kind {
        ir::dfs_in_order(&mut calls, function, function.entry_block());
    }
    calls.0
}

/// The table of functions and how long it is.
fn table_of(module: &Module) -> Result<(TableId, u64)> {
    let table = module.tables.main_function_table().ok().flatten();
    let table =
        table.explain(|| "The Wasm has no table of functions: the app cannot be split.".to_owned())?;
    Ok((table, module.tables.get(table).initial))
}

/// The functions in the table, by their place, removed from the module.
fn take_elements(module: &mut Module, table: TableId) -> Result<BTreeMap<u64, FunctionId>> {
    let mut places = BTreeMap::new();
    let mut taken = Vec::new();
    for element in module.elements.iter() {
        let ElementKind::Active { table: of, offset } = &element.kind else { continue };
        if *of != table {
            continue;
        }
        match (offset, &element.items) {
            (ConstExpr::Value(ir::Value::I32(start)), ElementItems::Functions(functions)) => {
                places.extend((u64::from(*start as u32)..).zip(functions.iter().copied()));
                taken.push(element.id());
            }
            _ => return Err(problem!("The Wasm's table of functions has an unknown form.")),
        }
    }
    for element in taken {
        module.tables.get_mut(table).elem_segments.remove(&element);
        module.elements.delete(element);
    }
    Ok(places)
}

/// Puts functions into the table, one segment for each run of places.
fn put_elements(module: &mut Module, table: TableId, places: &BTreeMap<u64, FunctionId>) {
    let mut runs: Vec<(u64, Vec<FunctionId>)> = Vec::new();
    for (place, function) in places {
        match runs.last_mut() {
            Some((start, run)) if *start + run.len() as u64 == *place => run.push(*function),
            _ => runs.push((*place, vec![*function])),
        }
    }
    for (start, run) in runs {
        let offset = ConstExpr::Value(ir::Value::I32(start as i32));
        let element =
            module.elements.add(ElementKind::Active { table, offset }, ElementItems::Functions(run));
        module.tables.get_mut(table).elem_segments.insert(element);
    }
}

/// The bytes at these places of the memory, by their place; zeros stand there afterwards.
pub(super) fn take_constants(module: &mut Module, places: &[Range<u32>]) -> Vec<(u32, Vec<u8>)> {
    let mut taken = Vec::new();
    for id in module.data.iter().map(walrus::Data::id).collect::<Vec<_>>() {
        let data = module.data.get_mut(id);
        let DataKind::Active { offset: ConstExpr::Value(ir::Value::I32(start)), .. } = &data.kind else {
            continue;
        };
        let start = *start as u32;
        for place in places {
            let (Some(from), Some(to)) = (place.start.checked_sub(start), place.end.checked_sub(start))
            else {
                continue;
            };
            if let Some(bytes) = data.value.get_mut(from as usize..to as usize) {
                taken.push((place.start, bytes.to_vec()));
                bytes.fill(0);
            }
        }
    }
    taken
}

/// What the second part imports: names by what the first part has under the same position.
#[derive(Default)]
struct Shared {
    functions: BTreeMap<usize, String>,
    globals: BTreeMap<usize, String>,
    memory: String,
    table: String,
}

/// Names that no minified export has: plain numbers.
struct Numbers(usize);

impl Numbers {
    fn next(&mut self) -> String {
        self.0 += 1;
        (self.0 - 1).to_string()
    }
}

/// The second part: its own functions, and all else imported.
fn later(mut module: Module, plan: &Plan) -> Result<(Vec<u8>, Shared)> {
    let (table, base) = table_of(&module)?;
    let mut places = take_elements(&mut module, table)?;
    places.retain(|_, function| plan.is_later(*function));
    let functions: BTreeMap<usize, FunctionId> =
        module.funcs.iter().map(|function| (function.id().index(), function.id())).collect();
    places.extend((base..).zip(plan.gates.iter().map(|gate| functions[gate])));

    module.start = None;
    for export in module.exports.iter().map(walrus::Export::id).collect::<Vec<_>>() {
        module.exports.delete(export);
    }
    let mut numbers = Numbers(0);
    let mut shared = Shared { memory: numbers.next(), table: numbers.next(), ..Shared::default() };
    let memory = module.get_memory_id().explain(|| "The Wasm has no memory.".to_owned())?;
    let moved = take_constants(&mut module, &plan.constants);
    for data in module.data.iter().map(walrus::Data::id).collect::<Vec<_>>() {
        module.data.delete(data);
    }
    module.memories.get_mut(memory).data_segments.clear();
    // What the first part's memory holds already.
    let zeros = |bytes: &[u8]| bytes.iter().all(|byte| *byte == 0);
    for (place, bytes) in moved.into_iter().filter(|(_, bytes)| !zeros(bytes)) {
        let offset = ConstExpr::Value(ir::Value::I32(place as i32));
        let data = module.data.add(DataKind::Active { memory, offset }, bytes);
        module.memories.get_mut(memory).data_segments.insert(data);
    }
    let import = module.imports.add(FIRST, &shared.memory, memory);
    module.memories.get_mut(memory).import = Some(import);
    let import = module.imports.add(FIRST, &shared.table, table);
    let imported = module.tables.get_mut(table);
    imported.import = Some(import);
    imported.initial = base + plan.gates.len() as u64;
    imported.maximum = imported.maximum.map(|_| base + plan.gates.len() as u64);

    for (index, id) in &functions {
        if plan.is_later(*id) {
            continue;
        }
        let name = numbers.next();
        match &module.funcs.get(*id).kind {
            FunctionKind::Import(function) => {
                let import = module.imports.get_mut(function.import);
                import.module = FIRST.to_owned();
                import.name.clone_from(&name);
            }
            _ => {
                let ty = module.funcs.get(*id).ty();
                let import = module.imports.add(FIRST, &name, *id);
                module.funcs.get_mut(*id).kind = FunctionKind::Import(ImportedFunction { import, ty });
            }
        }
        shared.functions.insert(*index, name);
    }
    for global in module.globals.iter().map(walrus::Global::id).collect::<Vec<_>>() {
        let name = numbers.next();
        let import = module.imports.add(FIRST, &name, global);
        module.globals.get_mut(global).kind = GlobalKind::Import(import);
        shared.globals.insert(global.index(), name);
    }
    put_elements(&mut module, table, &places);
    walrus::passes::gc::run(&mut module);

    // Only what is left is shared, under numbers without gaps.
    let mut used: BTreeMap<String, String> = BTreeMap::new();
    let mut numbers = Numbers(0);
    for import in module.imports.iter_mut() {
        let table_or_other = match import.kind {
            ImportKind::Table(other) => other == table,
            _ => true,
        };
        if import.module != FIRST || !table_or_other {
            return Err(problem!(
                "The second part of the app imports what the first has not: {}.",
                import.name
            ));
        }
        let name = numbers.next();
        used.insert(std::mem::replace(&mut import.name, name.clone()), name);
    }
    for name in [&mut shared.memory, &mut shared.table] {
        *name = used.get(name).cloned().unwrap_or_default();
    }
    for names in [&mut shared.functions, &mut shared.globals] {
        names.retain(|_, name| match used.get(name) {
            Some(number) => {
                name.clone_from(number);
                true
            }
            None => false,
        });
    }
    Ok((module.emit_wasm(), shared))
}

/// The first part: a call through the table in the place of each gate, and what the second part imports exported.
fn first(mut module: Module, plan: &Plan, shared: &Shared) -> Result<Vec<u8>> {
    take_constants(&mut module, &plan.constants);
    let (table, base) = table_of(&module)?;
    let mut places = take_elements(&mut module, table)?;
    places.retain(|_, function| !plan.is_later(*function));
    put_elements(&mut module, table, &places);
    let longer = base + plan.gates.len() as u64;
    let functions = module.tables.get_mut(table);
    functions.initial = longer;
    functions.maximum = functions.maximum.map(|_| longer);

    let ids: BTreeMap<usize, FunctionId> =
        module.funcs.iter().map(|function| (function.id().index(), function.id())).collect();
    for (place, gate) in (base..).zip(&plan.gates) {
        call_through(&mut module, table, place as i32, ids[gate]);
    }
    for (index, name) in &shared.functions {
        module.exports.add(name, ids[index]);
    }
    let globals: BTreeMap<usize, _> = module.globals.iter().map(|g| (g.id().index(), g.id())).collect();
    for (index, name) in &shared.globals {
        module.exports.add(name, globals[index]);
    }
    let memory = module.get_memory_id().explain(|| "The Wasm has no memory.".to_owned())?;
    if !shared.memory.is_empty() {
        module.exports.add(&shared.memory, memory);
    }
    module.exports.add(&shared.table, table);
    walrus::passes::gc::run(&mut module);
    Ok(module.emit_wasm())
}

/// Makes a function hand on to the one at a place in the table.
fn call_through(module: &mut Module, table: TableId, place: i32, function: FunctionId) {
    let ty = module.funcs.get(function).ty();
    let types = module.types.get(ty);
    let (takes, gives) = (types.params().to_vec(), types.results().to_vec());
    let locals: Vec<_> = takes.iter().map(|ty| module.locals.add(*ty)).collect();
    let mut builder = FunctionBuilder::new(&mut module.types, &takes, &gives);
    let mut body = builder.func_body();
    for local in &locals {
        body.local_get(*local);
    }
    body.i32_const(place).call_indirect(ty, table);
    module.funcs.get_mut(function).kind = FunctionKind::Local(builder.local_func(locals));
}
