//! Which functions can be come to without passing certain ones: the gates, for the first part of the app, or those that never run.
//!
//! A call is easy to see; a function that is called through a table is not: a closure is known by its address in a constant
//! somewhere in memory. The linker knows, and writes it down (`--emit-relocs`): for each place in code and constants, whose
//! address stands there. So reachability is taken from its output, where functions have their full names, and holds for
//! everything that is later made of it.
//!
//! Format: <https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md>.

use crate::problem::{Explain as _, Result, problem};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use wasmparser::{
    BinaryReader, DataKind, ExternalKind, KnownCustom, Linking, Operator, Parser, Payload, RelocationEntry,
    SymbolInfo, TypeRef,
};

/// A function by its index, or a constant by its position in [`Linked::constants`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Node {
    Function(u32),
    Constant(usize),
}

/// What the linker's output says.
#[derive(Default)]
struct Linked {
    imported: u32,
    /// Where each own function's body stands, in the code section.
    bodies: Vec<Range<u32>>,
    /// Where each data segment's bytes stand, in the data section.
    segments: Vec<Range<u32>>,
    /// Where each data segment begins in memory; none for one that has no fixed place.
    addresses: Vec<Option<u32>>,
    exported: Vec<u32>,
    names: BTreeMap<u32, String>,
    /// By symbol; other kinds of symbols lead nowhere.
    symbols: Vec<Option<Node>>,
    /// Where each constant stands, in the data section.
    constants: Vec<Range<u32>>,
    in_code: Vec<RelocationEntry>,
    in_data: Vec<RelocationEntry>,
}

/// What no way leads to but through functions of certain names.
pub(super) struct Behind {
    /// Names of functions.
    pub(super) functions: BTreeSet<String>,
    /// Places of constants in memory, ascending and apart.
    pub(super) constants: Vec<Range<u32>>,
}

/// A constant shorter than that stays where it is: a segment of its own would cost as much.
const WORTH_MOVING: u32 = 12;

/// Finds what is behind the functions that `stops` names, and these themselves.
pub(super) fn behind(linked: &[u8], stops: fn(&str) -> bool) -> Result<Behind> {
    let linked = Linked::read(linked)
        .explain(|| "The linker's output is not as expected: the app cannot be split.".to_owned())?;
    if linked.in_code.is_empty() {
        return Err(problem!("The linker wrote no relocations: the app cannot be split."));
    }
    let reached = linked.reached(stops);
    let mut behind = BTreeSet::new();
    let mut before = BTreeSet::new();
    for (index, name) in &linked.names {
        let set = if reached.contains(&Node::Function(*index)) { &mut before } else { &mut behind };
        set.insert(name.clone());
    }
    // A name that two functions have decides nothing.
    Ok(Behind {
        functions: behind.difference(&before).cloned().collect(),
        constants: linked.constants_behind(&reached),
    })
}

impl Linked {
    fn read(bytes: &[u8]) -> wasmparser::Result<Linked> {
        let mut linked = Linked::default();
        let (mut code, mut section) = (0, 0);
        let (mut code_section, mut data_section) = (None, None);
        let mut relocations = Vec::new();
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload?;
            let at = section;
            section += u32::from(payload.as_section().is_some());
            match payload {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        linked.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports {
                        let export = export?;
                        if export.kind == ExternalKind::Func {
                            linked.exported.push(export.index);
                        }
                    }
                }
                Payload::CodeSectionStart { range, .. } => {
                    code = range.start;
                    code_section = Some(at);
                }
                Payload::CodeSectionEntry(body) => {
                    linked.bodies.push(within(body.range(), code));
                }
                Payload::DataSection(segments) => {
                    let data = segments.range().start;
                    data_section = Some(at);
                    for segment in segments {
                        let segment = segment?;
                        let end = segment.range.end;
                        linked.addresses.push(address(&segment.kind));
                        linked.segments.push(within(end - segment.data.len()..end, data));
                    }
                }
                Payload::CustomSection(custom) => match custom.as_known() {
                    KnownCustom::Linking(linking) => {
                        for subsection in linking.subsections() {
                            if let Linking::SymbolTable(symbols) = subsection? {
                                for symbol in symbols {
                                    linked.add_symbol(&symbol?);
                                }
                            }
                        }
                    }
                    KnownCustom::Unknown if custom.name().starts_with("reloc.") => {
                        let reader = BinaryReader::new(custom.data(), custom.data_offset());
                        relocations.push(wasmparser::RelocSectionReader::new(reader)?);
                    }
                    KnownCustom::Reloc(reader) => relocations.push(reader),
                    _ => {}
                },
                _ => {}
            }
        }
        for reader in relocations {
            let entries = reader.entries().into_iter().collect::<wasmparser::Result<Vec<_>>>()?;
            if Some(reader.section_index()) == code_section {
                linked.in_code = entries;
            } else if Some(reader.section_index()) == data_section {
                linked.in_data = entries;
            }
        }
        Ok(linked)
    }

    fn add_symbol(&mut self, symbol: &SymbolInfo<'_>) {
        let node = match symbol {
            SymbolInfo::Func { index, name, .. } => {
                if let Some(name) = name {
                    self.names.insert(*index, (*name).to_owned());
                }
                Some(Node::Function(*index))
            }
            SymbolInfo::Data { symbol: Some(place), .. } => {
                self.segments.get(place.index as usize).map(|segment| {
                    let start = segment.start + place.offset;
                    self.constants.push(start..start + place.size);
                    Node::Constant(self.constants.len() - 1)
                })
            }
            _ => None,
        };
        self.symbols.push(node);
    }

    /// All that can be reached from the exports, and from constants that no symbol names, without a function that `stops` names.
    fn reached(&self, stops: fn(&str) -> bool) -> BTreeSet<Node> {
        let mut leads_to: BTreeMap<Node, Vec<Node>> = BTreeMap::new();
        let mut waiting: Vec<Node> = self.exported.iter().map(|index| Node::Function(*index)).collect();
        for entry in &self.in_code {
            let Some(to) = self.target(entry) else { continue };
            let body = self.bodies.partition_point(|body| body.end <= entry.offset);
            let from = leads_to.entry(Node::Function(self.imported + body as u32)).or_default();
            from.push(to);
            from.extend(self.beyond(entry, to));
        }
        let mut targets: Vec<(u32, Node)> = Vec::new();
        for entry in &self.in_data {
            let Some(to) = self.target(entry) else { continue };
            targets.push((entry.offset, to));
            targets.extend(self.beyond(entry, to).into_iter().map(|to| (entry.offset, to)));
        }
        targets.sort_unstable();
        let mut named = vec![false; targets.len()];
        for (at, constant) in self.constants.iter().enumerate() {
            let from = targets.partition_point(|(offset, _)| *offset < constant.start);
            let own = targets[from..].iter().take_while(|(offset, _)| *offset < constant.end);
            for (place, (_, to)) in own.enumerate() {
                leads_to.entry(Node::Constant(at)).or_default().push(*to);
                named[from + place] = true;
            }
        }
        waiting.extend(targets.iter().zip(&named).filter(|(_, named)| !**named).map(|((_, to), _)| *to));
        let mut reached = BTreeSet::new();
        while let Some(node) = waiting.pop() {
            let stops = match node {
                Node::Function(index) => self.names.get(&index).is_some_and(|name| stops(name)),
                Node::Constant(_) => false,
            };
            if !stops && reached.insert(node) {
                waiting.extend(leads_to.get(&node).into_iter().flatten().copied());
            }
        }
        reached
    }

    /// The constants at a distance from the named one, where the distance leads out of it.
    fn beyond(&self, entry: &RelocationEntry, to: Node) -> Vec<Node> {
        let Node::Constant(named) = to else { return Vec::new() };
        let named = &self.constants[named];
        let place = i64::from(named.start) + entry.addend;
        if i64::from(named.start) <= place && place < i64::from(named.end) {
            return Vec::new();
        }
        // Just past the end is where a loop over it stops.
        let holds =
            |constant: &Range<u32>| i64::from(constant.start) <= place && place <= i64::from(constant.end);
        (0..self.constants.len()).filter(|at| holds(&self.constants[*at])).map(Node::Constant).collect()
    }

    /// The places in memory of the constants that were not reached, without the bytes that they share with one that was.
    fn constants_behind(&self, reached: &BTreeSet<Node>) -> Vec<Range<u32>> {
        let length = self.segments.iter().map(|segment| segment.end).max().unwrap_or(0);
        let mut free = vec![false; length as usize];
        for wanted in [false, true] {
            for (at, constant) in self.constants.iter().enumerate() {
                if reached.contains(&Node::Constant(at)) == wanted {
                    free[constant.start as usize..constant.end as usize].fill(!wanted);
                }
            }
        }
        let mut runs: Vec<Range<u32>> = Vec::new();
        for (segment, address) in self.segments.iter().zip(&self.addresses) {
            let Some(address) = address else { continue };
            let mut start = segment.start;
            while start < segment.end {
                let rest = &free[start as usize..segment.end as usize];
                let run = rest.iter().take_while(|free| **free == rest[0]).count() as u32;
                if rest[0] && run >= WORTH_MOVING {
                    let place = address + start - segment.start;
                    runs.push(place..place + run);
                }
                start += run;
            }
        }
        runs
    }

    /// What a place in code or constants refers to. Types, globals and the like are not split.
    fn target(&self, entry: &RelocationEntry) -> Option<Node> {
        use wasmparser::RelocationType as Kind;
        match entry.ty {
            Kind::TypeIndexLeb | Kind::GlobalIndexLeb | Kind::GlobalIndexI32 | Kind::TableNumberLeb => None,
            _ => self.symbols.get(entry.index as usize).copied().flatten(),
        }
    }
}

/// Where an active segment begins.
fn address(kind: &DataKind<'_>) -> Option<u32> {
    let DataKind::Active { memory_index: 0, offset_expr } = kind else { return None };
    match offset_expr.get_operators_reader().read() {
        Ok(Operator::I32Const { value }) => Some(value as u32),
        _ => None,
    }
}

fn within(range: Range<usize>, start: usize) -> Range<u32> {
    (range.start - start) as u32..(range.end - start) as u32
}
