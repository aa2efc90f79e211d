//! One arrangement, made up from real ones.
//!
//! Each group of columns is taken from another real arrangement, drawn with equal chances: so every column is distributed as
//! in the real data, its skew included, but what stands together in a row does so by chance.

use super::council_draw::Councils;
use super::random::Random;
use bundle::DataPackage;
use model::records::{Arrangement, Member, Partner, Saving};

/// A made-up arrangement; links are the rows to which they lead.
pub(super) struct Drawn {
    /// Row.
    pub(super) at: usize,
    /// Members, services, partners, savings, years; its texts and its links are not used.
    pub(super) record: Arrangement,
    /// Row of the umbrella.
    pub(super) part_of: Option<usize>,
    /// Row of the arrangement that took over.
    pub(super) replaced_by: Option<usize>,
    /// Years of the sources; at least one.
    pub(super) sources: Vec<Option<u16>>,
}

/// What is drawn from.
pub(super) struct Draw<'d> {
    real: &'d DataPackage,
    councils: Councils<'d>,
}

impl<'d> Draw<'d> {
    /// Draws from this package, which holds at least one arrangement.
    pub(super) fn new(real: &'d DataPackage) -> Draw<'d> {
        Draw { real, councils: Councils::new(&real.package) }
    }

    /// The arrangement of a row.
    pub(super) fn arrangement(&self, seed: u64, at: usize) -> Drawn {
        let random = &mut Random::of_row(seed, at);
        let real = &self.real.package.arrangements;
        // Status and years belong together, and so do a form and the number of its members.
        let (years, form) = (random.of(real), random.of(real));
        let links = random.of(real);
        let mut earlier = |linked: bool| (linked && at > 0).then(|| random.below(at));
        let (part_of, replaced_by) = (earlier(links.part_of.is_some()), earlier(links.replaced_by.is_some()));
        let prose = &self.real.details.arrangements[random.below(real.len())];
        let sources: Vec<Option<u16>> = prose.sources.iter().map(|source| source.year).collect();
        let (partners, figures) = (random.of(real).partners.clone(), random.of(real).savings.as_slice());
        let record = Arrangement {
            services: random.of(real).services.clone(),
            model: form.model,
            members_complete: form.members_complete,
            staff: form.staff.map(|staff| jittered(random, staff.into()) as u32),
            members: self.members(random, years, form.members.len(), &partners),
            savings: savings(random, figures, sources.len()),
            last_seen: sources.iter().copied().flatten().max(),
            partners,
            ..years.clone()
        };
        Drawn { at, record, part_of, replaced_by, sources }
    }

    /// As many members as asked for, or as make two public bodies, each of which existed while it was a member.
    fn members(
        &self,
        random: &mut Random,
        years: &Arrangement,
        number: usize,
        partners: &[Partner],
    ) -> Vec<Member> {
        let public = partners.iter().filter(|partner| partner.sector.is_public()).count();
        let number = number.max(2_usize.saturating_sub(public));
        let mut members: Vec<Member> = Vec::with_capacity(number);
        let mut anchor = None;
        for _ in 0..number {
            let (from, to) = self.stay(random, years);
            let (first, last) = (from.or(years.start_year), to.or(years.end_year));
            let Some(council) = self.councils.draw(random, anchor, first, last, &members) else { break };
            anchor = anchor.or(Some(council));
            members.push(Member { council, lead: false, from, to });
        }
        if random.percent(40)
            && let Some(lead) = members.first_mut()
        {
            lead.lead = true;
        }
        members.sort_by_key(|member| member.council);
        members
    }

    /// The years in which a member joins and leaves: mostly with the arrangement.
    fn stay(&self, random: &mut Random, years: &Arrangement) -> (Option<u16>, Option<u16>) {
        let last = years.end_year.unwrap_or(self.real.present);
        let within =
            |random: &mut Random, first: u16| first + random.below(usize::from(last - first) + 1) as u16;
        let Some(start) = years.start_year.filter(|start| *start <= last) else { return (None, None) };
        let from = random.percent(6).then(|| within(random, start));
        let to = random.percent(4).then(|| within(random, from.unwrap_or(start)));
        (from, to)
    }
}

fn savings(random: &mut Random, of: &[Saving], sources: usize) -> Vec<Saving> {
    let mut savings = Vec::with_capacity(of.len());
    for saving in of {
        let amount_gbp = jittered(random, saving.amount_gbp);
        let made = Saving { amount_gbp, source: random.below(sources) as u16, ..*saving };
        // Two figures can have become the same; a row stands once.
        if !savings.contains(&made) {
            savings.push(made);
        }
    }
    savings
}

/// Half to one and a half of a number, and as round: two digits, then zeros; at least 1.
fn jittered(random: &mut Random, number: u64) -> u64 {
    let changed = number / 100 * (50 + random.below(101) as u64) + number % 100;
    let mut unit = 1;
    while changed / unit >= 100 {
        unit *= 10;
    }
    (changed / unit * unit).max(1)
}
