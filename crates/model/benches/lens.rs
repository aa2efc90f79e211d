//! How long the reorganisation lens takes, at the size of the real data and at a hundred times that: with every change of
//! proposal, and with every council that a visitor moves.

#[path = "../tests/answers/synthetic.rs"]
mod synthetic;

use divan::{Bencher, black_box};
use model::lens::{Placing, Scenario, Unitary, address, fates};
use model::records::CouncilIx;
use model::{Query, Register};

const SIZES: [usize; 2] = [950, 100_000];
const COUNCILS: usize = 365;

fn main() {
    divan::main();
}

/// As many new councils, of as many present ones, as the proposals of a whole country have: 40 of 160.
fn scenario() -> Scenario {
    let placing = |council: usize| Placing { council: CouncilIx(council as u16), split_note: String::new() };
    let unitary = |at: usize| Unitary {
        name: format!("Unitary {at}"),
        councils: (0..4).map(|of| placing(at * 4 + of)).collect(),
    };
    Scenario { unitaries: (0..40).map(unitary).collect(), missing: (160..170).map(CouncilIx).collect() }
}

fn register(arrangements: usize) -> Register {
    let register = Register::without_text(synthetic::package(2011, COUNCILS, arrangements));
    register.members_at(model::records::ArrangementIx(0), register.present());
    register
}

/// The fates of the present view, with what each new council gets.
#[divan::bench(args = SIZES)]
fn fates_of_the_present(bencher: Bencher, arrangements: usize) {
    let (register, scenario) = (register(arrangements), scenario());
    let found = register.found(&Query::default(), None);
    bencher.bench(|| fates(&register, black_box(&scenario), Some(&found)));
}

/// Of every arrangement, whatever its status.
#[divan::bench(args = SIZES)]
fn fates_of_all(bencher: Bencher, arrangements: usize) {
    let (register, scenario) = (register(arrangements), scenario());
    let found = model::bits::Bits::full(arrangements);
    bencher.bench(|| fates(&register, black_box(&scenario), Some(&found)));
}

/// With whom the first new council has to settle what.
#[divan::bench(args = SIZES)]
fn dealings_of_one(bencher: Bencher, arrangements: usize) {
    let register = register(arrangements);
    let fates = fates(&register, &scenario(), None);
    bencher.bench(|| fates.dealings(&register, black_box(0)));
}

/// The address of the same scenario, written and read again.
#[divan::bench]
fn address_and_back(bencher: Bencher) {
    let register = register(1);
    let scenario = scenario();
    bencher.bench(|| address::read(&address::write(black_box(&scenario), &register), &register));
}
