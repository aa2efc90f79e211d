//! Two independent implementations of docs/DESIGN.md 4.8, the register and SQL, give equal answers.

use model::Register;
use model::records::Package;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::sql::{Sql, answer_of};
use crate::{queries, real, synthetic};

#[test]
fn random_packages_are_answered_as_sql_answers_them() {
    let sizes = [(1, 0), (1, 1), (4, 20), (12, 70), (40, 130), (120, 400)];
    for seed in 0..24 {
        let (councils, arrangements) = sizes[seed as usize % sizes.len()];
        compare(synthetic::package(seed, councils, arrangements), 24);
    }
}

#[test]
fn the_real_data_is_answered_as_sql_answers_it() {
    compare(real::package(), 80);
}

/// Asks both this many random queries.
fn compare(package: Package, cases: u32) {
    let sql = Sql::load(&package);
    let queries = queries::queries(&package);
    let register = Register::new(package);
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let outcome = TestRunner::new(config).run(&queries, |query| {
        let found = register.text_found(&query.text);
        let found: Option<Vec<String>> = found
            .map(|found| found.iter().map(|at| register.package().arrangements[at].id.clone()).collect());
        prop_assert_eq!(answer_of(&register, &query), sql.answer(&query, found.as_deref()));
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}
