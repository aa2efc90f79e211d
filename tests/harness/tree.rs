//! What assistive technology is told: roles and names as the browser itself computes them.

use serde_json::Value;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId};

use super::page::Page;

/// A question of WebDriver about one element (W3C WebDriver, "Get Computed Role" and "Get Computed Label").
#[derive(Debug)]
struct Computed {
    element: String,
    what: &'static str,
}

impl FormatRequestData for Computed {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(
            http::Method::GET,
            format!("session/{session}/element/{}/{}", self.element, self.what),
        )
    }
}

impl Page<'_> {
    /// Role and name of each element that fits, in the order of the page.
    ///
    /// # Panics
    /// When the browser does not answer.
    #[track_caller]
    pub fn roles_and_names(&self, selector: &str) -> Vec<[String; 2]> {
        let elements = self.run("return all(arguments[0])", &[selector.into()]);
        let ids = elements.as_array().into_iter().flatten().filter_map(|element| {
            let reference = element.as_object()?.values().next()?;
            reference.as_str().map(str::to_owned)
        });
        ids.map(|element| {
            ["computedrole", "computedlabel"].map(|what| {
                let question = Computed { element: element.clone(), what };
                let answer: Value = self
                    .browser
                    .ask(|session| async move { session.handle().cmd(question).await?.value_json() });
                answer.as_str().unwrap_or_default().to_owned()
            })
        })
        .collect()
    }
}
