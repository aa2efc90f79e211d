//! The app without what never runs.

use super::divide::take_constants;
use super::reach::Behind;
use crate::problem::{Explain as _, Result};
use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module, ModuleConfig};

/// `whole` with an end in the place of each of these functions, and zeros in the place of their constants. Functions keep
/// their names, and their places in the table: somewhere an address may stand that nobody calls.
pub(super) fn cut(whole: &[u8], dead: &Behind) -> Result<Vec<u8>> {
    let mut module = ModuleConfig::new()
        .generate_producers_section(false)
        .parse(whole)
        .explain(|| "The Wasm of wasm-bindgen cannot be read: nothing can be left out of it.".to_owned())?;
    for function in module.funcs.iter().map(walrus::Function::id).collect::<Vec<_>>() {
        let known = module.funcs.get(function).name.as_ref();
        if known.is_some_and(|name| dead.functions.contains(name)) {
            end(&mut module, function);
        }
    }
    take_constants(&mut module, &dead.constants);
    walrus::passes::gc::run(&mut module);
    Ok(module.emit_wasm())
}

/// Ends the program where the function is called.
fn end(module: &mut Module, function: FunctionId) {
    if !matches!(module.funcs.get(function).kind, FunctionKind::Local(_)) {
        return;
    }
    let types = module.types.get(module.funcs.get(function).ty());
    let (takes, gives) = (types.params().to_vec(), types.results().to_vec());
    let arguments = takes.iter().map(|ty| module.locals.add(*ty)).collect();
    let mut builder = FunctionBuilder::new(&mut module.types, &takes, &gives);
    builder.func_body().unreachable();
    module.funcs.get_mut(function).kind = FunctionKind::Local(builder.local_func(arguments));
}
