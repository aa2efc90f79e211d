//! Makes hand-written CSS and JavaScript smaller without understanding them: comments and the space around them go,
//! everything else stays, so that nothing can change its meaning. After Brotli little more is to be had.

/// A text that a module exports. Rust's quotes are JavaScript's.
pub(super) fn exported(name: &str, text: &str) -> String {
    format!("export const {name} = {text:?};\n")
}

/// CSS without comments, without line breaks, and without the space around braces, semicolons and commas.
/// Strings stay as they are. The space around `:`, `+`, `>` and parentheses stays too: in places it has a meaning.
pub(super) fn css(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let taken = if rest.starts_with("/*") {
            let length = rest.find("*/").map_or(rest.len(), |end| end + 2);
            let beside_space = out.is_empty()
                || out.ends_with([' ', '{', '}', ';', ','])
                || rest[length..].starts_with(|c: char| c.is_ascii_whitespace());
            // It parts two words, as a space would, but is no space: `a/**/.b` is one element.
            out.push_str(if beside_space { "" } else { "/**/" });
            length
        } else if c == '"' || c == '\'' {
            let length = string(rest, c);
            out.push_str(&rest[..length]);
            length
        } else if c.is_ascii_whitespace() {
            space(&mut out);
            1
        } else {
            if matches!(c, '{' | '}' | ';' | ',') && out.ends_with(' ') {
                out.pop();
            }
            if c == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push(c);
            c.len_utf8()
        };
        rest = &rest[taken..];
    }
    out.truncate(out.trim_end().len());
    out
}

/// One space, unless the last character makes it needless.
fn space(out: &mut String) {
    if !out.is_empty() && !out.ends_with([' ', '{', '}', ';', ',']) {
        out.push(' ');
    }
}

/// Bytes of the string that the text begins with, with both quotes.
fn string(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// JavaScript without indentation, empty lines, and comments that have lines of their own. Line breaks stay, so automatic
/// semicolons do. Text in which a string may span lines (an odd number of backticks, or a backslash at a line's end) is
/// given back as it is.
pub(super) fn javascript(text: &str) -> String {
    if text.lines().any(|line| line.matches('`').count() % 2 == 1 || line.ends_with('\\')) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut in_comment = false;
    for line in text.lines().map(str::trim) {
        if in_comment {
            if let Some((_, code)) = line.split_once("*/") {
                in_comment = false;
                push_line(&mut out, code.trim_start());
            }
        } else if line.starts_with("/*") {
            match line.find("*/") {
                None => in_comment = true,
                Some(end) if end + 2 == line.len() => {}
                Some(_) => push_line(&mut out, line),
            }
        } else if !line.starts_with("//") {
            push_line(&mut out, line);
        }
    }
    out
}

fn push_line(out: &mut String, line: &str) {
    if !line.is_empty() {
        out.push_str(line);
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::{css, javascript};

    #[test]
    fn css_loses_comments_and_needless_space() {
        let text = "/* Tokens */\n:host {\n  --gap: 4px; /* small */\n  width: calc(1px + 2px) ;\n}\n\na > b,\na :hover { color: red; }\n";
        let expected = ":host{--gap: 4px;width: calc(1px + 2px)}a > b,a :hover{color: red}";
        assert_eq!(css(text), expected);
    }

    #[test]
    fn css_strings_stay() {
        let text = "a::before { content: \"/* ; } \\\" */\"; }\nb::after { content: '  ,  ' }";
        assert_eq!(css(text), "a::before{content: \"/* ; } \\\" */\"}b::after{content: '  ,  '}");
    }

    #[test]
    fn css_comments_part_words_and_are_no_space() {
        assert_eq!(css("a/* one */.b, c /* two */ d {}"), "a/**/.b,c d{}");
        assert_eq!(css("a{}/* never closed"), "a{}");
    }

    #[test]
    fn javascript_loses_its_own_lines_of_comment() {
        let text = "// Head\n/** One. */\nfunction a() {\n  /* two\n   * lines */ let c;\n  return `x`; // stays\n\n}\n/*A*/const b = /*B*/{};\n";
        assert_eq!(
            javascript(text),
            "function a() {\nlet c;\nreturn `x`; // stays\n}\n/*A*/const b = /*B*/{};\n"
        );
    }

    #[test]
    fn javascript_whose_strings_span_lines_stays() {
        for text in ["const a = `one\n  // two`;\n", "const a = 'one\\\n  two';\n"] {
            assert_eq!(javascript(text), text);
        }
    }
}
