// What the register is measured against: crossfilter2, and plain JavaScript. Both answer as the register's `answer()` does:
// found, councils taking part, then a count for each value of each filter, drill-sideways.
// Filters and values are the numbers of benches/wasm/src/lib.rs.

const FILTERS = 6;
const STATUSES = 5;
// Operating and unknown: what the present view holds when no status is chosen (docs/DESIGN.md 4.8).
const PRESENT = [0, 1];

/** The records that the Wasm has exported, as objects: `values[filter]` is a list, `councils` too. */
export function records(flat) {
  const list = [];
  let at = 0;
  const next = () => {
    const values = Array.from(flat.subarray(at + 1, at + 1 + flat[at]));
    at += 1 + flat[at];
    return values;
  };
  while (at < flat.length) {
    const values = Array.from({ length: FILTERS }, next);
    list.push({ values, councils: next() });
  }
  return list;
}

/** Where the counts of each filter begin in an answer; services and categories are one filter. */
function starts(sizes) {
  const [services, categories, ...others] = sizes;
  const starts = [2];
  [services + categories, ...others.slice(0, 5)].forEach((size, filter) => starts.push(starts[filter] + size));
  return starts;
}

/**
 * crossfilter2: a dimension and a group for each filter and for the councils; array dimensions where values are many.
 * Without councils it does less: nothing is known of how many take part.
 */
export class Crossfilter {
  constructor(list, sizes, councils = true) {
    const data = window.crossfilter(list);
    const many = (filter) => filter < 4;
    this.starts = starts(sizes);
    this.all = data.groupAll();
    this.dimensions = this.starts.slice(0, FILTERS).map((_, filter) =>
      many(filter)
        ? data.dimension((record) => record.values[filter], true)
        : data.dimension((record) => record.values[filter][0] ?? -1),
    );
    this.groups = this.dimensions.map((dimension) => dimension.group());
    this.councils = councils ? data.dimension((record) => record.councils, true).group() : null;
    this.chosen = this.dimensions.map(() => new Set());
    this.apply(STATUSES);
  }

  choose(filter, value, on) {
    if (on) this.chosen[filter].add(value);
    else this.chosen[filter].delete(value);
    this.apply(filter);
  }

  apply(filter) {
    const [dimension, chosen] = [this.dimensions[filter], this.chosen[filter]];
    const wanted = filter === STATUSES && chosen.size === 0 ? new Set(PRESENT) : new Set(chosen);
    if (wanted.size === 0) dimension.filterAll();
    else if (wanted.size === 1) dimension.filterExact([...wanted][0]);
    else dimension.filterFunction((value) => wanted.has(value));
  }

  answer() {
    const answer = new Uint32Array(this.starts[FILTERS]);
    answer[0] = this.all.value();
    if (this.councils) answer[1] = this.councils.all().filter((group) => group.value > 0).length;
    this.groups.forEach((group, filter) => {
      for (const { key, value } of group.all()) {
        if (key >= 0) answer[this.starts[filter] + key] = value;
      }
    });
    return answer;
  }
}

/** What anybody would write first: `filter` and `reduce`, once for each filter. */
export class Plain {
  constructor(list, sizes) {
    this.list = list;
    this.starts = starts(sizes);
    this.chosen = Array.from({ length: FILTERS }, () => new Set());
  }

  choose(filter, value, on) {
    if (on) this.chosen[filter].add(value);
    else this.chosen[filter].delete(value);
  }

  passing(but) {
    const filters = this.chosen.map((chosen, filter) =>
      filter === STATUSES && chosen.size === 0 ? new Set(PRESENT) : chosen,
    );
    const active = [...filters.keys()].filter((filter) => filter !== but && filters[filter].size > 0);
    return this.list.filter((record) =>
      active.every((filter) => record.values[filter].some((value) => filters[filter].has(value))),
    );
  }

  answer() {
    const answer = new Uint32Array(this.starts[FILTERS]);
    const found = this.passing(-1);
    answer[0] = found.length;
    answer[1] = found.reduce((councils, record) => {
      record.councils.forEach((council) => councils.add(council));
      return councils;
    }, new Set()).size;
    for (let filter = 0; filter < FILTERS; filter++) {
      const start = this.starts[filter];
      this.passing(filter).reduce((counts, record) => {
        for (const value of record.values[filter]) counts[start + value] += 1;
        return counts;
      }, answer);
    }
    return answer;
  }
}
