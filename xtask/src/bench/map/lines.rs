//! What `benches/map` prints: a line a number or three, with tabs between the fields.

use super::super::timings::Spread;

/// All of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Measured {
    /// What the browser calls itself.
    pub(super) browser: String,
    /// In how many states all pages have shown the same.
    pub(super) states: usize,
    /// Page, path of the answer, bytes of its body as they were sent.
    pub(super) bytes: Vec<(String, String, u64)>,
    /// Times of first maps: until the first shape of a council stood on the screen, and until all of them did.
    pub(super) first: Vec<Sample<2>>,
    /// On our pages: until the app had drawn its map, and until that stood on the screen in the picture's place.
    pub(super) app: Vec<Sample<2>>,
    /// Times of changes.
    pub(super) changes: Vec<Sample<3>>,
    /// When the names for assistive technology had followed a change.
    pub(super) names: Vec<Sample<1>>,
}

/// Times, in milliseconds, that were taken together.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sample<const TIMES: usize> {
    /// How fast the visitor's machine and connection were.
    pub(super) condition: String,
    /// The page.
    pub(super) page: String,
    /// What was changed; empty for a first map.
    pub(super) change: String,
    /// The times; of a change until the document, the layout, the screen had followed.
    pub(super) ms: [f64; TIMES],
}

impl Measured {
    /// The spread of a page's first map.
    pub(super) fn first(&self, condition: &str, page: &str, at: usize) -> Option<Spread> {
        spread(&self.first, condition, page, "", at)
    }

    /// The spread of the app's map.
    pub(super) fn app(&self, condition: &str, page: &str, at: usize) -> Option<Spread> {
        spread(&self.app, condition, page, "", at)
    }

    /// The spread of a change on a page.
    pub(super) fn change(&self, condition: &str, page: &str, change: &str, at: usize) -> Option<Spread> {
        spread(&self.changes, condition, page, change, at)
    }

    /// The spread of when the names had followed.
    pub(super) fn names(&self, condition: &str, page: &str, change: &str) -> Option<Spread> {
        spread(&self.names, condition, page, change, 0)
    }
}

fn spread<const TIMES: usize>(
    samples: &[Sample<TIMES>],
    condition: &str,
    page: &str,
    change: &str,
    at: usize,
) -> Option<Spread> {
    let of = samples
        .iter()
        .filter(|sample| (&*sample.condition, &*sample.page, &*sample.change) == (condition, page, change));
    Spread::of(of.map(|sample| sample.ms[at]).collect())
}

/// Reads them; `None` where a line is not as it should be.
pub(super) fn read(output: &str) -> Option<Measured> {
    let mut measured = Measured::default();
    for line in output.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        match fields.as_slice() {
            ["browser", browser] => measured.browser = (*browser).to_owned(),
            ["states", _, number] => measured.states = number.parse().ok()?,
            ["bytes", page, path, bytes] => {
                measured.bytes.push(((*page).to_owned(), (*path).to_owned(), bytes.parse().ok()?));
            }
            ["first", condition, page, times @ ..] => {
                measured.first.push(sample(condition, page, "", times)?);
            }
            ["app", condition, page, times @ ..] => {
                measured.app.push(sample(condition, page, "", times)?);
            }
            ["change", condition, page, change, times @ ..] => {
                measured.changes.push(sample(condition, page, change, times)?);
            }
            ["names", condition, page, change, times @ ..] => {
                measured.names.push(sample(condition, page, change, times)?);
            }
            _ => return None,
        }
    }
    let complete = !measured.browser.is_empty() && measured.states > 0 && !measured.first.is_empty();
    complete.then_some(measured)
}

fn sample<const TIMES: usize>(
    condition: &str,
    page: &str,
    change: &str,
    times: &[&str],
) -> Option<Sample<TIMES>> {
    let [condition, page, change] = [condition, page, change].map(str::to_owned);
    let ms: Vec<f64> = times.iter().map(|time| time.parse().ok()).collect::<Option<_>>()?;
    let sound = ms.iter().all(|time| time.is_finite());
    Some(Sample { condition, page, change, ms: ms.try_into().ok().filter(|_| sound)? })
}

#[cfg(test)]
mod tests {
    use super::{Spread, read};

    const OUTPUT: &str = "\
browser\tChromium 150, headless
bytes\twhole\t/assets/map-1.bin\t13500
states\twhole\t109
first\t1x\twhole\t100\t120
first\t1x\twhole\t110\t130
first\t1x\twhole\t300\t310
first\t4x\twhole\t400\t450
app\t4x\twhole\t800\t900
change\t1x\twhole\tyear\t1.5\t2\t3.25
names\t1x\twhole\tyear\t4.5
";

    #[test]
    fn lines_become_spreads() {
        let measured = read(OUTPUT).expect("sound");
        assert_eq!((measured.browser.as_str(), measured.states), ("Chromium 150, headless", 109));
        assert_eq!(measured.bytes, [("whole".to_owned(), "/assets/map-1.bin".to_owned(), 13_500)]);
        let first = measured.first("1x", "whole", 1);
        assert_eq!(first, Some(Spread { low: 120.0, median: 130.0, high: 310.0 }));
        assert_eq!(measured.first("4x", "whole", 0).map(|spread| spread.median), Some(400.0));
        assert_eq!(measured.app("4x", "whole", 1).map(|spread| spread.median), Some(900.0));
        assert_eq!(measured.app("1x", "whole", 1), None);
        assert_eq!(measured.change("1x", "whole", "year", 2).map(|spread| spread.median), Some(3.25));
        assert_eq!(measured.change("1x", "whole", "filter", 2), None);
        assert_eq!(measured.names("1x", "whole", "year").map(|spread| spread.median), Some(4.5));
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        assert_eq!(read(&OUTPUT.replace("13500", "many")), None);
        assert_eq!(read(&OUTPUT.replace("\t3.25", "")), None);
        assert_eq!(read(&OUTPUT.replace("3.25", "NaN")), None);
        assert_eq!(read(&OUTPUT.replace("\t900", "")), None);
        assert_eq!(read("something else\n"), None);
        assert_eq!(read(""), None);
    }
}
