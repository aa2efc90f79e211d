//! What a release does to each file, and development leaves out.

use crate::problem::Result;

/// How files are finished: for a release (`minify`), or left as they are for development (`develop`).
pub(super) trait Finish {
    /// The name of a file with this content. In a release it holds the content's hash, so that browsers may keep the file for ever.
    fn named(&self, stem: &str, ending: &str, content: &[u8]) -> String;

    /// By what the browser checks an asset with this key and content; empty where it shall not.
    fn integrity(&self, key: &str, content: &[u8]) -> String;

    /// The text, in fewer bytes where that is wanted; the ending of `name`, `.js` or `.css`, says what it is.
    fn minified(&self, name: &str, text: &str) -> Result<String>;

    /// The files that a module becomes together with the modules `beside` it, which it imports: one file in a release, so that no
    /// page asks twice.
    fn joined(&self, module: (&str, &str), beside: &[(&str, &str)]) -> Result<Vec<(String, String)>>;
}
