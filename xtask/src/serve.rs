//! `cargo xtask serve`: from a fresh clone to the page in a browser.

use crate::build;
use crate::places::Places;
use crate::problem::Result;
use crate::server::{Options, Server};
use std::io::Write as _;
use std::process::{Command, Stdio};

/// Installs what is missing, builds what has changed, and serves `dist/` until the program is stopped.
/// The port is taken first, so that nobody waits for a build and then learns that it is in use.
pub fn serve(places: &Places, port: u16, open: bool) -> Result<()> {
    let server = Server::start(places.dist(), Options::new().port(port))?;
    if !build::build_to_serve(places)? {
        println!("dist: already built from these sources");
    }
    let address = server.address();
    println!("The map is at {address}  (Ctrl+C stops it)");
    let _ = std::io::stdout().flush();
    if open {
        open_in_browser(&address);
    }
    server.wait();
    Ok(())
}

/// Asks the desktop to open the address; where there is none, the printed address has to do.
fn open_in_browser(address: &str) {
    let (program, arguments): (&str, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/C", "start", ""]),
        _ => ("xdg-open", &[]),
    };
    let mut command = Command::new(program);
    command.args(arguments).arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if command.spawn().is_err() {
        println!("{program} could not be started: open the address by hand.");
    }
}
