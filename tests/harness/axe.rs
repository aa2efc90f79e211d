//! axe-core: the accessibility rules that a program can check.

use serde_json::{Value, json};
use xtask::places::Places;

use super::page::Page;

const AXE_PATH: &str = "axe.js";

impl Page<'_> {
    /// What axe finds on the page and inside the widget's shadow root, one line a rule and element; empty when all is well.
    ///
    /// All rules for WCAG 2.2 A and AA and the best practices are on.
    #[track_caller]
    pub fn axe(&self) -> Vec<String> {
        let found = self.looked();
        // It has seen the inside of the widget.
        assert_eq!(found["inside"], true, "axe did not look inside the shadow root: {found}");
        violations(&found)
    }

    /// The same of a page without the widget.
    #[track_caller]
    pub fn axe_of_plain_page(&self) -> Vec<String> {
        violations(&self.looked())
    }

    #[track_caller]
    fn looked(&self) -> Value {
        let places = Places::find().unwrap_or_else(|problem| panic!("{problem}"));
        let file = xtask::tools::axe_core(&places).unwrap_or_else(|problem| panic!("{problem}"));
        let script =
            std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        self.site.script(&format!("/{AXE_PATH}"), &script);
        let found = self.run_async(
            "if (!window.axe) await new Promise((loaded, failed) => {
                 const script = document.createElement('script');
                 script.src = arguments[0];
                 script.onload = loaded;
                 script.onerror = failed;
                 document.head.append(script);
             });
             // What fades in or out has no colour that could be checked yet.
             await Promise.all([document, root].flatMap((part) => part?.getAnimations() ?? []).map((animation) => animation.finished.catch(() => {})));
             const options = {
                 runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                 resultTypes: ['violations'],
             };
             const { violations, passes } = await axe.run(document, options);
             return {
                 passed: passes.length,
                 inside: passes.some((rule) => rule.nodes.some((node) => node.target.some((part) => Array.isArray(part)))),
                 violations: violations.flatMap((rule) => rule.nodes.map((node) =>
                     `${rule.id} (${rule.impact}): ${rule.help}: ${node.target.flat().join(' >> ')} ${node.html.slice(0, 200)} ${node.failureSummary?.replace(/\\s+/g, ' ')}`)),
             };",
            &[json!(self.site.url(AXE_PATH))],
        );
        assert!(found["passed"].as_u64() > Some(10), "axe checked next to nothing: {found}");
        found
    }
}

#[track_caller]
fn violations(found: &Value) -> Vec<String> {
    let Value::Array(violations) = &found["violations"] else { panic!("no list: {found}") };
    violations.iter().map(|line| line.as_str().unwrap_or_default().to_owned()).collect()
}
