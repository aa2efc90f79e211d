//! The equal-area layouts of the real data: complete, true to the land, and packed.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use bundle::hexagons::{Measures, lay_out};
use geometry::hexagons::{Cell, Layout};
use geometry::{Hexagons, Topology};
use model::Register;
use model::register::Tier;

static REGISTER: LazyLock<Register> = LazyLock::new(|| {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    Register::without_text(bundle::read(&data).expect("the data is sound").package)
});

static TOPOLOGY: LazyLock<Arc<Topology>> = LazyLock::new(|| {
    let text = include_str!("../../../../data/boundaries.topojson");
    Arc::new(bundle::boundaries::topology(text).expect("the derived file is sound"))
});

static LAID_OUT: LazyLock<(Hexagons, Vec<Measures>)> =
    LazyLock::new(|| lay_out(REGISTER.package(), &TOPOLOGY));

fn layouts() -> [(Tier, &'static Layout); 2] {
    let hexagons = &LAID_OUT.0;
    [(Tier::Lower, &hexagons.lower), (Tier::Upper, &hexagons.upper)]
}

/// The cell of a council, by its name.
fn cell(layout: &Layout, year: i32, name: &str) -> (i32, i32) {
    let named = |cell: &&Cell| {
        let council = REGISTER.council_by_code(&LAID_OUT.0.codes[usize::from(cell.council)]).expect("known");
        REGISTER.council(council).name == name
    };
    layout.centre(*layout.cells(year).iter().find(named).expect(name))
}

#[test]
fn every_council_of_every_year_has_a_cell_of_its_own() {
    for (tier, layout) in layouts() {
        for year in 2009..=REGISTER.present() {
            let cells = layout.cells(year);
            let codes: Vec<&str> =
                cells.iter().map(|cell| LAID_OUT.0.codes[usize::from(cell.council)].as_str()).collect();
            let expected = REGISTER.tiling(year, tier);
            let expected: Vec<&str> =
                expected.iter().map(|&council| REGISTER.council(council).code.as_str()).collect();
            assert_eq!(codes, expected, "{tier:?} {year}");
            let places: BTreeSet<(u16, u16)> = cells.iter().map(|cell| (cell.column, cell.row)).collect();
            assert_eq!(places.len(), cells.len(), "{tier:?} {year}");
        }
    }
}

#[test]
fn all_hexagons_fit_the_map() {
    let (width, height) = TOPOLOGY.size();
    for (tier, layout) in layouts() {
        for cell in layout.periods.iter().flat_map(|period| &period.cells) {
            let bounds = layout.bounds(*cell);
            assert!(bounds.left >= 0 && bounds.top >= 0, "{tier:?} {bounds:?}");
            assert!(bounds.right <= width as i32 && bounds.bottom <= height as i32, "{tier:?} {bounds:?}");
        }
    }
}

#[test]
fn layouts_are_true_to_the_land() {
    // What docs/decisions/hexagons.md states, with a little to spare.
    for measures in &LAID_OUT.1 {
        println!("{measures:?}");
        assert_eq!((measures.parted_regions, measures.holes), (0, 0), "{measures:?}");
        assert!(10 * measures.kept >= 6 * measures.neighbours, "{measures:?}");
        assert!(measures.displacement < 2.5, "{measures:?}");
        let (stayed, moved) = measures.moved;
        assert!(7 * moved <= stayed, "{measures:?}");
    }
}

#[test]
fn places_are_where_one_looks_for_them() {
    for (_, layout) in layouts() {
        let at = |name| cell(layout, 2026, name);
        let [northumberland, cornwall, wight] = ["Northumberland", "Cornwall", "Isle of Wight"].map(at);
        let [westminster, norwich_side, liverpool] = ["Westminster", "Southend-on-Sea", "Liverpool"].map(at);
        assert!(cornwall.0 < westminster.0 && cornwall.1 > westminster.1, "Cornwall is in the south-west");
        assert!(northumberland.1 < liverpool.1 && liverpool.0 < norwich_side.0);
        assert!(wight.1 > westminster.1 && cornwall.0 < wight.0 && wight.0 < norwich_side.0);
    }
}

#[test]
fn london_lies_inside_of_the_councils_around_it() {
    // The upper tier, in which London has a fifth of the cells.
    let (_, upper) = layouts()[1];
    for period in &upper.periods {
        let at = |name| cell(upper, i32::from(period.first_year), name);
        let [camden, croydon, cornwall] = ["Camden", "Croydon", "Cornwall"].map(at);
        for south in ["West Sussex", "Brighton and Hove", "East Sussex", "Kent", "Medway"].map(at) {
            assert!(south.1 >= croydon.1, "{} {south:?}", period.first_year);
        }
        for south_east in ["Kent", "Medway"].map(at) {
            assert!(south_east.0 > camden.0 && south_east.0 > at("East Sussex").0, "{}", period.first_year);
        }
        for north_east in ["Essex", "Southend-on-Sea", "Thurrock"].map(at) {
            assert!(north_east.0 > camden.0 && north_east.1 < camden.1, "{}", period.first_year);
        }
        assert!(cornwall.0 < at("Devon").0 && cornwall.1 > camden.1, "{}", period.first_year);
    }
}

#[test]
fn unpacked_is_what_was_packed() {
    let bytes = LAID_OUT.0.encode().expect("it can be packed");
    assert!(bytes.len() < 3_000, "{} bytes", bytes.len());
    assert_eq!(Hexagons::decode(&bytes).as_ref(), Ok(&LAID_OUT.0));
    for place in (0..bytes.len()).step_by(13) {
        let mut flipped = bytes.clone();
        flipped[place] ^= 1 << (place % 8);
        assert!(Hexagons::decode(&flipped).is_err(), "a changed bit in byte {place}");
        assert!(Hexagons::decode(&bytes[..place]).is_err(), "cut after {place} bytes");
    }
}

#[test]
fn what_the_format_cannot_hold_is_refused() {
    let mut hexagons = LAID_OUT.0.clone();
    hexagons.lower.periods[0].cells[3].row += 1;
    assert!(hexagons.encode().is_err(), "between the places of the lattice");
    let mut hexagons = LAID_OUT.0.clone();
    hexagons.upper.periods[0].cells.swap(0, 1);
    assert!(hexagons.encode().is_err(), "unsorted");
}

#[test]
fn a_path_is_a_closed_hexagon() {
    let layout = Layout { half_width: 97, quarter_height: 56, left: 100, top: 200, periods: Vec::new() };
    let path = layout.path(Cell { council: 0, column: 1, row: 1 });
    assert_eq!(path, "M197 256l97 56 0 112-97 56-97-56 0-112z");
}
