//! The text of the screen "Data", in sections.

use model::Register;

use super::completeness::sentence;
use crate::export::citation::{LICENCE, LICENCE_LINK};
use crate::words;

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Words(String),
    /// Words that lead to an address.
    Link(&'static str, &'static str),
}

/// A heading with its paragraphs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The heading.
    pub heading: &'static str,
    /// The paragraphs.
    pub paragraphs: Vec<Vec<Piece>>,
}

fn words(text: impl Into<String>) -> Piece {
    Piece::Words(text.into())
}

fn section(heading: &'static str, paragraphs: Vec<Vec<Piece>>) -> Section {
    Section { heading, paragraphs }
}

/// A paragraph of words alone.
fn plain(text: &str) -> Vec<Piece> {
    vec![words(text)]
}

/// All sections, in their order.
pub fn sections(register: &Register) -> Vec<Section> {
    vec![
        section(
            "What counts as a shared service",
            vec![
                plain(words::INCLUSION),
                plain(
                    "Two councils are enough, or one council and another public body: health, police, fire, central government, a school or university, a housing association. Companies and charities may take part, but do not count towards the two. What has ended and what is planned is kept, and marked as such. Members are recorded as they were at the time; where a council has been replaced since, its successor is found by the program.",
                ),
            ],
        ),
        section(
            "How the data was gathered",
            vec![plain(
                "From public pages of councils, their partners and the press. Every arrangement names at least one page that anybody can open, or could open when it was gathered, and its summary is in this project’s own words. Names, codes, population and boundaries come from the Office for National Statistics, former codes from mySociety.",
            )],
        ),
        section("How complete it is", vec![vec![words(sentence(register))], plain(words::OVERLAP)]),
        section("What a saving is", savings()),
        section(
            "Licence",
            vec![vec![
                words("The compilation may be used by anybody for anything, with credit: "),
                Piece::Link(LICENCE, LICENCE_LINK),
                words(". Boundaries contain public sector information licensed under the "),
                Piece::Link(
                    "Open Government Licence v3.0",
                    "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
                ),
                words(". How to cite what you see stands in the menu at the foot of every view."),
            ]],
        ),
        section(
            "How to contribute",
            vec![plain(
                "Open a shared service and choose “Suggest a correction”: the page writes a message that you can finish and send. The tables are plain CSV files that anybody can edit, and a check names every fault by file, row and column; above you can run it on your own copy.",
            )],
        ),
        section("Privacy", vec![plain(PRIVACY)]),
        section("Accessibility", accessibility()),
    ]
}

fn savings() -> Vec<Vec<Piece>> {
    vec![
        plain(
            "A figure that somebody has published: yearly, in all over some years, once, or only expected. These kinds are never added to each other. A total takes one figure of an arrangement, and only what is a saving of all its partners together; income, avoided cost and prevented fraud stand beside it. Where nothing is published it says so: that is not nought.",
        ),
        vec![
            words(
                "The figures are self-reported and not audited. Of the studies that compared councils, one of administrative costs in more than 300 English councils found ",
            ),
            Piece::Link(
                "no link between sharing and lower costs",
                "https://blogs.bsg.ox.ac.uk/2019/03/15/austerity-in-english-local-government-why-collaboration-was-not-the-answer-after-all/",
            ),
            words(", one of tax collection "),
            Piece::Link(
                "no saving and no better collection",
                "https://www.bsg.ox.ac.uk/news/when-collaboration-makes-things-worse",
            ),
            words(", and one of housing benefit "),
            Piece::Link(
                "no saving in the short term, and slower service for a time",
                "https://econpapers.repec.org/RePEc:wly:jpamgt:v:44:y:2025:i:3:p:1060-1088",
            ),
            words(". A study of five cases for the Local Government Association in 2012 "),
            Piece::Link(
                "reported savings in each of them",
                "https://www.local.gov.uk/productivity-shared-services-evaluation",
            ),
            words("."),
        ],
    ]
}

const PRIVACY: &str = "This map sets no cookies, stores nothing on your device and counts no visitors. It asks no site but its own for anything; what you type, your place and files that you open never leave your browser. The server that hosts it sees what any server sees: the address that asked, and which file it asked for.";

/// In the order of the UK government's model statement: what it applies to, how accessible it is, what is not, how to report.
fn accessibility() -> Vec<Vec<Piece>> {
    vec![
        plain(
            "This statement applies to the shared services map, on its own page and inside other sites’ pages. You should be able to use it by keyboard alone, with a screen reader, at a zoom of 400 %, on a screen 320 pixels wide, in forced or inverted colours, and without animation. Every fact on the map also stands in a list or a table, and no colour is the only sign of anything.",
        ),
        vec![
            words("It is meant to meet the "),
            Piece::Link("Web Content Accessibility Guidelines 2.2", "https://www.w3.org/TR/WCAG22/"),
            words(
                ", level AA. Its own tests run an automated checker on each screen in three browsers, and drive it by keyboard; it has not been audited by an independent body. Pages that the data links to belong to others, and may be less accessible.",
            ),
        ],
        plain(
            "If you cannot use a part of it, tell whoever runs the site on which you met it; they can pass it on to the project. If you are not content with the answer in England, the Equality Advisory and Support Service can advise you.",
        ),
    ]
}

/// A text that a council can put into its own privacy notice.
pub fn privacy_note() -> &'static str {
    "Our map of shared services runs in your browser. It sets no cookies, stores nothing on your device and does not track you. What you type into it, and your location if you allow it, stay on your device. Its files come from a web server, which sees your internet address, as every web server does."
}

/// A text that a council can put into its own accessibility statement.
pub fn accessibility_note() -> &'static str {
    "Our map of shared services is designed to meet the Web Content Accessibility Guidelines version 2.2 at level AA. All that it shows can be reached by keyboard and is also given as text, in lists and tables. It has been tested with an automated checker and by keyboard, and has not been audited by an independent body."
}
