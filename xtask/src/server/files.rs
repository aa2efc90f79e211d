//! From the path of a request to a file of the folder, its media type and its cache.

use std::path::{Path, PathBuf};

/// What a path leads to.
#[derive(Debug, PartialEq)]
pub(super) enum Found {
    /// A file.
    File(PathBuf),
    /// A folder that was asked for without its slash at the end.
    Folder,
    /// Nothing that may be served.
    Nothing,
}

/// Looks a path up. It never leaves the folder: a step up, an absolute path and a hidden file are all "nothing".
pub(super) fn find(folder: &Path, path: &str) -> Found {
    let Some(decoded) = decode(path) else { return Found::Nothing };
    let Some(relative) = decoded.strip_prefix('/') else { return Found::Nothing };
    let mut file = folder.to_path_buf();
    for step in relative.split('/').filter(|step| !step.is_empty()) {
        // A leading dot covers "..", "." and hidden files; the others would be separators on some systems.
        if step.starts_with('.') || step.contains(['\\', ':', '\0']) {
            return Found::Nothing;
        }
        file.push(step);
    }
    match (file.is_dir(), decoded.ends_with('/')) {
        (true, false) => return Found::Folder,
        (true, true) => file.push("index.html"),
        (false, true) => return Found::Nothing,
        (false, false) => {}
    }
    if file.is_file() { Found::File(file) } else { Found::Nothing }
}

/// Percent-decoding; `None` when it is malformed or no UTF-8.
fn decode(path: &str) -> Option<String> {
    let mut bytes = path.bytes();
    let mut decoded = Vec::with_capacity(path.len());
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'%' => {
                let digits = [bytes.next()?, bytes.next()?];
                u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
            }
            other => other,
        });
    }
    String::from_utf8(decoded).ok()
}

/// The media type, by the name's ending.
pub(super) fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|e| e.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "topojson" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "xml" => "application/xml",
        "zip" => "application/zip",
        "md" => "text/markdown; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        _ => "application/octet-stream",
    }
}

/// Whether the name holds the hash of the content, as in `app-0123456789abcdef.js`: such a file never changes.
pub(super) fn is_immutable(file: &Path) -> bool {
    let stem = file.file_stem().and_then(|s| s.to_str()).unwrap_or_default();
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        hash.len() == crate::build::HASH_DIGITS && hash.bytes().all(|b| b.is_ascii_hexdigit())
    })
}

/// The compressed file beside this one that the browser accepts, with the name of its encoding; Brotli first.
pub(super) fn compressed(file: &Path, accept_encoding: &str) -> Option<(PathBuf, &'static str)> {
    [("br", "br"), ("gz", "gzip")].into_iter().find_map(|(ending, encoding)| {
        let mut name = file.as_os_str().to_owned();
        name.push(".");
        name.push(ending);
        let beside = PathBuf::from(name);
        (accepts(accept_encoding, encoding) && beside.is_file()).then_some((beside, encoding))
    })
}

/// Whether `Accept-Encoding` names the encoding, with a quality other than 0 (RFC 9110, section 12.5.3).
fn accepts(accept_encoding: &str, encoding: &str) -> bool {
    accept_encoding.split(',').any(|item| {
        let (name, weight) = item.split_once(';').unwrap_or((item, ""));
        let weight = weight.trim().strip_prefix("q=").map_or(Ok(1.0), str::parse::<f32>);
        name.trim().eq_ignore_ascii_case(encoding) && weight.is_ok_and(|q| q > 0.0)
    })
}
