// At most five classes of whole numbers: natural breaks (Fisher, "On Grouping for Maximum Homogeneity", 1958).

const MOST = 5;

export class Classes {
  constructor(numbers) {
    const times = new Map();
    for (const number of numbers) if (number > 0) times.set(number, (times.get(number) ?? 0) + 1);
    this.upper = breaks([...times].sort(([a], [b]) => a - b));
  }

  /** The colour of a number: 1 to 5, 0 for none. Few classes are spread over the whole scale. */
  colour(number) {
    const count = this.upper.length;
    if (number === 0 || count === 0) return 0;
    const at = Math.min(this.upper.filter((bound) => bound < number).length, count - 1);
    return count === 1 ? 3 : 1 + Math.floor((at * (MOST - 1)) / (count - 1));
  }

  /** Each class's colour and words; the last one is open where it holds more than one number, or where the largest shown lies beyond it. */
  labels(most) {
    return this.upper.map((upper, at) => {
      const from = at === 0 ? 1 : this.upper[at - 1] + 1;
      const last = at === this.upper.length - 1;
      const words = last && Math.max(most, upper) > from ? `${from}+` : from === upper ? `${from}` : `${from}–${upper}`;
      return [this.colour(upper), words];
    });
  }
}

/** The highest number of each class, for [number, times] in order. */
function breaks(values) {
  const count = values.length;
  const classes = Math.min(count, MOST);
  if (classes === 0) return [];
  const sums = [[0, 0, 0]];
  for (const [value, times] of values) {
    const [n, sum, squares] = sums.at(-1);
    sums.push([n + times, sum + times * value, squares + times * value * value]);
  }
  const spread = (start, end) => {
    const [n, sum, squares] = [0, 1, 2].map((at) => sums[end][at] - sums[start][at]);
    return n === 0 ? 0 : squares * 100 - Math.floor((sum * sum * 100) / n);
  };
  let cost = sums.map((_, end) => spread(0, end));
  const begins = [sums.map(() => 0)];
  for (let more = 1; more < classes; more++) {
    const next = [...cost];
    const from = sums.map(() => 0);
    for (let end = 1; end <= count; end++) {
      for (let start = 1; start < end; start++) {
        const sum = cost[start] + spread(start, end);
        if (sum < next[end]) [next[end], from[end]] = [sum, start];
      }
    }
    cost = next;
    begins.push(from);
  }
  const upper = [];
  let end = count;
  for (const from of begins.reverse()) {
    if (end === 0) break;
    upper.unshift(values[end - 1][0]);
    end = from[end];
  }
  return upper;
}
