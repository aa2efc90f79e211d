// Which arrangements are found, and what they tell of each council: docs/DESIGN.md 4.1, 4.2 and 4.8.

/** Whether a council exists at the end of the year. */
const exists = ({ from, to }, year) => !(from > year) && !(to <= year);

/** How many councils exist. */
export const existing = ({ councils }, year) => councils.filter((council) => exists(council, year)).length;

/** The councils that cover England once in the year. */
export const tiling = ({ councils }, year, tier) => {
  const leftOut = tier === "lower" ? "county" : "district";
  return councils.filter((council) => council.kind !== leftOut && exists(council, year));
};

/** For each council those that stand in its place in the year: itself, or its successors, or none yet. */
function heirs(councils, year) {
  return councils.map((_, at) => {
    const [waiting, seen, found] = [[at], new Set(), []];
    while (waiting.length > 0) {
      const next = waiting.pop();
      const council = councils[next];
      if (seen.has(next) || council.from > year) continue;
      seen.add(next);
      if (exists(council, year)) found.push(next);
      else waiting.push(...(council.successors ?? []));
    }
    return found;
  });
}

/** The councils in an arrangement in the year. */
function membersAt({ members }, year, heirs) {
  const found = new Set();
  for (const member of members) {
    const [council, from, to] = Array.isArray(member) ? member : [member, null, null];
    if ((from === null || from <= year) && (to === null || to > year)) heirs[council].forEach((heir) => found.add(heir));
  }
  return found;
}

/** Whether an arrangement runs in the year. */
const runs = ({ status, start, end, bodies = 0 }, year, members) =>
  status !== "planned" && start <= year && !(end <= year) && members.size + bodies >= 2;

/** Whether it belongs to the view of today. */
const isPresent = ({ status }) => status === "operating" || status === "unknown";

/**
 * What is found for a service (or all) in a year (or today): how many arrangements and councils, and for each council
 * its arrangements, the councils that it shares with, and the arrangements with a saving.
 */
export function answer({ councils, arrangements, present }, service, year) {
  const at = year ?? present;
  const inPlace = heirs(councils, at);
  const counts = councils.map(() => ({ arrangements: 0, savings: 0, together: new Uint8Array(councils.length) }));
  let total = 0;
  for (const arrangement of arrangements) {
    if (service !== null && !arrangement.services.includes(service)) continue;
    const members = membersAt(arrangement, at, inPlace);
    if (year === null ? !isPresent(arrangement) : !runs(arrangement, year, members)) continue;
    total += 1;
    for (const member of members) {
      const count = counts[member];
      count.arrangements += 1;
      if (arrangement.saving) count.savings += 1;
      for (const other of members) count.together[other] = 1;
    }
  }
  const column = (read) => counts.map(read);
  return {
    year: at,
    total,
    takingPart: counts.filter(({ arrangements }) => arrangements > 0).length,
    arrangements: column(({ arrangements }) => arrangements),
    savings: column(({ savings }) => savings),
    // Each council is together with itself.
    partners: column(({ together }) => Math.max(together.reduce((sum, one) => sum + one, 0) - 1, 0)),
  };
}

/** For each council, how many percent of its region's councils take part. */
export function shares({ councils }, { year, arrangements }) {
  const regions = new Map();
  councils.forEach((council, at) => {
    if (!exists(council, year)) return;
    const region = regions.get(council.region) ?? { part: 0, whole: 0 };
    region.whole += 1;
    if (arrangements[at] > 0) region.part += 1;
    regions.set(council.region, region);
  });
  const percent = ({ part, whole }) => Math.max(Math.floor((part * 100) / whole), part > 0 ? 1 : 0);
  return councils.map(({ region }) => (regions.has(region) ? percent(regions.get(region)) : 0));
}
