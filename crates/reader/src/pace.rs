//! Where a long reading stands still, so that a browser can draw and answer in between.

use std::cell::Cell;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

use crate::sink::Sink;

/// How far a reading is. It is told by the reading and asked by whoever drives it.
#[derive(Debug, Default)]
pub(crate) struct Pace {
    /// Bytes that have been split into cells.
    pub(crate) split: Cell<usize>,
    /// The table that is being read.
    pub(crate) file: Cell<&'static str>,
}

/// A reading was given up because there are more faults than anybody would read.
#[derive(Debug)]
pub(crate) struct TooMany;

impl Pace {
    /// Stands still once: whoever drives the reading gets the turn, and may give the reading up by dropping it.
    ///
    /// # Errors
    /// [`TooMany`] where the sink takes no more faults.
    pub(crate) async fn rest(&self, faults: &Sink) -> Result<(), TooMany> {
        Rest { rested: false }.await;
        if faults.is_full() { Err(TooMany) } else { Ok(()) }
    }
}

/// A future that is pending the first time it is asked, and ready the second time.
struct Rest {
    rested: bool,
}

impl Future for Rest {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context) -> Poll<()> {
        let ready = std::mem::replace(&mut self.rested, true);
        if ready { Poll::Ready(()) } else { Poll::Pending }
    }
}

/// Lets a reading go on until it rests; its result once it has come to its end.
///
/// A reading waits for nobody, so there is nothing to be woken by.
pub(crate) fn go_on<T>(work: Pin<&mut dyn Future<Output = T>>) -> Option<T> {
    match work.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => Some(result),
        Poll::Pending => None,
    }
}

/// Runs a reading to its end.
pub(crate) fn to_the_end<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        if let Some(result) = go_on(work.as_mut()) {
            return result;
        }
    }
}
