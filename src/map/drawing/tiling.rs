//! Which shapes stand in the drawing: those of a ground, and in their place the finer ones of a part of the country.

use std::rc::Rc;

use js_sys::JsString;
use model::records::CouncilIx;
use presentation::map::finer::Finer;
use presentation::map::ground::Ground;

use super::{Area, Drawing};
use crate::data::Data;
use crate::map::svg::{Shape, copy};

impl Drawing {
    /// Shows the areas of a ground: those that it has in common with the one before stay as they are. Gives the ground
    /// before where that one was of the other kind.
    pub fn tile(&mut self, data: &Data, ground: &Rc<Ground>) -> Option<Rc<Ground>> {
        let before = self.ground.replace(ground.clone());
        if before.as_ref().is_some_and(|before| Rc::ptr_eq(before, ground)) {
            return None;
        }
        // The regions stay where they are as long as the boundaries are drawn.
        let stays = !ground.is_hexagons() && before.as_ref().is_some_and(|before| !before.is_hexagons());
        if !stays {
            let regions = ground.tiling.topology().borders(&ground.regions(&data.atlas.land));
            let _ = self.regions.set_attribute("d", &regions);
        }
        let (strings, [option, plain]) = (&self.strings, &self.models);
        let draw = |model: &Shape, path: &str, code: &JsString| {
            let shape = copy(model);
            shape.write(&strings.d, path);
            shape.set(&strings.council, code);
            shape
        };
        let mut next: Option<Shape> = None;
        for council in self.by_name.clone().into_iter().rev() {
            let node = &mut self.nodes[usize::from(council.0)];
            match (ground.group(council), node.as_ref()) {
                (None, None) => continue,
                (None, Some(area)) => {
                    area.main.remove();
                    if let Some(inset) = &area.inset {
                        inset.remove();
                    }
                    *node = None;
                    continue;
                }
                (Some(group), Some(area)) => {
                    let path = ground.tiling.path(group);
                    let was =
                        before.as_ref().and_then(|before| Some(before.tiling.path(before.group(council)?)));
                    if !stays && was != Some(path) {
                        area.main.write(&strings.d, path);
                        let _ = area.main.remove_attribute("transform");
                    }
                }
                (Some(group), None) => {
                    let code = JsString::from(data.register.council(council).code.as_str());
                    let main = draw(option, ground.tiling.path(group), &code);
                    let _ = self.areas.insert_before(&main, next.as_deref().map(AsRef::as_ref));
                    let base = data.atlas.land.base_areas(council);
                    let inset = base.iter().all(|area| data.atlas.land.in_london(*area)).then(|| {
                        // The inset is always on the boundaries.
                        let inset = draw(plain, &data.atlas.land.topology().outline(base), &code);
                        let _ = self.london.append_child(&inset);
                        inset
                    });
                    *node = Some(Area {
                        main,
                        inset,
                        finer: false,
                        quiet: false,
                        colour: None,
                        name: String::new(),
                    });
                }
            }
            next = node.as_ref().map(|area| area.main.clone());
        }
        let before = before.filter(|before| before.is_hexagons() != ground.is_hexagons());
        if before.is_some() {
            self.show_inset();
        }
        before
    }

    /// Draws these finer shapes, of this ground, in place of the coarse ones of their councils; `None` brings those back.
    pub fn refine(&mut self, finer: Option<(&Finer, &Ground)>) {
        let Some(coarse) = self.ground.clone() else { return };
        // The borders of the regions are coarse, and told apart on a map of England alone.
        let visibility = if finer.is_some() { "hidden" } else { "visible" };
        let _ = self.regions.set_attribute("visibility", visibility);
        for (at, area) in self.nodes.iter_mut().enumerate() {
            let (council, Some(area)) = (CouncilIx(at as u16), area) else { continue };
            let shape = finer.filter(|(finer, _)| finer.has(council));
            let shape = shape.and_then(|(finer, ground)| Some((finer, ground, ground.group(council)?)));
            match shape {
                Some((finer, ground, group)) => {
                    area.main.write(&self.strings.d, ground.tiling.path(group));
                    let _ = area.main.set_attribute("transform", &finer.transform);
                }
                None if area.finer => {
                    if let Some(group) = coarse.group(council) {
                        area.main.write(&self.strings.d, coarse.tiling.path(group));
                        let _ = area.main.remove_attribute("transform");
                    }
                }
                None => {}
            }
            area.finer = shape.is_some();
        }
    }
}
