//! Hashes of contents: in file names, and for the browser to check.

use sha2::{Digest as _, Sha256, Sha384};

/// Hexadecimal digits of a hash in a file's name.
pub const DIGITS: usize = 16;

/// The first 16 hexadecimal digits of the SHA-256 of the content.
pub(super) fn short(content: &[u8]) -> String {
    let mut hex = long(content);
    hex.truncate(DIGITS);
    hex
}

/// The SHA-256 of the content, in hexadecimal digits.
pub(super) fn long(content: &[u8]) -> String {
    Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The content's integrity as browsers check it: `sha384-` and the hash in Base64 (W3C Subresource Integrity).
pub(super) fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", base64(&Sha384::digest(content)))
}

/// Base64 (RFC 4648) of a length that is a multiple of three, as that of SHA-384 is: there is nothing to pad.
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (triples, _) = bytes.as_chunks::<3>();
    let digits = triples.iter().flat_map(|&[a, b, c]| {
        let number = u32::from_be_bytes([0, a, b, c]);
        [18, 12, 6, 0].map(|shift| char::from(ALPHABET[(number >> shift & 63) as usize]))
    });
    digits.collect()
}

#[cfg(test)]
mod tests {
    use super::{integrity, short};

    #[test]
    fn hashes_are_those_of_other_tools() {
        // printf abc | sha256sum; printf abc | openssl dgst -sha384 -binary | base64
        assert_eq!(short(b"abc"), "ba7816bf8f01cfea");
        let expected = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        assert_eq!(integrity(b"abc"), expected);
    }
}
