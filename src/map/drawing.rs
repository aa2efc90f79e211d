//! The drawing itself: SVG elements that are made once and then only changed where something changed.
//!
//! It stands outside the reactive views on purpose: 350 shapes with a handful of changes at a time are cheaper to compare here than to track one by one.

use model::records::CouncilIx;
use web_sys::{Document, Element};

use super::outlines::{Outline, Outlines};
use super::window::Window;
use crate::data::{CouncilTiling, Data};

const SVG: &str = "http://www.w3.org/2000/svg";

/// The shapes of one council.
struct Area {
    main: Element,
    inset: Option<Element>,
    colour: usize,
    name: String,
}

/// An outline's elements on the main map and in the inset, and what they show.
struct Over {
    main: Element,
    london: Element,
    shown: Outline,
}

/// The map's elements inside one `<svg>`.
pub struct Drawing {
    document: Document,
    areas: Element,
    london: Element,
    /// The inset with its frame.
    frame: Element,
    /// By council.
    nodes: Vec<Option<Area>>,
    /// Councils in the order of their names, which is the order of the elements.
    by_name: Vec<CouncilIx>,
    partners: Over,
    lead: Over,
    chosen: Over,
    pointed: Over,
}

impl Drawing {
    /// An empty drawing in `svg`, which gets the groups, the region borders and the frame of the inset.
    pub fn new(document: Document, svg: &Element, data: &Data) -> Drawing {
        let inset = data.inset();
        let make = |parent: &Element, name: &str, attributes: &[(&str, &str)]| {
            let element = element(&document, name, attributes);
            let _ = parent.append_child(&element);
            element
        };
        let areas = make(svg, "g", &[]);
        let regions = data.topology.borders(&data.region_labels());
        make(svg, "path", &[("class", "regions"), ("d", &regions), ("aria-hidden", "true")]);
        let over = make(svg, "g", &[("aria-hidden", "true")]);
        let frame = make(svg, "g", &[("aria-hidden", "true")]);
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
        let pair = |class: &str| Over {
            main: make(&over, "path", &[("class", class)]),
            london: make(&over_london, "path", &[("class", class)]),
            shown: Outline::default(),
        };
        let (partners, lead) = (pair("over partners"), pair("over lead"));
        let (chosen, pointed) = (pair("over chosen"), pair("over pointed"));
        let councils = data.register.package().councils.len();
        let name = |at: usize| &data.register.package().councils[at].name;
        let order = model::order::by(councils, &mut |a, b| name(a).cmp(name(b)));
        let by_name: Vec<CouncilIx> = order.into_iter().map(|at| CouncilIx(at as u16)).collect();
        Drawing {
            areas,
            london,
            frame,
            nodes: (0..councils).map(|_| None).collect(),
            by_name,
            partners,
            lead,
            chosen,
            pointed,
            document,
        }
    }

    /// Shows the areas of a tiling: those that it has in common with the one before stay as they are.
    pub fn tile(&mut self, data: &Data, tiling: &CouncilTiling) {
        let mut next: Option<Element> = None;
        for council in self.by_name.clone().into_iter().rev() {
            let node = &mut self.nodes[usize::from(council.0)];
            match (tiling.group(council), node.as_ref()) {
                (None, None) => continue,
                (None, Some(area)) => {
                    area.main.remove();
                    if let Some(inset) = &area.inset {
                        inset.remove();
                    }
                    *node = None;
                    continue;
                }
                (Some(_), Some(_)) => {}
                (Some(group), None) => {
                    let code = &data.register.council(council).code;
                    let path = tiling.tiling.path(group);
                    let main = element(
                        &self.document,
                        "path",
                        &[
                            ("id", &option_id(code)),
                            ("role", "option"),
                            ("aria-selected", "false"),
                            ("class", "area c0"),
                            ("d", path),
                            ("data-council", code),
                        ],
                    );
                    let _ = self.areas.insert_before(&main, next.as_deref());
                    let in_london = data.base_areas(council).iter().all(|area| data.in_london(*area));
                    let inset = in_london.then(|| {
                        let inset = element(
                            &self.document,
                            "path",
                            &[("class", "area c0"), ("d", path), ("data-council", code)],
                        );
                        let _ = self.london.append_child(&inset);
                        inset
                    });
                    *node = Some(Area { main, inset, colour: 0, name: String::new() });
                }
            }
            next = node.as_ref().map(|area| area.main.clone());
        }
    }

    /// The colour of the council that the colours of the others are about.
    pub const ITSELF: usize = 6;

    /// Gives a council its colour (0 to 5, or [`Drawing::ITSELF`]) and its name in words.
    pub fn describe(&mut self, council: CouncilIx, colour: usize, name: String) {
        const CLASSES: [&str; 7] =
            ["area c0", "area c1", "area c2", "area c3", "area c4", "area c5", "area itself"];
        let Some(area) = &mut self.nodes[usize::from(council.0)] else { return };
        if area.colour != colour {
            area.colour = colour;
            let _ = area.main.set_attribute("class", CLASSES[colour]);
            if let Some(inset) = &area.inset {
                let _ = inset.set_attribute("class", CLASSES[colour]);
            }
        }
        if area.name != name {
            let _ = area.main.set_attribute("aria-label", &name);
            area.name = name;
        }
    }

    /// Draws the outlines of the selection, and tells assistive technology which council is selected.
    pub fn select(&mut self, outlines: Outlines, before: Option<CouncilIx>, now: Option<CouncilIx>) {
        self.partners.show(outlines.partners);
        self.lead.show(outlines.lead);
        self.chosen.show(outlines.chosen);
        for (council, selected) in [(before, "false"), (now, "true")] {
            if let Some(area) = council.and_then(|council| self.nodes[usize::from(council.0)].as_ref()) {
                let _ = area.main.set_attribute("aria-selected", selected);
            }
        }
    }

    /// Keeps the inset at its place in the window, and hides it where the map itself is large enough.
    pub fn show(&self, window: &Window) {
        let zoom = window.zoom();
        let shift = [
            "translate(",
            &decimal(window.x),
            " ",
            &decimal(window.y),
            ") scale(",
            &decimal(1.0 / zoom),
            ")",
        ];
        let _ = self.frame.set_attribute("transform", &shift.concat());
        let _ =
            self.frame.set_attribute("visibility", if inset_shows(window) { "visible" } else { "hidden" });
    }

    /// Draws a line around the council under the pointer or the keyboard.
    pub fn point(&mut self, outline: Outline) {
        self.pointed.show(outline);
    }

    /// The councils of the drawing in the order of their names.
    pub fn in_order(&self) -> impl Iterator<Item = CouncilIx> + '_ {
        self.by_name.iter().copied().filter(|council| self.nodes[usize::from(council.0)].is_some())
    }

    /// The council's name in words; empty where it is not drawn.
    pub fn name(&self, council: CouncilIx) -> String {
        self.nodes[usize::from(council.0)].as_ref().map(|area| area.name.clone()).unwrap_or_default()
    }

    /// Whether the council is drawn.
    pub fn has(&self, council: CouncilIx) -> bool {
        self.nodes[usize::from(council.0)].is_some()
    }
}

impl Over {
    fn show(&mut self, outline: Outline) {
        if self.shown == outline {
            return;
        }
        let _ = self.main.set_attribute("d", &outline.main);
        let _ = self.london.set_attribute("d", &outline.london);
        self.shown = outline;
    }
}

/// Whether the inset is there: beyond twice the size London can be read on the map itself.
pub fn inset_shows(window: &Window) -> bool {
    window.zoom() <= 2.0
}

/// The id of a council's element; ids are known in one shadow root alone.
pub fn option_id(code: &str) -> String {
    ["area-", code].concat()
}

fn element(document: &Document, name: &str, attributes: &[(&str, &str)]) -> Element {
    let Ok(element) = document.create_element_ns(Some(SVG), name) else {
        unreachable!("these are names of SVG elements")
    };
    for (key, value) in attributes {
        let _ = element.set_attribute(key, value);
    }
    element
}

/// A whole number for an attribute.
fn number(n: f64) -> String {
    (n.round() as i64).to_string()
}

/// Three decimals of a number that is not negative, for an attribute.
pub fn decimal(n: f64) -> String {
    let thousandths = (n * 1000.0).round() as i64;
    [&(thousandths / 1000).to_string(), ".", &(1000 + thousandths % 1000).to_string()[1..]].concat()
}
