//! The drawing itself: SVG elements that are made once and then only changed where something changed.
//!
//! It stands outside the reactive views on purpose: 350 shapes with a handful of changes at a time are cheaper to compare here than to track one by one.

mod tiling; // which shapes there are, coarse and finer

use std::rc::Rc;

use js_sys::JsString;
use model::records::CouncilIx;
use presentation::map::ground::Ground;
use presentation::map::labels::Label;
use presentation::map::numbers::{decimal, number};
use presentation::map::outline::Outline;
use presentation::map::outlines::Outlines;
use presentation::map::viewport::Viewport;
use web_sys::{Document, Element};

use super::over::Over;
use super::svg::{Shape, element, shape};
use crate::data::Data;

/// The shapes of one council.
struct Area {
    main: Shape,
    inset: Option<Shape>,
    /// Whether the main shape is a finer one.
    finer: bool,
    /// Whether it is drawn quietly.
    quiet: bool,
    /// The colour and the name that it was given last.
    colour: Option<usize>,
    name: String,
}

/// What the attributes of all shapes have in common.
struct Strings {
    d: JsString,
    council: JsString,
    class: JsString,
    label: JsString,
    colours: [JsString; 7],
}

/// The map's elements inside one `<svg>`.
pub struct Drawing {
    document: Document,
    areas: Element,
    london: Element,
    /// The inset with its frame.
    frame: Element,
    regions: Element,
    /// The groups of the drawing, in the order in which they lie over one another.
    layers: [Element; 4],
    /// The part of the map that is shown.
    viewport: Viewport,
    /// What is drawn.
    ground: Option<Rc<Ground>>,
    /// A shape of the map and one of the inset, to be copied.
    models: [Shape; 2],
    strings: Strings,
    /// By council.
    nodes: Vec<Option<Area>>,
    /// Councils in the order of their names, which is the order of the elements.
    by_name: Vec<CouncilIx>,
    partners: Over,
    lead: Over,
    chosen: Over,
    pointed: Over,
    /// Of three widths, the thinnest first.
    ties: [Over; 3],
    /// What the names stand in, over the map.
    names: Element,
    /// The names, and the part of the map that they were placed for.
    labels: Option<(Vec<Label>, Viewport)>,
}

impl Drawing {
    /// An empty drawing that stands nowhere yet: see [`Drawing::put_into`] and [`Drawing::put_names_into`].
    pub fn new(document: Document, data: &Data) -> Drawing {
        let inset = data.atlas.land.inset();
        let layer = |name: &str, attributes: &[(&str, &str)]| element(&document, name, attributes);
        let make = |parent: &Element, name: &str, attributes: &[(&str, &str)]| {
            let element = element(&document, name, attributes);
            let _ = parent.append_child(&element);
            element
        };
        // Chromium takes an option for one only where nothing but "none" stands between it and its listbox.
        let areas = layer("g", &[("role", "none")]);
        let regions = layer("path", &[("class", "regions"), ("aria-hidden", "true")]);
        let over = layer("g", &[("aria-hidden", "true")]);
        let frame = layer("g", &[("class", "framed"), ("aria-hidden", "true")]);
        let [x, y, width, height] = [inset.x, inset.y, inset.width, inset.height].map(number);
        make(
            &frame,
            "rect",
            &[("class", "frame"), ("x", &x), ("y", &y), ("width", &width), ("height", &height)],
        );
        let label = make(
            &frame,
            "text",
            &[
                ("class", "frame-label"),
                ("x", &number(inset.x + inset.line * 0.35)),
                ("y", &number(inset.y + inset.line * 0.95)),
                ("font-size", &number(inset.line * 0.85)),
            ],
        );
        label.set_text_content(Some("London, enlarged"));
        let transform =
            ["translate(", &number(inset.dx), " ", &number(inset.dy), ") scale(", &decimal(inset.scale), ")"]
                .concat();
        let enlarged = make(&frame, "g", &[("class", "enlarged"), ("transform", &transform)]);
        let london = make(&enlarged, "g", &[]);
        let over_london = make(&enlarged, "g", &[]);
        let pair = |class: &str| {
            let path = |group: &Element| make(group, "path", &[("class", class)]);
            Over::new(path(&over), path(&over_london))
        };
        let (partners, lead) = (pair("over partners"), pair("over lead"));
        let ties = [pair("over tie"), pair("over tie tie-2"), pair("over tie tie-3")];
        let (chosen, pointed) = (pair("over chosen"), pair("over pointed"));
        let councils = data.register.package().councils.len();
        let name = |at: usize| &data.register.package().councils[at].name;
        let order = model::order::by(councils, &mut |a, b| name(a).cmp(name(b)));
        let by_name: Vec<CouncilIx> = order.into_iter().map(|at| CouncilIx(at as u16)).collect();
        Drawing {
            layers: [areas.clone(), regions.clone(), over, frame.clone()],
            areas,
            london,
            frame,
            regions,
            viewport: Viewport::whole(data.atlas.land.size()),
            ground: None,
            models: [
                shape(&document, &[("role", "option"), ("aria-selected", "false")]),
                shape(&document, &[]),
            ],
            strings: Strings {
                d: "d".into(),
                council: "data-council".into(),
                class: "class".into(),
                label: "aria-label".into(),
                colours: ["area c0", "area c1", "area c2", "area c3", "area c4", "area c5", "area itself"]
                    .map(JsString::from),
            },
            nodes: (0..councils).map(|_| None).collect(),
            by_name,
            partners,
            lead,
            chosen,
            pointed,
            ties,
            names: layer("g", &[]),
            labels: None,
            document,
        }
    }

    /// Puts the drawing into the map's `<svg>`.
    pub fn put_into(&self, svg: &Element) {
        for layer in &self.layers {
            let _ = svg.append_child(layer);
        }
    }

    /// Puts the names into the `<svg>` over the map.
    pub fn put_names_into(&self, svg: &Element) {
        let _ = svg.append_child(&self.names);
    }

    /// Gives a council its colour: 0 to 5, or [`presentation::map::colours::ITSELF`].
    pub fn colour(&mut self, council: CouncilIx, colour: usize) {
        let Some(area) = &mut self.nodes[usize::from(council.0)] else { return };
        if area.colour != Some(colour) {
            area.colour = Some(colour);
            let (class, value) = (&self.strings.class, &self.strings.colours[colour]);
            area.main.set(class, value);
            if let Some(inset) = &area.inset {
                inset.set(class, value);
            }
        }
    }

    /// Gives a council its name in words, for assistive technology, and the id by which that is told where it is.
    pub fn describe(&mut self, council: CouncilIx, code: &str, name: String) {
        let Some(area) = &mut self.nodes[usize::from(council.0)] else { return };
        if area.name.is_empty() {
            area.main.set_id(&option_id(code));
        }
        if area.name != name {
            area.main.write(&self.strings.label, &name);
            area.name = name;
        }
    }

    /// Whether the council has its name.
    pub fn is_described(&self, council: CouncilIx) -> bool {
        self.nodes[usize::from(council.0)].as_ref().is_some_and(|area| !area.name.is_empty())
    }

    /// Draws the outlines of the selection, and tells assistive technology which council is selected.
    ///
    /// `transform` is that of the shapes that they outline; ties are always in units of the map.
    pub fn select(
        &mut self,
        outlines: Outlines,
        transform: &str,
        before: Option<CouncilIx>,
        now: Option<CouncilIx>,
    ) {
        self.partners.show(outlines.partners, transform);
        self.lead.show(outlines.lead, transform);
        self.chosen.show(outlines.chosen, transform);
        for (over, ties) in self.ties.iter_mut().zip(outlines.ties) {
            over.show(ties, "");
        }
        for (council, selected) in [(before, "false"), (now, "true")] {
            if let Some(area) = council.and_then(|council| self.nodes[usize::from(council.0)].as_ref()) {
                let _ = area.main.set_attribute("aria-selected", selected);
            }
        }
    }

    /// Draws all councils but these quietly; `None` draws none so.
    pub fn quieten(&mut self, all_but: Option<&[CouncilIx]>) {
        for (at, area) in self.nodes.iter_mut().enumerate() {
            let Some(area) = area else { continue };
            let quiet = all_but.is_some_and(|loud| !loud.contains(&CouncilIx(at as u16)));
            if area.quiet == quiet {
                continue;
            }
            area.quiet = quiet;
            for shape in [Some(&area.main), area.inset.as_ref()].into_iter().flatten() {
                let _ = shape.toggle_attribute_with_force("data-quiet", quiet);
            }
        }
    }

    /// Keeps the inset at its place in the viewport, and hides it where the map itself is large enough.
    pub fn show(&mut self, viewport: Viewport) {
        self.viewport = viewport;
        self.show_inset();
        let zoom = viewport.zoom();
        let shift = [
            "translate(",
            &decimal(viewport.x),
            " ",
            &decimal(viewport.y),
            ") scale(",
            &decimal(1.0 / zoom),
            ")",
        ];
        let _ = self.frame.set_attribute("transform", &shift.concat());
    }

    fn show_inset(&self) {
        let visibility = if self.inset_shows() { "visible" } else { "hidden" };
        let _ = self.frame.set_attribute("visibility", visibility);
    }

    /// Whether the inset is there: beyond twice the size London can be read on the map itself, and as hexagons always.
    pub fn inset_shows(&self) -> bool {
        self.viewport.zoom() <= 2.0 && self.ground.as_ref().is_none_or(|ground| !ground.is_hexagons())
    }

    /// Draws a line around the council under the pointer or the keyboard.
    pub fn point(&mut self, outline: Outline, transform: &str) {
        self.pointed.show(outline, transform);
    }

    /// The councils of the drawing in the order of their names.
    pub fn in_order(&self) -> impl Iterator<Item = CouncilIx> + '_ {
        self.by_name.iter().copied().filter(|council| self.nodes[usize::from(council.0)].is_some())
    }

    /// Writes names over the map in place of those before; the map shows this part.
    pub fn label(&mut self, labels: Vec<Label>, viewport: Viewport) {
        let now = (labels, viewport);
        if self.labels.as_ref() == Some(&now) {
            return;
        }
        self.names.set_text_content(None);
        for line in now.0.iter().flat_map(|label| label.lines_at(viewport)) {
            let attributes = [("class", line.class), ("x", &line.x), ("y", &line.y), ("dy", &line.dy)];
            let text = element(&self.document, "text", &attributes);
            text.set_text_content(Some(&line.words));
            let _ = self.names.append_child(&text);
        }
        self.labels = Some(now);
    }

    /// The shapes on the main map, with their councils.
    pub fn shapes(&self) -> impl Iterator<Item = (CouncilIx, &Shape)> {
        let shape =
            |council: &CouncilIx| Some((*council, &self.nodes[usize::from(council.0)].as_ref()?.main));
        self.by_name.iter().filter_map(shape)
    }

    /// Whether the council is drawn.
    pub fn has(&self, council: CouncilIx) -> bool {
        self.nodes[usize::from(council.0)].is_some()
    }
}

/// The id of a council's element; ids are known in one shadow root alone.
pub fn option_id(code: &str) -> String {
    ["area-", code].concat()
}
