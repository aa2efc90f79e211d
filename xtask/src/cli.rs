//! The command line: what may be said, and what it means.

use crate::bench::MapOptions;
use crate::diff::{self, Form};
use crate::fuzz::INPUTS;
use crate::generate::Options;
use bundle::pages::SiteUrl;
use lexopt::prelude::{Long, Short, Value, ValueExt as _};
use std::path::PathBuf;

/// What `cargo xtask help` prints.
pub const USAGE: &str = "\
Usage: cargo xtask COMMAND

  serve [--port 8080] [--open]     builds the site if needed and serves it on this machine
  build [--site-url URL] [--check-reproducible]
                                   builds the site into dist/, for any static host; with its address, pages
                                   say theirs and there is a sitemap
  develop FOLDER                   completes what Trunk has built: the hook of `trunk serve`
  size                             weighs dist/ against the budgets
  test [--only PART]...            checks everything, or: fmt, clippy, wasm, unit, data, api,
                                   docs, build, size, hosting, pages, reproducible, browser
  bench [--only native|browser|map] [--rounds 15] [--dist FOLDER]
                                   measures register and map, and writes benches/RESULTS.md; the map in so
                                   many rounds, of a finished site where one is named
  fuzz [--target NAME] [--inputs 10000000]
                                   asks what reads bytes and texts with inputs that nobody would write
  check-data [FOLDER]              validates a data package (data/) and names every fault
  diff OLD [NEW] [--csv|--markdown] [--write]
                                   says what changed between two data packages, folders or zip files (the
                                   newer one is data/ when left out); --write keeps it in data/
  generate --arrangements N [--seed 1] [--out FOLDER]
                                   makes a synthetic data package up, to measure with
  derive-boundaries FILE           makes data/boundaries.topojson from the ONS's published boundaries
  derive-fine-boundaries FILE      makes data/boundaries-fine.topojson, for zoomed maps, from the ONS's
                                   generalised boundaries of 2013
  help                             prints this

What is missing (Binaryen, esbuild, for the tests also browsers) is installed once, into
~/.cache/shared-services-map/tools or the folder that the variable SSM_TOOLS names.
";

/// A command with its options.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Builds and serves.
    Serve {
        /// Where to listen.
        port: u16,
        /// Whether to open the page in the browser.
        open: bool,
    },
    /// Builds `dist/`.
    Build {
        /// Whether to build twice and compare.
        check_reproducible: bool,
        /// The address under which the site will be published.
        site_url: Option<SiteUrl>,
    },
    /// Completes what Trunk has built.
    Develop {
        /// Its folder.
        folder: PathBuf,
    },
    /// Weighs `dist/`.
    Size,
    /// Runs the checks.
    Test {
        /// Names of parts; all when empty.
        only: Vec<String>,
    },
    /// Measures.
    Bench {
        /// The part; all when left out.
        only: Option<String>,
        /// How the map is measured.
        map: MapOptions,
    },
    /// Asks what reads bytes and texts with made-up inputs.
    Fuzz {
        /// The one that is asked; all when left out.
        target: Option<String>,
        /// Inputs for each.
        inputs: u64,
    },
    /// Validates a data package.
    CheckData {
        /// Its folder; `data/` when left out.
        folder: Option<PathBuf>,
    },
    /// Says what changed between two data packages.
    Diff(diff::Options),
    /// Makes a synthetic data package up.
    Generate(Options),
    /// Derives the boundaries.
    DeriveBoundaries {
        /// The ONS's file.
        source: PathBuf,
    },
    /// Derives the finer boundaries for maps that are zoomed in.
    DeriveFineBoundaries {
        /// The ONS's file.
        source: PathBuf,
    },
    /// Prints the usage.
    Help,
}

/// Reads the words after `cargo xtask`. No words ask for help.
pub fn parse(
    words: impl IntoIterator<Item = impl Into<std::ffi::OsString>>,
) -> Result<Command, lexopt::Error> {
    let mut parser = lexopt::Parser::from_args(words);
    let name = match parser.next()? {
        None | Some(Long("help") | Short('h')) => return Ok(Command::Help),
        Some(Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected()),
    };
    let mut command = match name.as_str() {
        "serve" => Command::Serve { port: 8080, open: false },
        "build" => Command::Build { check_reproducible: false, site_url: None },
        "develop" => Command::Develop { folder: PathBuf::new() },
        "size" => Command::Size,
        "test" => Command::Test { only: Vec::new() },
        "bench" => Command::Bench { only: None, map: MapOptions::default() },
        "fuzz" => Command::Fuzz { target: None, inputs: INPUTS },
        "check-data" => Command::CheckData { folder: None },
        "diff" => Command::Diff(diff::Options::default()),
        "generate" => Command::Generate(Options { arrangements: 0, seed: 1, out: None }),
        "derive-boundaries" => Command::DeriveBoundaries { source: PathBuf::new() },
        "derive-fine-boundaries" => Command::DeriveFineBoundaries { source: PathBuf::new() },
        "help" => Command::Help,
        unknown => return Err(format!("there is no command {unknown}").into()),
    };
    while let Some(argument) = parser.next()? {
        match (&mut command, argument) {
            (_, Long("help") | Short('h')) => return Ok(Command::Help),
            (Command::Serve { port, .. }, Long("port")) => *port = parser.value()?.parse()?,
            (Command::Serve { open, .. }, Long("open")) => *open = true,
            (Command::Build { check_reproducible, .. }, Long("check-reproducible")) => {
                *check_reproducible = true
            }
            (Command::Build { site_url: site_url @ None, .. }, Long("site-url")) => {
                *site_url = Some(parser.value()?.parse()?);
            }
            (Command::Test { only }, Long("only")) => only.push(parser.value()?.string()?),
            (Command::Bench { only: only @ None, .. }, Long("only")) => {
                *only = Some(parser.value()?.string()?)
            }
            (Command::Bench { map, .. }, Long("rounds")) => map.rounds = Some(parser.value()?.parse()?),
            (Command::Bench { map, .. }, Long("dist")) => map.dist = Some(parser.value()?.into()),
            (Command::Fuzz { target: target @ None, .. }, Long("target")) => {
                *target = Some(parser.value()?.string()?);
            }
            (Command::Fuzz { inputs, .. }, Long("inputs")) => *inputs = parser.value()?.parse()?,
            (Command::CheckData { folder: folder @ None }, Value(value)) => *folder = Some(value.into()),
            (Command::Diff(options), Long("csv")) => options.form = Form::Csv,
            (Command::Diff(options), Long("markdown")) => options.form = Form::Markdown,
            (Command::Diff(options), Long("write")) => options.write = true,
            (Command::Diff(options), Value(value)) if options.old.as_os_str().is_empty() => {
                options.old = value.into();
            }
            (Command::Diff(diff::Options { new: new @ None, .. }), Value(value)) => *new = Some(value.into()),
            (Command::Generate(options), Long("arrangements")) => {
                options.arrangements = parser.value()?.parse()?;
            }
            (Command::Generate(options), Long("seed")) => options.seed = parser.value()?.parse()?,
            (Command::Generate(options), Long("out")) => options.out = Some(parser.value()?.into()),
            (
                Command::DeriveBoundaries { source } | Command::DeriveFineBoundaries { source },
                Value(value),
            ) if source.as_os_str().is_empty() => *source = value.into(),
            (Command::Develop { folder }, Value(value)) if folder.as_os_str().is_empty() => {
                *folder = value.into()
            }
            (_, other) => return Err(other.unexpected()),
        }
    }
    match command {
        Command::Develop { folder } if folder.as_os_str().is_empty() => {
            Err("develop needs the folder that Trunk has built".into())
        }
        Command::DeriveBoundaries { source } | Command::DeriveFineBoundaries { source }
            if source.as_os_str().is_empty() =>
        {
            Err(format!("{name} needs the file to derive from").into())
        }
        Command::Diff(diff::Options { old, .. }) if old.as_os_str().is_empty() => {
            Err("diff needs the older data package: a folder or a zip file".into())
        }
        Command::Diff(diff::Options { new: Some(_), write: true, .. }) => {
            Err("diff --write keeps what changed up to data/, and takes no other newer package".into())
        }
        Command::Generate(Options { arrangements: 0, .. }) => {
            Err("generate needs --arrangements and a number of them, 1 at least".into())
        }
        command => Ok(command),
    }
}

#[cfg(test)]
mod tests {
    use super::{Command, Form, MapOptions, Options, diff, parse};

    fn read(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace()).map_err(|error| error.to_string())
    }

    #[test]
    fn every_command_of_the_usage_is_understood() {
        let cases = [
            ("", Command::Help),
            ("--help", Command::Help),
            ("serve --help", Command::Help),
            ("serve", Command::Serve { port: 8080, open: false }),
            ("serve --port 9000 --open", Command::Serve { port: 9000, open: true }),
            ("serve --port=0", Command::Serve { port: 0, open: false }),
            ("build", Command::Build { check_reproducible: false, site_url: None }),
            ("build --check-reproducible", Command::Build { check_reproducible: true, site_url: None }),
            (
                "build --site-url https://static.example/map",
                Command::Build {
                    check_reproducible: false,
                    site_url: "https://static.example/map/".parse().ok(),
                },
            ),
            ("develop target/trunk", Command::Develop { folder: "target/trunk".into() }),
            ("size", Command::Size),
            ("test", Command::Test { only: vec![] }),
            ("test --only fmt --only unit", Command::Test { only: vec!["fmt".into(), "unit".into()] }),
            ("bench", Command::Bench { only: None, map: MapOptions::default() }),
            (
                "bench --only native",
                Command::Bench { only: Some("native".into()), map: MapOptions::default() },
            ),
            (
                "bench --only map --rounds 5 --dist built",
                Command::Bench {
                    only: Some("map".into()),
                    map: MapOptions { rounds: Some(5), dist: Some("built".into()) },
                },
            ),
            ("fuzz", Command::Fuzz { target: None, inputs: 10_000_000 }),
            ("fuzz --target map --inputs 9000", Command::Fuzz { target: Some("map".into()), inputs: 9000 }),
            ("check-data", Command::CheckData { folder: None }),
            ("check-data other", Command::CheckData { folder: Some("other".into()) }),
            (
                "diff old.zip",
                Command::Diff(diff::Options { old: "old.zip".into(), ..diff::Options::default() }),
            ),
            (
                "diff old new --markdown",
                Command::Diff(diff::Options {
                    old: "old".into(),
                    new: Some("new".into()),
                    form: Form::Markdown,
                    write: false,
                }),
            ),
            (
                "diff old --csv --write",
                Command::Diff(diff::Options { old: "old".into(), new: None, form: Form::Csv, write: true }),
            ),
            (
                "generate --arrangements 600",
                Command::Generate(Options { arrangements: 600, seed: 1, out: None }),
            ),
            (
                "generate --arrangements 9 --seed 4 --out made",
                Command::Generate(Options { arrangements: 9, seed: 4, out: Some("made".into()) }),
            ),
            ("derive-boundaries uk.json", Command::DeriveBoundaries { source: "uk.json".into() }),
            ("derive-fine-boundaries lad.json", Command::DeriveFineBoundaries { source: "lad.json".into() }),
        ];
        for (line, command) in cases {
            assert_eq!(read(line), Ok(command), "{line}");
        }
    }

    #[test]
    fn what_is_not_understood_is_named() {
        let cases = [
            ("sevre", "there is no command sevre"),
            ("serve --prot 1", "--prot"),
            ("serve --port x", "\"x\""),
            ("serve --port 70000", "70000"),
            ("serve extra", "extra"),
            ("check-data one two", "two"),
            ("bench --only native --only browser", "--only"),
            ("derive-boundaries", "derive-boundaries needs the file"),
            ("derive-fine-boundaries", "derive-fine-boundaries needs the file"),
            ("fuzz --target map --target query", "--target"),
            ("diff --csv", "diff needs the older data package"),
            ("diff old new more", "more"),
            ("diff old new --write", "diff --write keeps"),
            ("build --site-url static.example", "https://static.example/"),
            ("develop", "needs the folder"),
            ("generate", "needs --arrangements"),
            ("generate --arrangements many", "\"many\""),
            ("generate 600", "600"),
            ("size --only fmt", "--only"),
        ];
        for (line, named) in cases {
            let error = read(line).expect_err(line);
            assert!(error.contains(named), "{line}: {error}");
        }
    }
}
