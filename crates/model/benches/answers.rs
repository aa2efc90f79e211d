//! How long the register's answers take, at the size of the real data, and at 16 and 160 times that.
//!
//! `load` is once a page, `year` once for each year looked at; `summary`, `filters` and `typing` come with every click and
//! letter. `alternatives` counts the same facets by sets, and by what lost against them.

#[path = "../tests/answers/synthetic.rs"]
mod synthetic;

mod alternatives;

use alternatives::{CHOSEN, Lists, Rows, Sets};
use divan::{Bencher, black_box};
use model::{Query, Register};

const SIZES: [usize; 3] = [600, 10_000, 100_000];
const COUNCILS: usize = 365;

fn main() {
    divan::main();
}

fn register(arrangements: usize) -> Register {
    Register::new(synthetic::package(2011, COUNCILS, arrangements))
}

/// A query as a visitor builds it up, filter by filter.
fn query(filters: usize) -> Query {
    let mut query = Query::default();
    let steps: [fn(&mut Query); 5] = [
        |query| query.year = Some(2018),
        |query| query.regions = vec!["Region 1".to_owned(), "Region 4".to_owned()],
        |query| query.categories = vec!["category-03".to_owned(), "category-07".to_owned()],
        |query| query.models = vec!["joint-team".to_owned(), "company".to_owned()],
        |query| query.councils = (0..40).map(|at| format!("E{at:08}")).collect(),
    ];
    steps.iter().take(filters).for_each(|step| step(&mut query));
    query
}

/// Taking a package in, up to the first answer.
#[divan::bench(args = SIZES, sample_count = 10)]
fn load(bencher: Bencher, arrangements: usize) {
    let package = synthetic::package(2011, COUNCILS, arrangements);
    bencher.with_inputs(|| package.clone()).bench_values(|package| {
        let register = Register::new(package);
        let summary = register.summary(&Query::default());
        (register, summary)
    });
}

/// The whole way of a page: a packed file, decoded and checked, taken in, up to the first answer.
#[divan::bench(args = SIZES, sample_count = 10)]
fn load_packed(bencher: Bencher, arrangements: usize) {
    let mut package = synthetic::package(2011, COUNCILS, arrangements);
    // A file with links that run in circles would be refused.
    package.councils.iter_mut().for_each(|council| council.successors.clear());
    for arrangement in &mut package.arrangements {
        (arrangement.part_of, arrangement.replaced_by) = (None, None);
    }
    let bytes = model::packed::encode_package(&package);
    bencher.bench(|| {
        let package = model::packed::decode_package(black_box(&bytes)).expect("a whole package");
        let register = Register::new(package);
        let summary = register.summary(&Query::default());
        (register, summary)
    });
}

/// The first answer for a year: members, regions and types have to be worked out, for the year before too.
#[divan::bench(args = SIZES, sample_count = 10)]
fn year_for_the_first_time(bencher: Bencher, arrangements: usize) {
    let package = synthetic::package(2011, COUNCILS, arrangements);
    bencher.with_inputs(|| Register::new(package.clone())).bench_refs(|register| register.summary(&query(1)));
}

/// The whole summary of the present view.
#[divan::bench(args = SIZES)]
fn summary_of_the_present(bencher: Bencher, arrangements: usize) {
    let register = register(arrangements);
    let query = query(0);
    register.summary(&query);
    bencher.bench(|| register.summary(black_box(&query)));
}

/// The whole summary of a year, with the change since the year before.
#[divan::bench(args = SIZES)]
fn summary_of_a_year(bencher: Bencher, arrangements: usize) {
    let register = register(arrangements);
    let query = query(1);
    register.summary(&query);
    bencher.bench(|| register.summary(black_box(&query)));
}

/// One filter more, beside a year and a region, and the same filter less: nothing is kept between them, so each is a summary.
#[divan::bench(args = SIZES)]
fn one_filter_added(bencher: Bencher, arrangements: usize) {
    let register = register(arrangements);
    let queries = [query(3), query(2)];
    register.summary(&queries[0]);
    let mut turn = 0;
    bencher.bench_local(|| {
        turn = 1 - turn;
        register.summary(black_box(&queries[turn]))
    });
}

/// The whole summary with a year and three filters.
#[divan::bench(args = SIZES)]
fn summary_with_filters(bencher: Bencher, arrangements: usize) {
    let register = register(arrangements);
    let query = query(4);
    register.summary(&query);
    bencher.bench(|| register.summary(black_box(&query)));
}

/// The whole summary with a year, three filters and forty councils.
#[divan::bench(args = SIZES)]
fn summary_with_councils(bencher: Bencher, arrangements: usize) {
    let register = register(arrangements);
    let query = query(5);
    register.summary(&query);
    bencher.bench(|| register.summary(black_box(&query)));
}

/// The facets of four filters and no more, by sets of bits.
#[divan::bench(args = SIZES)]
fn facets_by_sets(bencher: Bencher, arrangements: usize) {
    let rows = Rows::new(&register(arrangements));
    let sets = Sets::new(&rows);
    assert_eq!(sets.facets(&CHOSEN), rows.facets(&CHOSEN));
    bencher.bench(|| sets.facets(black_box(&CHOSEN)));
}

/// The same by a scan of the rows.
#[divan::bench(args = SIZES)]
fn facets_by_rows(bencher: Bencher, arrangements: usize) {
    let rows = Rows::new(&register(arrangements));
    bencher.bench(|| rows.facets(black_box(&CHOSEN)));
}

/// The same by sorted lists.
#[divan::bench(args = SIZES)]
fn facets_by_lists(bencher: Bencher, arrangements: usize) {
    let rows = Rows::new(&register(arrangements));
    let lists = Lists::new(&rows);
    assert_eq!(lists.facets(&CHOSEN), rows.facets(&CHOSEN));
    bencher.bench(|| lists.facets(black_box(&CHOSEN)));
}

/// The colours of the map: each council's arrangements and partners.
#[divan::bench(args = SIZES)]
fn council_counts(bencher: Bencher, arrangements: usize) {
    let register = register(arrangements);
    let found = register.summary(&query(0)).found;
    bencher.bench(|| register.council_counts(black_box(&found), None));
}

/// One letter more, each with the whole summary: the mean over "hamphire walton", the first word of which has an error.
#[divan::bench(args = SIZES)]
fn typing_a_letter(bencher: Bencher, arrangements: usize) {
    let register = register(arrangements);
    let text = "hamphire walton";
    register.text_found(text);
    let mut end = 0;
    bencher.bench_local(|| {
        end = end % text.len() + 1;
        register.summary(&Query { text: text[..end].to_owned(), ..Query::default() })
    });
}

/// The first text: the words of all names are sorted.
#[divan::bench(args = SIZES, sample_count = 10)]
fn text_for_the_first_time(bencher: Bencher, arrangements: usize) {
    let package = synthetic::package(2011, COUNCILS, arrangements);
    bencher
        .with_inputs(|| Register::new(package.clone()))
        .bench_refs(|register| register.text_found("hampton"));
}

/// The box for everything, ten hits.
#[divan::bench(args = SIZES)]
fn find(bencher: Bencher, arrangements: usize) {
    let register = register(arrangements);
    register.find("hampton", 10);
    bencher.bench(|| register.find(black_box("hampton"), 10));
}
