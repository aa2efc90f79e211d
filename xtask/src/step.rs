//! One step of a command: a line that says what it does, a program that does it, its progress, its log, and how long it took.

use crate::places::{Places, shown};
use crate::problem::{Explain as _, Problem, Result, problem};
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Lines of a failed step's log that are printed.
const SHOWN_LINES: usize = 120;

/// From here on a step says how long it took.
const NOTICED: Duration = Duration::from_secs(1);

/// A step, and what a person can do when it fails.
#[derive(Clone, Debug)]
pub struct Step {
    /// Short name, from which the log file is named: "clippy".
    name: String,
    /// What it does; nothing is printed where it is empty.
    line: String,
    /// Whether what the program says on its error channel, as cargo its progress, is shown as it comes.
    shown: bool,
    /// What to do when it fails; may be empty.
    remedy: String,
}

impl Step {
    /// A step that prints `NAME: LINE` when it starts.
    pub fn new(name: &str, line: impl Into<String>) -> Step {
        Step { name: name.to_owned(), line: line.into(), shown: false, remedy: String::new() }
    }

    /// A step that prints nothing when it starts: a part of one that has been announced.
    pub fn silent(name: &str) -> Step {
        Step::new(name, "")
    }

    /// Shows what the program says on its error channel as it comes, instead of keeping it in the log: cargo's progress.
    pub fn shown(mut self) -> Step {
        self.shown = true;
        self
    }

    /// What to do when it fails, in whole sentences.
    pub fn remedy(mut self, remedy: impl Into<String>) -> Step {
        self.remedy = remedy.into();
        self
    }

    /// Prints the step's line.
    pub fn announce(&self) {
        if !self.line.is_empty() {
            println!("{}: {}", self.name, self.line);
            // A pipe would hold the line back until the step is over.
            let _ = std::io::stdout().flush();
        }
    }

    /// Prints how long the step took, if it was announced and anybody can have waited for it.
    pub fn done(&self, since: Instant) {
        let took = since.elapsed();
        if !self.line.is_empty() && took >= NOTICED {
            println!("{}: done in {} s", self.name, took.as_secs());
        }
    }

    /// Does work of our own as this step: announces it, and tells how long it took.
    pub fn during<T>(&self, work: impl FnOnce() -> T) -> T {
        self.announce();
        let since = Instant::now();
        let done = work();
        self.done(since);
        done
    }

    /// Runs a program without input. What it prints is kept in a log and given back; what is shown ([`Step::shown`]) is not.
    /// When it cannot be started or fails, the problem holds the end of the log, where the log is, and the remedy.
    pub fn run(&self, places: &Places, command: &mut Command) -> Result<String> {
        match self.attempt(places, command)? {
            Attempt { success: true, output, .. } => Ok(output),
            failed => Err(self.failure(places, &failed)),
        }
    }

    /// As [`Step::run`], but a program that ran and failed is no problem yet.
    pub fn attempt(&self, places: &Places, command: &mut Command) -> Result<Attempt> {
        self.announce();
        let since = Instant::now();
        let folder = places.work().join("logs");
        let path = folder.join(format!("{}.log", file_name(&self.name)));
        let cannot = || format!("Cannot write {}.", path.display());
        std::fs::create_dir_all(&folder).explain(cannot)?;
        let log = std::fs::File::create(&path).explain(cannot)?;
        let errors = if self.shown { Stdio::inherit() } else { log.try_clone().explain(cannot)?.into() };
        let program = command.get_program().to_string_lossy().into_owned();
        let status = command.stdin(Stdio::null()).stdout(log).stderr(errors).status();
        let status = status.map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => {
                self.with_remedy(&format!("{}: {program} is not installed.", self.name))
            }
            _ => self.with_remedy(&format!("{}: {program} could not be started: {error}.", self.name)),
        })?;
        self.done(since);
        let output = std::fs::read(&path).explain(|| format!("Cannot read {}.", path.display()))?;
        let output = String::from_utf8_lossy(&output).into_owned();
        Ok(Attempt { success: status.success(), output, log: path })
    }

    /// The problem that a failed attempt is.
    pub fn failure(&self, places: &Places, failed: &Attempt) -> Problem {
        if self.shown && failed.output.is_empty() {
            return self.with_remedy(&format!("{} failed, as it says above.", self.name));
        }
        let lines: Vec<&str> = failed.output.lines().collect();
        let end = lines[lines.len().saturating_sub(SHOWN_LINES)..].join("\n");
        let log = shown(&places.root, &failed.log);
        self.with_remedy(&format!("{end}\n{} failed; the whole log is in {log}.", self.name))
    }

    fn with_remedy(&self, words: &str) -> Problem {
        problem!("{}", format!("{words}\n{}", self.remedy).trim_end())
    }
}

/// A program that has run.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// Whether it ended well.
    pub success: bool,
    /// What it printed.
    pub output: String,
    /// Where that is kept.
    log: std::path::PathBuf,
}

/// Letters, digits, points and hyphens of a name.
fn file_name(name: &str) -> String {
    let allowed = |c: char| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' };
    name.chars().map(allowed).collect()
}

/// Cargo in the project's root, as the project's commands call it: from the lock file, and without what the outer cargo
/// told this program about its own package, which would only make build scripts run again.
pub fn cargo(places: &Places) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(&places.root);
    clean(&mut command);
    command
}

/// Removes what cargo sets for the program that it runs.
pub fn clean(command: &mut Command) {
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_")
            || text.starts_with("CARGO_MANIFEST_")
            || text == "CARGO_PRIMARY_PACKAGE"
        {
            command.env_remove(&name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Step, file_name};
    use crate::places::Places;
    use crate::test_folder::TestFolder;
    use std::process::Command;

    fn places(folder: &TestFolder) -> Places {
        let root = folder.path().to_path_buf();
        Places { target: root.join("target"), tools: root.join("tools"), root }
    }

    #[test]
    fn output_of_both_channels_is_given_back() {
        let folder = TestFolder::new("step");
        let output = Step::silent("talk")
            .run(&places(&folder), Command::new("sh").args(["-c", "echo one; echo two >&2"]));
        assert_eq!(output.expect("it runs"), "one\ntwo\n");
    }

    #[test]
    fn a_failure_shows_the_end_of_the_log_and_the_remedy() {
        let folder = TestFolder::new("step");
        let step = Step::silent("wasm opt").remedy("Install Node.js.");
        let script = "for i in $(seq 500); do echo line $i; done; exit 3";
        let problem =
            step.run(&places(&folder), Command::new("sh").args(["-c", script])).expect_err("it fails");
        let text = problem.to_string();
        assert!(text.starts_with("line 381\n") && text.contains("line 500\nwasm opt failed"), "{text}");
        assert!(text.ends_with("target/xtask/logs/wasm-opt.log.\nInstall Node.js."), "{text}");
    }

    #[test]
    fn what_was_shown_is_not_said_again() {
        let folder = TestFolder::new("step");
        let step = Step::silent("app").shown();
        let problem = step
            .run(&places(&folder), Command::new("sh").args(["-c", "echo a line of the test >&2; exit 1"]))
            .expect_err("it fails");
        assert_eq!(problem.to_string(), "app failed, as it says above.");
    }

    #[test]
    fn a_missing_program_is_named_with_the_remedy() {
        let folder = TestFolder::new("step");
        let step = Step::silent("npm").remedy("Install Node.js.");
        let problem =
            step.run(&places(&folder), &mut Command::new("no-such-program")).expect_err("it is missing");
        assert_eq!(problem.to_string(), "npm: no-such-program is not installed.\nInstall Node.js.");
    }

    #[test]
    fn log_names_hold_no_separators() {
        assert_eq!(file_name("wasm-opt 132.0.0/x"), "wasm-opt-132.0.0-x");
    }
}
