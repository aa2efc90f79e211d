//! The page of a council, present or former.

use maud::{Markup, html};
use model::Query;
use model::lens::Fate;
use model::records::{ArrangementIx, CouncilIx};
use model::register::Tier;
use model::vocabulary::{CouncilType, ProposalStatus, Status};
use presentation::headline::{Headline, Segment};
use presentation::map::opening;
use presentation::selection::{Selection, fitting_tier, shown_year};
use presentation::{Answer, council, facts, list, words};

use super::drawing::{Drawing, Group};
use super::frame::Page;
use super::here::Here;
use super::source::Writer;
use super::{address, bar, fate, structured};

/// How many partners, and councils like it, are named.
const PARTNERS: usize = 12;

/// What the page tells of.
struct View<'a> {
    writer: &'a Writer<'a>,
    here: Here<'a>,
    it: CouncilIx,
    /// The last year of a former council; `None` for the present.
    year: Option<i32>,
    answer: Answer,
    partners: Vec<(CouncilIx, u32)>,
}

/// The page.
pub fn page(writer: &Writer, it: CouncilIx) -> Page {
    let register = writer.register;
    let record = register.council(it);
    let path = address::council(&record.code);
    let year = shown_year(register, None, Some(it));
    let query = Query { year, ..Query::default() };
    let answer = if year.is_some() { Answer::of(register, &query) } else { writer.present.clone() };
    let headline = Headline::of(register, &query, &answer, Some(it));
    let partners = council::partners(register, &answer, it);
    let view = View { writer, here: writer.here(&path), it, year, answer, partners };
    let mut above = vec![("Councils".to_owned(), address::COUNCILS.to_owned())];
    if year.is_some() {
        above.push(("Former councils".to_owned(), address::FORMER.to_owned()));
    }
    Page {
        title: format!("{}: shared services", record.full_name),
        description: format!(
            "{} Which ones, with whom, since when, and what is published about savings, each with its sources.",
            headline.text()
        ),
        above,
        name: record.name.clone(),
        about: Some(structured::council(register, it)),
        head: html! {
            h1 { (record.full_name) }
            p.headline { (sentence(&headline.sentence)) }
            @if !headline.below.is_empty() { p { (headline.below) } }
        },
        council: Some(record.code.clone()),
        map: Some(view.map(headline.text())),
        body: view.body(),
        path,
    }
}

/// A sentence with its numbers in bold.
fn sentence(segments: &[Segment]) -> Markup {
    html! {
        @for segment in segments {
            @match segment {
                Segment::Plain(words) => (words),
                Segment::Number(words) => b { (words) },
            }
        }
    }
}

impl View<'_> {
    fn map(&self, name: String) -> Drawing {
        let (writer, register) = (self.writer, self.writer.register);
        let tier: Tier = fitting_tier(register, Some(self.it), None);
        let ground = writer.maps.ground(self.answer.year(register), tier);
        let selection = Selection { council: Some(self.it), arrangement: None, tier, hexagons: false };
        let name_of_it = register.council(self.it).name.clone();
        let mut groups =
            vec![Group { class: "itself", words: name_of_it, councils: vec![self.it], is_dissolved: false }];
        if !self.partners.is_empty() {
            groups.push(Group {
                class: "partner",
                words: "councils that it shares with".to_owned(),
                councils: self.partners.iter().map(|(partner, _)| *partner).collect(),
                is_dissolved: false,
            });
        }
        Drawing {
            name,
            viewport: opening::viewport(writer.maps.land(), &ground, &selection, &self.partners),
            groups,
            remark: String::new(),
        }
    }

    fn body(&self) -> Markup {
        let register = self.writer.register;
        let code = &register.council(self.it).code;
        html! {
            p.go { a href=(self.here.to_map(&format!("council={code}"))) { "Open the interactive map" } }
            p { (facts::place(register, self.it)) }
            @for relation in council::relations(register, self.it, self.answer.year(register)) {
                p {
                    (relation.words) " "
                    @for (at, other) in relation.councils.iter().enumerate() {
                        @if at > 0 { ", " }
                        @if relation.full_names { (self.here.council_in_full(*other)) } @else { (self.here.council(*other)) }
                    }
                }
            }
            (self.partners())
            (self.arrangements())
            (self.earlier())
            @if self.year.is_none() { (self.peers()) (self.reorganisation()) }
        }
    }

    fn partners(&self) -> Markup {
        let left = self.partners.len().saturating_sub(PARTNERS);
        html! {
            @if !self.partners.is_empty() {
                h2 { "Shares most with" }
                ul.columns {
                    @for (partner, number) in self.partners.iter().take(PARTNERS) {
                        li { (self.here.council(*partner)) " " span.n { (number) } }
                    }
                }
                @if left > 0 { p { "And with " (words::count(left, "other council", "other councils")) "." } }
            }
        }
    }

    /// The arrangements of the year, by category.
    fn arrangements(&self) -> Markup {
        let register = self.writer.register;
        let groups = council::groups(register, &self.answer, self.it);
        html! {
            h2 { @if self.year.is_some() { "Services that it shared" } @else { "Services that it shares" } }
            @if groups.is_empty() { p { (council::NOTHING.replace(" with these filters", "")) } }
            @for (category, own) in groups {
                h3 { (register.package().categories[usize::from(category.0)].label) " " span.n { (own.len()) } }
                ul { @for arrangement in own { li { (self.item(arrangement)) } } }
            }
        }
    }

    fn item(&self, arrangement: ArrangementIx) -> Markup {
        let register = self.writer.register;
        let record = register.arrangement(arrangement);
        html! {
            (self.here.arrangement(arrangement)) " "
            span.line { (facts::line(register, arrangement, self.it, self.year)) }
            @if let Some(saving) = list::saving_line(register, arrangement, &self.answer.summary.found) { " " strong { (saving) } }
            @if record.status != Status::Operating { " " span.tag { (facts::status(record)) } }
        }
    }

    /// What its timeline holds beside the arrangements of the year: ended and planned ones.
    fn earlier(&self) -> Markup {
        let mut lines = self.writer.register.timeline(self.it);
        lines.retain(|line| !self.answer.summary.found.contains(line.arrangement.0 as usize));
        html! {
            @if !lines.is_empty() {
                h2 { @if self.year.is_some() { "Other times" } @else { "Ended or planned" } }
                @if self.year.is_some() { p { "Arrangements of other years, and those of which nobody knows when they began:" } }
                ul {
                    @for line in lines {
                        li { (self.here.arrangement(line.arrangement)) " " span.line { (bar::words(line.bar)) } }
                    }
                }
            }
        }
    }

    /// Its place among the councils most like it (docs/DESIGN.md 4.9).
    fn peers(&self) -> Markup {
        let register = self.writer.register;
        let peers = register.peers(self.it);
        let missed = register.missed(self.it);
        let kind = words::council_type(register.council(self.it).kind);
        let many = if register.council(self.it).kind == CouncilType::County {
            "county councils"
        } else {
            "councils of its type"
        };
        html! {
            @if !peers.is_empty() {
                h2 { "Councils like it" }
                p {
                    "Of the same type (" (kind) "), and nearest in population and density: "
                    @for (at, peer) in peers.iter().take(PARTNERS).enumerate() { @if at > 0 { ", " } (self.here.council(peer.council)) }
                    "."
                }
                @if !missed.is_empty() {
                    p { "Services that at least a quarter of the " (peers.len()) " " (many) " most like it share, and it does not, as far as is known:" }
                    ul.columns {
                        @for missed in &missed {
                            li { (self.here.service(missed.service)) " " span.n { (missed.peers) " of " (peers.len()) } }
                        }
                    }
                }
            }
        }
    }

    /// What becomes of its arrangements where it is being replaced.
    fn reorganisation(&self) -> Markup {
        let writer = self.writer;
        let own: Vec<ArrangementIx> = writer.register.council_arrangements(self.it, None);
        html! {
            @for area in writer.areas_of(self.it) {
                h2 { "When councils are replaced" }
                p {
                    "New councils are planned for "
                    a href=(self.here.to(&address::area(&area.name))) { (area.name) } "."
                    @for proposal in area.proposals.iter().filter(|at| writer.proposals[**at].status == ProposalStatus::Decided) {
                        @let fates: Vec<Fate> = own.iter().filter_map(|it| writer.fates[*proposal].of(*it)).collect();
                        @if !fates.is_empty() {
                            " As it has been decided, of its " (words::count(fates.len(), "arrangement", "arrangements")) ": " (fate::count(&fates))
                        }
                    }
                }
            }
        }
    }
}
