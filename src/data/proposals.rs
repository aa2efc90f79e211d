//! The proposals for new councils: one file, loaded when somebody asks what becomes of the shared services.
//!
//! All widgets that show the same data share it. How far it is can be followed like any signal.

use std::cell::OnceCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use model::lens::{Area, Proposal, areas};
use model::packed::decode_proposals;
use model::records::Package;

use crate::browser::fetch;
use crate::data::Data;
use crate::data::prose::Arrival;

/// The proposals of one data package.
pub struct Proposals {
    /// Address and integrity of the file; `None` where the data has no proposals.
    place: Option<(String, String)>,
    records: OnceCell<(Vec<Proposal>, Vec<Area>)>,
    /// It belongs to the data and not to a widget, so that it outlives the widget that asked first.
    arrival: ArcRwSignal<Arrival>,
}

impl Proposals {
    /// Proposals that nobody has asked for. `list` is as for the prose: the address that the name starts from, then name and
    /// integrity of the file, with spaces between; empty where the data has none.
    pub fn new(list: &str) -> Proposals {
        Proposals {
            place: fetch::listed(list).pop(),
            records: OnceCell::new(),
            arrival: ArcRwSignal::new(Arrival::Missing),
        }
    }

    /// Proposals that are there already, packed.
    ///
    /// # Errors
    /// A sentence that says what is damaged.
    pub fn there(bytes: &[u8], package: &Package) -> Result<Proposals, String> {
        let records = decode_proposals(bytes, package).map_err(|error| error.to_string())?;
        let areas = areas(&records);
        Ok(Proposals {
            place: None,
            records: OnceCell::from((records, areas)),
            arrival: ArcRwSignal::new(Arrival::Ready),
        })
    }

    /// How far the file is; who asks is told of changes.
    pub fn arrival(&self) -> Arrival {
        self.arrival.get()
    }

    /// All proposals, once they have come.
    pub fn all(&self) -> Option<&[Proposal]> {
        self.arrival.track();
        Some(self.records.get()?.0.as_slice())
    }

    /// The areas that the proposals are about, once they have come.
    pub fn areas(&self) -> Option<&[Area]> {
        self.arrival.track();
        Some(self.records.get()?.1.as_slice())
    }
}

/// Loads the proposals, unless that is done or under way. After a failure it tries again.
pub fn ask(data: &Rc<Data>) {
    if matches!(data.proposals.arrival.get_untracked(), Arrival::Missing | Arrival::Failed(_)) {
        let data = data.clone();
        spawn_local(async move {
            let _ = load(&data).await;
        });
    }
}

/// Loads the proposals and waits until they are there.
///
/// # Errors
/// A sentence for people; another try may succeed.
pub async fn load(data: &Data) -> Result<(), String> {
    let proposals = &data.proposals;
    if proposals.records.get().is_some() {
        return Ok(());
    }
    proposals.arrival.set(Arrival::Loading);
    let taken = fetched(data).await;
    // Another call may have brought them meanwhile: they are the same.
    let arrival = match &taken {
        Err(message) if proposals.records.get().is_none() => Arrival::Failed(message.clone()),
        _ => Arrival::Ready,
    };
    proposals.arrival.set(arrival);
    taken
}

async fn fetched(data: &Data) -> Result<(), String> {
    let Some((url, integrity)) = &data.proposals.place else {
        return Err("This data has no proposals for new councils.".to_string());
    };
    let bytes = fetch::bytes(url, integrity).await?;
    let records = decode_proposals(&bytes, data.register.package()).map_err(|error| error.to_string())?;
    let areas = areas(&records);
    let _ = data.proposals.records.set((records, areas));
    Ok(())
}
