//! The changes of an edition as text for the terminal, as Markdown and as CSV.

use presentation::words;

use super::change::{Change, Subject, What};
use super::words::Names;

/// A group of changes under one heading.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Section {
    /// "312 arrangements came".
    pub(super) title: String,
    pub(super) items: Vec<Item>,
}

/// What is said of one arrangement, council, service or proposal.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Item {
    pub(super) subject: Subject,
    pub(super) id: String,
    pub(super) name: String,
    /// One line, or one for each change; a line is never empty.
    pub(super) lines: Vec<String>,
}

/// The changes in groups: arrangements that came, went and changed, then the same of councils, services and proposals. Groups
/// without a change are left out.
pub(super) fn sections(changes: &[&Change], names: &Names) -> Vec<Section> {
    let mut sections = Vec::new();
    for (subject, one, many) in [
        (Subject::Arrangement, "arrangement", "arrangements"),
        (Subject::Council, "council", "councils"),
        (Subject::Service, "service", "services"),
        (Subject::Proposal, "proposal for new councils", "proposals for new councils"),
    ] {
        for (verb, belongs) in [
            ("came", (|what| what == What::Came) as fn(What) -> bool),
            ("went", |what| what == What::Went),
            ("changed", |what| !matches!(what, What::Came | What::Went)),
        ] {
            let of_group = changes.iter().filter(|change| change.subject == subject && belongs(change.what));
            let items = items(of_group.copied(), names);
            if !items.is_empty() {
                sections.push(Section {
                    title: format!("{} {verb}", words::count(items.len(), one, many)),
                    items,
                });
            }
        }
    }
    sections
}

/// Neighbouring changes of the same thing make one item.
fn items<'a>(changes: impl Iterator<Item = &'a Change>, names: &Names) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for change in changes {
        if items.last().is_none_or(|item| item.id != change.id) {
            let (subject, id, name) = (change.subject, change.id.clone(), change.name.clone());
            items.push(Item { subject, id, name, lines: Vec::new() });
        }
        let line = names.words(change);
        if let (false, Some(item)) = (line.is_empty(), items.last_mut()) {
            item.lines.push(line);
        }
    }
    items
}

/// "312 arrangements came, none went, 127 changed."
pub(super) fn sentence(changes: &[&Change]) -> String {
    let (came, went, changed) = counts(changes);
    let words = |n: usize| if n == 0 { "none".to_owned() } else { words::number(n as u64) };
    let came = if came == 0 {
        "no arrangements".to_owned()
    } else {
        words::count(came, "arrangement", "arrangements")
    };
    format!("{came} came, {} went, {} changed", words(went), words(changed))
}

/// How many arrangements came, went and changed.
pub(super) fn counts(changes: &[&Change]) -> (usize, usize, usize) {
    let of = |belongs: fn(What) -> bool| {
        let arrangements = changes.iter().filter(|change| change.subject == Subject::Arrangement);
        let mut ids: Vec<&str> =
            arrangements.filter(|change| belongs(change.what)).map(|change| change.id.as_str()).collect();
        ids.dedup();
        ids.len()
    };
    (
        of(|what| what == What::Came),
        of(|what| what == What::Went),
        of(|what| !matches!(what, What::Came | What::Went)),
    )
}

/// The versions and numbers of a comparison in one sentence.
fn heading(versions: (&str, &str), changes: &[&Change]) -> String {
    if changes.is_empty() {
        return format!("From edition {} to {} nothing has changed.", versions.0, versions.1);
    }
    format!("From edition {} to {}: {}.", versions.0, versions.1, sentence(changes))
}

/// The changes between two versions for the terminal.
pub fn text(versions: (&str, &str), changes: &[Change], names: &Names) -> String {
    let changes: Vec<&Change> = changes.iter().collect();
    let mut out = heading(versions, &changes) + "\n";
    for section in sections(&changes, names) {
        out.push_str(&format!("\n{}\n", section.title));
        for item in section.items {
            match item.lines.as_slice() {
                [] => out.push_str(&format!("  {}\n", item.name)),
                [line] => out.push_str(&format!("  {}: {line}\n", item.name)),
                lines => {
                    out.push_str(&format!("  {}\n", item.name));
                    lines.iter().for_each(|line| out.push_str(&format!("    {line}\n")));
                }
            }
        }
    }
    out
}

/// The same as Markdown, to be pasted into a release's notes.
pub fn markdown(versions: (&str, &str), changes: &[Change], names: &Names) -> String {
    let changes: Vec<&Change> = changes.iter().collect();
    let mut out = format!("# Edition {}\n\n{}\n", versions.1, heading(versions, &changes));
    for section in sections(&changes, names) {
        out.push_str(&format!("\n## {}\n\n", section.title));
        for item in section.items {
            let name = escaped(&item.name);
            match item.lines.as_slice() {
                [] => out.push_str(&format!("- **{name}**\n")),
                [line] => out.push_str(&format!("- **{name}**: {}\n", escaped(line))),
                lines => {
                    out.push_str(&format!("- **{name}**\n"));
                    lines.iter().for_each(|line| out.push_str(&format!("  - {}\n", escaped(line))));
                }
            }
        }
    }
    out
}

/// Text that Markdown would take for marks of its own, kept as text.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for sign in text.chars() {
        if matches!(sign, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|') {
            out.push('\\');
        }
        out.push(sign);
    }
    out
}

/// The columns of [`csv`], as of `data_changes.csv` after its first.
pub(super) const COLUMNS: [&str; 8] =
    ["subject", "id", "name", "what", "about", "before", "after", "councils"];

/// The cells of a change, in the order of [`COLUMNS`].
pub(super) fn cells(change: &Change) -> [String; 8] {
    [
        change.subject.code().to_owned(),
        change.id.clone(),
        change.name.clone(),
        change.what.code().to_owned(),
        change.about.clone(),
        change.before.clone(),
        change.after.clone(),
        change.councils.join(";"),
    ]
}

/// The changes as a table: one row a change, a header, commas, line feeds. Cells hold what the tables of the package hold, but
/// that a sign with which a spreadsheet would begin to calculate has an apostrophe before it.
pub fn csv(changes: &[Change]) -> String {
    let safe = |cell: String| if cell.starts_with(['=', '+', '-', '@']) { format!("'{cell}") } else { cell };
    let rows = changes.iter().map(|change| cells(change).map(safe).to_vec());
    table(&COLUMNS, rows)
}

/// Rows as CSV, written as the package's own tables are: quotation marks only where a cell needs them.
pub(super) fn table(columns: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing into memory fails only for rows of different lengths, which no caller has.
    let mut wrote = writer.write_record(columns);
    for row in rows {
        wrote = wrote.and_then(|()| writer.write_record(&row));
    }
    let bytes = wrote.ok().and_then(|()| writer.into_inner().ok()).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}
