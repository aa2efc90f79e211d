//! Made-up packages of any size: councils that end, merge, split and follow one another, arrangements of every kind.

use model::records::*;
use model::vocabulary::*;

/// Numbers that look random and are the same for the same seed (SplitMix64, Steele, Lea and Flood 2014).
pub struct Random(pub u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    /// True once in `times`.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn year(&mut self) -> u16 {
        2004 + self.below(24) as u16
    }

    fn maybe_year(&mut self, once_in: usize) -> Option<u16> {
        self.once_in(once_in).then(|| self.year())
    }

    fn of<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.below(values.len())]
    }
}

const SYLLABLES: [&str; 16] = [
    "Ald", "Bor", "Chel", "Dun", "East", "Fair", "Gris", "Hamp", "Ket", "Lyn", "Mal", "Nor", "Pen", "Stan",
    "Wal", "York",
];
const ENDINGS: [&str; 8] = ["ton", "ham", "bury", "ford", "shire", "worth", "ley", "mouth"];

/// A package of this many councils and arrangements.
pub fn package(seed: u64, councils: usize, arrangements: usize) -> Package {
    let mut random = Random(seed);
    let regions: Vec<String> = (0..9).map(|at| format!("Region {at}")).collect();
    let categories: Vec<Category> = (0..12)
        .map(|at| Category { code: format!("category-{at:02}"), label: format!("Category {at}") })
        .collect();
    let services: Vec<Service> = (0..35)
        .map(|at| Service {
            code: format!("service-{at:02}"),
            label: format!("Service {at} {}", SYLLABLES[at % 16]),
            category: CategoryIx(random.below(12) as u16),
            synonyms: vec![format!("{} work", ENDINGS[at % 8])],
        })
        .collect();
    Package {
        version: "2026.11.0".to_owned(),
        councils: (0..councils).map(|at| council(&mut random, at, councils)).collect(),
        arrangements: (0..arrangements)
            .map(|at| arrangement(&mut random, at, councils, arrangements))
            .collect(),
        regions,
        categories,
        services,
    }
}

fn name(random: &mut Random) -> String {
    format!("{}{}", random.of(&SYLLABLES), random.of(&ENDINGS))
}

fn council(random: &mut Random, at: usize, councils: usize) -> Council {
    let name = name(random);
    let day = |year: u16| Date { year, month: 4, day: 1 };
    let from = random.maybe_year(6).map(day);
    let to = random.maybe_year(4).map(day);
    // Mergers, splits, chains, gaps between end and beginning, and now and then a circle or no successor at all.
    let heirs = if to.is_some() { random.below(4) } else { 0 };
    let mut successors: Vec<CouncilIx> =
        (0..heirs).map(|_| CouncilIx(random.below(councils) as u16)).collect();
    successors.sort_unstable();
    successors.dedup();
    let kind = random.of(CouncilType::ALL);
    let county = (kind == CouncilType::District).then(|| CouncilIx(random.below(councils) as u16));
    Council {
        code: format!("E{at:08}"),
        full_name: format!("{name} Council"),
        name,
        kind,
        region: RegionIx(random.below(9) as u16),
        county,
        from,
        to,
        successors,
        aliases: Vec::new(),
        population: Some(random.below(400_000) as u32),
        area_km2: None,
    }
}

fn arrangement(random: &mut Random, at: usize, councils: usize, arrangements: usize) -> Arrangement {
    let mut services: Vec<ServiceIx> =
        (0..1 + random.below(3)).map(|_| ServiceIx(random.below(35) as u16)).collect();
    services.sort_unstable();
    services.dedup();
    let wide = if random.once_in(30) { 40 } else { 6 };
    let mut members: Vec<Member> = (0..1 + random.below(wide))
        .map(|_| Member {
            council: CouncilIx(random.below(councils) as u16),
            lead: random.once_in(4),
            from: random.maybe_year(12),
            to: random.maybe_year(12),
        })
        .collect();
    members.sort_unstable_by_key(|member| member.council);
    members.dedup_by_key(|member| member.council);
    let partners: Vec<Partner> = (0..random.below(6).saturating_sub(3))
        .map(|partner| Partner { name: format!("Body {partner}"), sector: random.of(Sector::ALL) })
        .collect();
    let figures = if random.once_in(3) { 1 + random.below(4) } else { 0 };
    let mut umbrella =
        |once_in: usize| random.once_in(once_in).then(|| ArrangementIx(random.below(arrangements) as u32));
    let (part_of, replaced_by) = (umbrella(4), umbrella(20));
    Arrangement {
        id: format!("arrangement-{at:06}"),
        name: format!("{} and {} shared service", name(random), name(random)),
        services,
        model: (!random.once_in(10)).then(|| random.of(Model::ALL)),
        status: random.of(Status::ALL),
        start_year: (!random.once_in(3)).then(|| random.year()),
        end_year: random.maybe_year(4),
        staff: None,
        members_complete: !random.once_in(5),
        part_of,
        replaced_by,
        last_seen: random.maybe_year(2),
        confidence: Confidence::High,
        members,
        partners,
        savings: (0..figures).map(|_| saving(random)).collect(),
    }
}

fn saving(random: &mut Random) -> Saving {
    // Few different values, so that ties come about.
    Saving {
        amount_gbp: [9_000, 50_000, 50_001, 1_000_000, 40_000_000][random.below(5)],
        kind: random.of(SavingKind::ALL),
        basis: if random.once_in(5) { random.of(Basis::ALL) } else { Basis::Efficiency },
        scope: if random.once_in(5) { random.of(Scope::ALL) } else { Scope::AllPartners },
        as_of_year: (!random.once_in(3)).then(|| 2010 + random.below(3) as u16),
        years: random.once_in(2).then(|| 1 + random.below(3) as u16),
        source: 0,
    }
}
