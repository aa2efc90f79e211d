//! Percent-coding of the URL's query.
//!
//! Written is the strictest form, which mail programs and social sites leave alone: only ASCII letters, digits and
//! `-._~` stand for themselves (RFC 3986, section 2.3), a full stop not at the end, where it would be taken for the
//! sentence's. Read is the most lenient one: `+` is a space, and a `%` that begins no code is a `%`.

/// Appends `text` in percent-code.
pub(super) fn encode(text: &str, url: &mut String) {
    for byte in text.bytes() {
        push(byte, byte.is_ascii_alphanumeric() || b"-._~".contains(&byte), url);
    }
    if url.ends_with('.') {
        url.pop();
        url.push_str("%2E");
    }
}

/// Text that came in percent-code, made fit to stand in a URL with as few changes as can be: what is coded stays coded.
pub(super) fn tidy(raw: &str) -> String {
    let mut url = String::with_capacity(raw.len());
    for (at, byte) in raw.bytes().enumerate() {
        // A question mark at the start could be taken for the one before the query.
        let plain = byte.is_ascii_graphic() && !b"\"#<>'`&".contains(&byte) && (at > 0 || byte != b'?');
        push(byte, plain, &mut url);
    }
    url
}

fn push(byte: u8, plain: bool, url: &mut String) {
    if plain {
        url.push(char::from(byte));
    } else {
        url.push('%');
        for digit in [byte >> 4, byte & 15] {
            url.push(char::from(b"0123456789ABCDEF"[usize::from(digit)]));
        }
    }
}

/// The text that `coded` stands for; where that is no UTF-8, `coded` itself.
pub(super) fn decode(coded: &str) -> String {
    let (mut rest, mut bytes) = (coded.as_bytes(), Vec::with_capacity(coded.len()));
    while let [first, after @ ..] = rest {
        rest = after;
        let code = match (first, after) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)),
            _ => None,
        };
        bytes.push(match (first, code) {
            (_, Some((high, low))) => {
                rest = &after[2..];
                high << 4 | low
            }
            (b'+', None) => b' ',
            (byte, None) => *byte,
        });
    }
    String::from_utf8(bytes).unwrap_or_else(|_| coded.to_string())
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|value| value as u8)
}
