//! `cargo xtask`: see `cargo xtask help`.

use std::process::ExitCode;
use xtask::cli::{self, Command, USAGE};
use xtask::places::Places;
use xtask::problem::Result;
use xtask::{bench, build, checks, data, diff, fuzz, generate, serve, size};

fn main() -> ExitCode {
    let command = match cli::parse(std::env::args_os().skip(1)) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("cargo xtask: {error}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match run(command) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

/// Does what was asked; false where checks failed that have been told already.
fn run(command: Command) -> Result<bool> {
    if command == Command::Help {
        print!("{USAGE}");
        return Ok(true);
    }
    let places = Places::find()?;
    match command {
        Command::Help => {}
        Command::Serve { port, open } => serve::serve(&places, port, open)?,
        Command::Build { check_reproducible, site_url } => {
            let built = build::build_for(&places, site_url.as_ref())?;
            println!("dist: {}", if built { "built" } else { "already built from these sources" });
            if site_url.is_none() {
                println!(
                    "dist: every address in it is relative, and there is no sitemap; --site-url names the site's address"
                );
            }
            if check_reproducible {
                build::check_reproducible(&places, site_url.as_ref())?;
                println!("dist: a second build gave the same bytes");
            }
        }
        Command::Develop { folder } => build::develop(&places, &folder)?,
        Command::Size => size::check(&places)?,
        Command::Test { only } => return checks::run(&places, &only),
        Command::Bench { only, map } => bench::run(&places, only.as_deref(), &map)?,
        Command::Fuzz { target, inputs } => return fuzz::run(&places, target.as_deref(), inputs),
        Command::CheckData { folder } => {
            println!("{}", data::check(&places, &folder.unwrap_or_else(|| places.data()))?)
        }
        Command::Diff(options) => print!("{}", diff::diff(&places, &options)?),
        Command::Generate(options) => println!("{}", generate::generate(&places, &options)?),
        Command::DeriveBoundaries { source } => data::derive_boundaries(&places, &source)?,
        Command::DeriveFineBoundaries { source } => data::derive_fine_boundaries(&places, &source)?,
    }
    Ok(true)
}
