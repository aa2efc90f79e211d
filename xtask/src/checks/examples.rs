//! The examples of a page of the documentation: its blocks of code, to be run as they stand.

/// A block of code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Example {
    /// What stands behind the three backticks: `sh`, `python`.
    pub(super) language: String,
    /// The line of the page on which it begins.
    pub(super) line: usize,
    /// The code.
    pub(super) code: String,
}

/// The blocks of a page that name a language, in order.
pub(super) fn examples(page: &str) -> Vec<Example> {
    let mut examples = Vec::new();
    let mut open: Option<Example> = None;
    for (number, line) in (1..).zip(page.lines()) {
        match (line.strip_prefix("```"), &mut open) {
            (Some(language), None) => {
                open = Some(Example { language: language.to_owned(), line: number + 1, code: String::new() });
            }
            (Some(_), Some(_)) => examples.extend(open.take().filter(|example| !example.language.is_empty())),
            (None, Some(example)) => example.code.push_str(&format!("{line}\n")),
            (None, None) => {}
        }
    }
    examples
}

#[cfg(test)]
mod tests {
    use super::{Example, examples};

    #[test]
    fn blocks_that_name_a_language_are_found() {
        let page = "# Page\n```sh\ncurl a\ncurl b\n```\ntext\n```\nno language\n```\n```python\nprint()\n```\n```sh\nleft open";
        let expected = [("sh", 3, "curl a\ncurl b\n"), ("python", 11, "print()\n")];
        let expected = expected.map(|(language, line, code)| Example {
            language: language.to_owned(),
            line,
            code: code.to_owned(),
        });
        assert_eq!(examples(page), expected);
    }
}
