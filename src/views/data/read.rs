//! A reading of the visitor's files, step by step, with other tasks of the browser in between.

use std::cell::RefCell;
use std::rc::Rc;

use reader::{Outcome, Reading, Step};

use crate::browser::{after, timing};

/// How long a task works before it lets the page answer, in milliseconds.
const TASK: f64 = 12.0;

/// A reading that goes on until it is done or dropped.
pub struct UnderWay {
    /// Nothing once it has been given up.
    reading: Rc<RefCell<Option<Reading>>>,
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.reading.take();
    }
}

/// What becomes of a reading.
pub enum News {
    /// How far it is, in words.
    Going(String),
    /// It has come to its end.
    Done(Box<Outcome>),
}

/// Begins a reading; `tell` hears how it goes, until what is given back is dropped.
pub fn begin(reading: Reading, tell: impl Fn(News) + 'static) -> UnderWay {
    let reading = Rc::new(RefCell::new(Some(reading)));
    go_on(reading.clone(), Rc::new(tell));
    UnderWay { reading }
}

fn go_on(reading: Rc<RefCell<Option<Reading>>>, tell: Rc<dyn Fn(News)>) {
    after(0, move || {
        // Taken out while it works: who hears the news may give it up.
        let Some(mut working) = reading.take() else { return };
        let begun = timing::now();
        let news = loop {
            match working.next() {
                Some(Step::Going(progress)) if timing::now() - begun > TASK => {
                    break News::Going(progress.to_string());
                }
                Some(Step::Going(_)) => {}
                Some(Step::Done(outcome)) => break News::Done(outcome),
                None => return,
            }
        };
        let goes_on = matches!(news, News::Going(_));
        if goes_on {
            reading.replace(Some(working));
        }
        tell(news);
        if goes_on {
            go_on(reading, tell);
        }
    });
}
