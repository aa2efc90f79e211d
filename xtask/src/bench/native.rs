//! The benchmarks of `crates/model`, run by Divan.

use super::timings::Spread;
use crate::places::Places;
use crate::problem::{Result, problem};
use crate::step::{Step, cargo};

/// The median and the fastest and slowest sample of one operation at one size.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Timing {
    pub(super) operation: String,
    pub(super) size: usize,
    pub(super) time: Spread,
}

/// Runs them.
pub(super) fn measure(places: &Places) -> Result<Vec<Timing>> {
    let step = Step::new("native", "benchmarks of the register").shown();
    let mut bench = cargo(places);
    bench.args(["bench", "--locked", "--package", "model", "--bench", "answers", "--bench", "lens"]);
    let output = step.run(places, &mut bench)?;
    let timings = read(&output);
    if timings.is_empty() {
        return Err(problem!("The benchmarks printed no table that can be read:\n{output}"));
    }
    Ok(timings)
}

/// Reads Divan's table: a branch a benchmark, under it a leaf a size with "fastest │ slowest │ median │ mean │ ...".
fn read(table: &str) -> Vec<Timing> {
    let mut timings = Vec::new();
    let mut operation = "";
    for line in table.lines() {
        let row = line.trim_start_matches(['│', '├', '╰', '─', ' ']);
        let mut cells = row.split('│');
        let first = cells.next().unwrap_or_default();
        let (name, fastest) = first.trim().split_once(char::is_whitespace).unwrap_or((first.trim(), ""));
        let times = [Some(fastest), cells.next(), cells.next()].map(|cell| milliseconds(cell?));
        match (name.parse(), times) {
            (Ok(size), [Some(low), Some(high), Some(median)]) => {
                let operation = operation.to_owned();
                timings.push(Timing { operation, size, time: Spread { low, median, high } });
            }
            _ if line.starts_with(['├', '╰']) => operation = name,
            _ => {}
        }
    }
    timings
}

/// "12.3 µs" as milliseconds.
fn milliseconds(text: &str) -> Option<f64> {
    let (number, unit) = text.trim().split_once(' ')?;
    let factor = match unit {
        "ns" => 1e-6,
        "µs" => 1e-3,
        "ms" => 1.0,
        "s" => 1e3,
        _ => return None,
    };
    Some(number.parse::<f64>().ok()? * factor)
}

#[cfg(test)]
mod tests {
    use super::{Spread, Timing, read};

    #[test]
    fn the_table_is_read() {
        let table = "\
Timer precision: 10 ns
answers                        fastest       │ slowest       │ median        │ mean          │ samples │ iters
├─ load                                      │               │               │               │         │
│  ├─ 600                      1.5 ms        │ 2 ms          │ 1.75 ms       │ 1.8 ms        │ 10      │ 10
│  ╰─ 100000                   200 ms        │ 1.2 s         │ 210.5 ms      │ 215 ms        │ 10      │ 10
╰─ typing_a_letter                           │               │               │               │         │
   ╰─ 600                      900 ns        │ 4 µs          │ 1 µs          │ 1 µs          │ 100     │ 100
";
        let timing = |operation: &str, size, low, median, high| Timing {
            operation: operation.to_owned(),
            size,
            time: Spread { low, median, high },
        };
        let expected = [
            timing("load", 600, 1.5, 1.75, 2.0),
            timing("load", 100_000, 200.0, 210.5, 1200.0),
            timing("typing_a_letter", 600, 0.0009, 0.001, 0.004),
        ];
        let read = read(table);
        assert_eq!(read.len(), expected.len());
        for (read, expected) in read.iter().zip(&expected) {
            assert_eq!((&read.operation, read.size), (&expected.operation, expected.size));
            let close = |a: f64, b: f64| (a - b).abs() < 1e-9;
            let (a, b) = (read.time, expected.time);
            assert!(close(a.low, b.low) && close(a.median, b.median) && close(a.high, b.high), "{a:?} {b:?}");
        }
    }
}
