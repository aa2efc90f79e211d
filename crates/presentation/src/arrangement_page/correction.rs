//! A message by which a visitor suggests a correction. The visitor sends it, not the page.

use model::Register;
use model::records::{ArrangementIx, CouncilIx};

use crate::bars;
use crate::facts;
use crate::words;

/// A message that is filled in as far as the page can.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its subject.
    pub subject: String,
    /// Its text; lines end with a line feed.
    pub body: String,
}

/// A message about an arrangement: what the data says of it, and room for what is right.
pub fn about_arrangement(register: &Register, arrangement: ArrangementIx) -> Message {
    let record = register.arrangement(arrangement);
    let members: Vec<&str> =
        record.members.iter().map(|member| register.council(member.council).name.as_str()).collect();
    let facts = [
        ("Arrangement", [&record.name, " (", &record.id, ")"].concat()),
        ("Services", facts::services(register, record)),
        ("Councils", words::sentence_list(&members)),
        ("Status", words::status(record.status).to_string()),
        ("Time", bars::in_words(register.bar(arrangement))),
    ];
    message(register, &record.name, &facts)
}

/// A message about a council: what the data says of it, and room for what is missing or wrong.
pub fn about_council(register: &Register, council: CouncilIx, sentence: &str) -> Message {
    let record = register.council(council);
    let facts = [
        ("Council", [&record.full_name, " (", &record.code, ")"].concat()),
        ("The map says", sentence.to_string()),
    ];
    message(register, &record.full_name, &facts)
}

fn message(register: &Register, name: &str, facts: &[(&str, String)]) -> Message {
    let mut body = String::from("What is wrong or missing:\n\n\nA public page that says so (address):\n\n\n");
    body.push_str("What the map says now\n");
    for (what, value) in facts {
        for part in [*what, ": ", value, "\n"] {
            body.push_str(part);
        }
    }
    for part in ["Data: ", &register.package().version, "\n"] {
        body.push_str(part);
    }
    Message { subject: ["Shared services map: ", name].concat(), body }
}

impl Message {
    /// The message as one text, to be copied.
    pub fn text(&self) -> String {
        ["Subject: ", &self.subject, "\n\n", &self.body].concat()
    }

    /// An address that opens the message in the visitor's mail program (RFC 6068), to this recipient; without one, the
    /// visitor fills it in.
    pub fn mailto(&self, recipient: &str) -> String {
        let mut out = String::from("mailto:");
        encode(&mut out, recipient, b"@");
        out.push_str("?subject=");
        encode(&mut out, &self.subject, b"");
        out.push_str("&body=");
        encode(&mut out, &self.body.replace('\n', "\r\n"), b"");
        out
    }
}

/// Appends text in which all but letters, digits, `-._~` and what is `kept` is percent-encoded.
fn encode(out: &mut String, text: &str, kept: &[u8]) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || kept.contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(DIGITS[usize::from(byte >> 4)]));
            out.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_survives_the_address() {
        let message = Message { subject: "A & B".into(), body: "What?\nÄ".into() };
        assert_eq!(
            message.mailto("data@static.example"),
            "mailto:data@static.example?subject=A%20%26%20B&body=What%3F%0D%0A%C3%84"
        );
        assert!(message.mailto("a?bcc=b").starts_with("mailto:a%3Fbcc%3Db?subject="));
    }
}
