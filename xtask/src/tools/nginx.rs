//! nginx with its module for `.br` files, as Debian packages them: for the test of the example in docs/hosting.md.

use super::apt;
use crate::places::Places;
use crate::problem::{Result, problem};
use std::path::PathBuf;

const PACKAGES: [&str; 2] = ["nginx", "libnginx-mod-http-brotli-static"];

/// The programs of the packages.
pub struct Nginx {
    /// The server.
    pub program: PathBuf,
    /// The module that sends the `.br` beside a file.
    pub brotli: PathBuf,
}

/// Finds or fetches it. The packages are unpacked into the tools' folder and not installed: Debian starts an installed nginx
/// on port 80 at once, which a test must not leave behind.
pub fn nginx(places: &Places) -> Result<Nginx> {
    let folder = places.tools.join("nginx-debian");
    let nginx = Nginx {
        program: folder.join("usr/sbin/nginx"),
        brotli: folder.join("usr/lib/nginx/modules/ngx_http_brotli_static_module.so"),
    };
    let there = || nginx.program.is_file() && nginx.brotli.is_file();
    if !there() {
        apt::unpack(places, &PACKAGES, &folder)?;
    }
    if !there() {
        return Err(problem!(
            "The example in docs/hosting.md is tested with Debian's packages {}, which this system does not have.",
            PACKAGES.join(" and ")
        ));
    }
    Ok(nginx)
}
