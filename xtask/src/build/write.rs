//! Writes a site with its compressed forms, and removes what an earlier build left.

use super::asset::Site;
use super::fingerprint::files;
use super::plain::is_plain_page;
use crate::problem::{Explain as _, Result};
use crate::step::Step;
use flate2::{Compression, GzBuilder};
use rayon::prelude::*;
use std::io::Write as _;
use std::path::Path;

/// The site with a `.br` and a `.gz` beside each file, where that is smaller. The same bytes for the same bytes: no times, no names.
pub(crate) fn with_compressed(plain: Site) -> Result<Site> {
    let compress = |(name, content): (String, Vec<u8>)| {
        if name.ends_with(".zip") {
            // Compressed inside: what is left to gain is not worth the seconds.
            return Ok(Vec::from([(name, content)]));
        }
        let mut files = Vec::from([
            (format!("{name}.br"), brotli(&content, quality(&name))?),
            (format!("{name}.gz"), gzip(&content)?),
        ]);
        files.retain(|(_, compressed)| compressed.len() < content.len());
        files.push((name, content));
        Ok(files)
    };
    let step = Step::new("compress", format!("compressing {} files", plain.len()));
    // Hundreds of pictures: each core takes its share.
    let files: Vec<Vec<(String, Vec<u8>)>> =
        step.during(|| plain.into_par_iter().map(compress).collect::<Result<_>>())?;
    Ok(files.into_iter().flatten().collect())
}

/// The quality of Brotli, 11 at best. Of thousands of plain pages, documents and feeds each is a few kilobytes at most, whatever the
/// quality: a lower one gives the build its time back.
fn quality(name: &str) -> i32 {
    let is_one_of_many = is_plain_page(name) || name.starts_with("api/") || name.starts_with("feeds/");
    if is_one_of_many { 9 } else { 11 }
}

/// Brotli (RFC 7932).
fn brotli(content: &[u8], quality: i32) -> Result<Vec<u8>> {
    let parameters =
        brotli::enc::BrotliEncoderParams { size_hint: content.len(), quality, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)
        .explain(|| "Brotli failed.".to_owned())?;
    Ok(compressed)
}

/// Gzip (RFC 1952) at its best level.
fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    encoder.write_all(content).and_then(|()| encoder.finish()).explain(|| "Gzip failed.".to_owned())
}

/// Makes the folder hold exactly the site. The page comes last: until then an old page finds its old files.
pub(crate) fn write(site: &Site, folder: &Path) -> Result<()> {
    let (pages, assets): (Vec<_>, Vec<_>) = site.iter().partition(|(name, _)| name.starts_with("index.html"));
    for (name, content) in assets.into_iter().chain(pages) {
        let path = folder.join(name);
        let cannot = || format!("Cannot write {}.", path.display());
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).explain(cannot)?;
        }
        std::fs::write(&path, content).explain(cannot)?;
    }
    for path in files(folder)? {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if !site.contains_key(&name) {
            std::fs::remove_file(&path).explain(|| format!("Cannot remove {}.", path.display()))?;
            // The folder of an earlier edition's pictures goes with its last file; others are not empty, and stay.
            let _ = path.parent().map(std::fs::remove_dir);
        }
    }
    Ok(())
}

/// The site that stands in a folder.
pub(crate) fn read(folder: &Path) -> Result<Site> {
    let mut site = Site::new();
    for path in files(folder)? {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let content = std::fs::read(&path).explain(|| format!("Cannot read {}.", path.display()))?;
        site.insert(name, content);
    }
    Ok(site)
}

#[cfg(test)]
mod tests {
    use super::super::asset::Site;
    use super::{read, with_compressed, write};
    use crate::test_folder::TestFolder;
    use std::io::Read as _;

    fn site() -> Site {
        let text = "Shared services. ".repeat(50).into_bytes();
        Site::from([
            ("index.html".to_owned(), text.clone()),
            ("assets/a.js".to_owned(), text),
            ("data.zip".to_owned(), b"PK".repeat(500)),
            ("x.txt".to_owned(), b"x".to_vec()),
        ])
    }

    #[test]
    fn compressed_forms_hold_the_same_content_and_are_left_out_where_larger() {
        let compressed = with_compressed(site()).expect("it compresses");
        let names: Vec<&str> = compressed.keys().map(String::as_str).collect();
        let expected = [
            "assets/a.js",
            "assets/a.js.br",
            "assets/a.js.gz",
            "data.zip",
            "index.html",
            "index.html.br",
            "index.html.gz",
            "x.txt",
        ];
        assert_eq!(names, expected);
        let mut plain = Vec::new();
        brotli::BrotliDecompress(&mut &compressed["assets/a.js.br"][..], &mut plain).expect("it is Brotli");
        assert_eq!(plain, compressed["assets/a.js"]);
        let mut plain = Vec::new();
        flate2::read::GzDecoder::new(&compressed["assets/a.js.gz"][..])
            .read_to_end(&mut plain)
            .expect("it is gzip");
        assert_eq!(plain, compressed["assets/a.js"]);
    }

    #[test]
    fn what_an_earlier_build_left_is_removed() {
        let folder = TestFolder::new("write");
        folder.write("assets/old.js", b"old");
        folder.write("index.html", b"old");
        write(&site(), folder.path()).expect("it is written");
        assert!(!folder.path().join("assets/old.js").exists());
        assert_eq!(read(folder.path()), Ok(site()));
    }
}
