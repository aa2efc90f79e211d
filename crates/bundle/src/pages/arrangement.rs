//! The page of an arrangement.

use maud::{Markup, html};
use model::lens::Scenario;
use model::records::{Arrangement, ArrangementDetails, ArrangementIx, CouncilIx};
use model::timeline::Part;
use model::vocabulary::{Model, ProposalStatus, Status};
use presentation::{facts, words};

use super::drawing::{Drawing, Group};
use super::frame::Page;
use super::here::Here;
use super::source::Writer;
use super::{address, bar, fate, structured};

/// What the page tells of.
struct View<'a> {
    writer: &'a Writer<'a>,
    here: Here<'a>,
    it: ArrangementIx,
    record: &'a Arrangement,
    prose: &'a ArrangementDetails,
    parts: Vec<Part>,
}

/// The page.
pub fn page(writer: &Writer, it: ArrangementIx) -> Page {
    let register = writer.register;
    let record = register.arrangement(it);
    let prose = &writer.prose[it.0 as usize];
    let path = address::arrangement(&record.id);
    let here = writer.here(&path);
    let about = writer.is_present(it).then(|| structured::arrangement(&here, it, &prose.summary));
    let view = View { writer, here, it, record, prose, parts: register.parts(it) };
    Page {
        title: format!("{}: {}", record.name, facts::services(register, record)),
        description: format!(
            "{} Who takes part, since when, and what is published about savings, with the sources.",
            prose.summary
        ),
        above: vec![("Arrangements".to_owned(), address::ARRANGEMENTS.to_owned())],
        name: record.name.clone(),
        about,
        head: html! {
            h1 { (record.name) }
            p.headline { (prose.summary) }
            @if record.status != Status::Operating { p { span.tag { (facts::status(record)) } } }
        },
        council: None,
        map: view.map(),
        body: view.body(),
        path,
    }
}

impl View<'_> {
    fn map(&self) -> Option<Drawing> {
        let all: Vec<CouncilIx> = self.parts.iter().map(|part| part.council).collect();
        let leads: Vec<CouncilIx> =
            self.parts.iter().filter(|part| part.lead).map(|part| part.council).collect();
        let others = all.iter().copied().filter(|council| !leads.contains(council)).collect();
        let name = format!(
            "{}: the {} on the map.",
            self.record.name,
            words::count(all.len(), "council", "councils")
        );
        let group = |class, words: &str, councils| Group {
            class,
            words: words.to_owned(),
            councils,
            is_dissolved: false,
        };
        let mut groups = vec![group("itself", "leads it", leads), group("partner", "councils in it", others)];
        groups.retain(|group| !group.councils.is_empty());
        (!groups.is_empty()).then(|| Drawing {
            name,
            viewport: self.writer.maps.around(&all),
            groups,
            remark: String::new(),
        })
    }

    fn body(&self) -> Markup {
        html! {
            p.go { a href=(self.here.to_map(&format!("arrangement={}", self.record.id))) { "Open it in the interactive map" } }
            (self.facts())
            (self.councils())
            (self.partners())
            (self.savings())
            (self.reorganisation())
            h2 { "Sources" }
            ul { @for source in &self.prose.sources {
                li { a href=(source.url) { (source.title) } @if let Some(year) = source.year { ", " (year) } }
            } }
        }
    }

    fn facts(&self) -> Markup {
        let (record, register) = (self.record, self.writer.register);
        let components = register.components(self.it);
        html! {
            dl {
                dt { @if record.services.len() == 1 { "Service" } @else { "Services" } }
                @for service in &record.services { dd { (self.here.service(*service)) } }
                dt { "Time" } dd { (bar::words(register.bar(self.it))) }
                dt { "Form" } dd { (record.model.map_or("not known", |model: Model| words::model(model))) }
                @if let Some(staff) = record.staff { dt { "Staff" } dd { (words::number(staff.into())) } }
                @if let Some(year) = record.last_seen { dt { "Newest source" } dd { (year) } }
                @if let Some(url) = &self.prose.url { dt { "Its own page" } dd { a href=(url) { (url) } } }
                @if let Some(umbrella) = record.part_of { dt { "Part of" } dd { (self.here.arrangement(umbrella)) } }
                @if !components.is_empty() { dt { "Holds" } @for it in components { dd { (self.here.arrangement(it)) } } }
                @if let Some(next) = record.replaced_by { dt { "Followed by" } dd { (self.here.arrangement(next)) } }
            }
        }
    }

    fn councils(&self) -> Markup {
        html! {
            h2 { "Councils in it" }
            ul.columns { @for part in &self.parts { li { (self.member(part)) } } }
            @if !self.record.members_complete { p { "The sources name only some of the members." } }
        }
    }

    /// A council, with what was different about its part in it.
    fn member(&self, part: &Part) -> Markup {
        let register = self.writer.register;
        let now = register.successors_in(part.council, register.present());
        let whole = register.bar(self.it);
        html! {
            (self.here.council(part.council))
            @if part.lead { " " span.tag { "leads" } }
            @if part.bar != whole { " " span.line { (bar::words(part.bar)) } }
            @if part.abolished && !now.is_empty() { " " span.line { "(now " (self.here.councils(&now)) ")" } }
        }
    }

    fn partners(&self) -> Markup {
        html! {
            @if !self.record.partners.is_empty() {
                h2 { "Other bodies in it" }
                ul { @for partner in &self.record.partners { li { (partner.name) " " span.line { (words::sector(partner.sector)) } } } }
            }
        }
    }

    fn savings(&self) -> Markup {
        html! {
            h2 { "Savings" }
            @if self.record.savings.is_empty() { p { "No figure has been published. That does not mean that nothing is saved." } }
            @else {
                ul { @for (saving, note) in self.record.savings.iter().zip(&self.prose.saving_notes) {
                    li {
                        strong { (facts::figure(saving)) }
                        @if let Some(limits) = words::saving_limits(saving.basis, saving.scope) { " " span.tag { (limits) } }
                        @if !note.is_empty() { " " (note) }
                        @if let Some(source) = self.prose.sources.get(usize::from(saving.source)) { " (" a href=(source.url) { "source" } ")" }
                    }
                } }
            }
        }
    }

    /// What becomes of it where its councils are being replaced.
    fn reorganisation(&self) -> Markup {
        let (writer, register) = (self.writer, self.writer.register);
        let mut areas = Vec::new();
        if writer.is_present(self.it) {
            for member in register.members_at(self.it, register.present()) {
                for area in writer.areas_of(*member) {
                    if !areas.iter().any(|(known, _)| *known == area.name.as_str()) {
                        let decided = area
                            .proposals
                            .iter()
                            .find(|at| writer.proposals[**at].status == ProposalStatus::Decided);
                        let fate = decided.and_then(|at| writer.fates[*at].of(self.it));
                        areas.push((area.name.as_str(), fate));
                    }
                }
            }
        }
        html! {
            @if !areas.is_empty() {
                h2 { "When councils are replaced" }
                p { "New councils are planned for places that take part in it:" }
                ul { @for (name, fate) in areas {
                    li {
                        a href=(self.here.to(&address::area(name))) { (name) }
                        @if let Some(fate) = fate { ", " (Scenario::DECIDED) ": " (fate::tag(fate)) }
                    }
                } }
            }
        }
    }
}
