// Loads one size after the other, checks that all engines count alike, then measures them in turns.
// Results are requests to /result, one a line, and /done or /failed at the end: so the server sees them, whoever opened
// the page.
import initShipped, { Engine as Shipped } from "./shipped/bench_wasm.js";
import initFast, { Engine as Fast } from "./fast/bench_wasm.js";
import { Crossfilter, Plain, records } from "./peers.js";

const SIZES = [600, 10000, 100000];
const CHECKS = 40;
const ROUNDS = 31;
// A sample lasts at least this long, in milliseconds: far longer than the clock is coarse.
const SAMPLE = 4;

// Values that are there in every package: filter and value. What is chosen all the time, and what is toggled.
const KEPT = [[4, 0], [4, 1], [4, 2]];
const CHANGES = {
  region: { kept: [...KEPT, [1, 5]], toggled: [[1, 6]] },
  service: { kept: [...KEPT, [1, 5], [1, 6], [0, 2]], toggled: [[0, 9]] },
  status: { kept: [...KEPT, [1, 5], [1, 6]], toggled: [[5, 0]] },
  // From no filter to five values in three filters, and back.
  everything: { kept: [], toggled: [[4, 0], [4, 1], [1, 5], [1, 6], [0, 2]] },
};

function say(words) {
  document.getElementById("log").append(`${words}\n`);
}

async function report(kind, fields) {
  await fetch(`/${kind}?${new URLSearchParams(fields)}`).catch(() => {});
}

/** The numbers of a linear congruential generator, the same in every run. */
function random(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Random changes; after each, every engine has to give the same numbers. Ends with nothing chosen. */
function check(engines, sizes) {
  const below = random(2011);
  const values = [sizes[0] + sizes[1], ...sizes.slice(2, 7)];
  const chosen = new Set();
  for (let step = 0; step < CHECKS; step++) {
    const filter = below(values.length);
    const change = `${filter} ${below(values[filter])}`;
    apply(engines, change, chosen);
    const answers = engines.map(({ engine, lean }) => {
      const answer = engine.answer();
      if (lean) answer[1] = engines[0].engine.answer()[1];
      return answer.join();
    });
    const other = answers.findIndex((answer) => answer !== answers[0]);
    if (other > 0) throw new Error(`${engines[other].name} counts otherwise than ${engines[0].name}, after ${change}`);
  }
  [...chosen].forEach((change) => apply(engines, change, chosen));
}

function apply(engines, change, chosen) {
  const on = !chosen.delete(change);
  if (on) chosen.add(change);
  const [filter, value] = change.split(" ").map(Number);
  engines.forEach(({ engine }) => engine.choose(filter, value, on));
}

/** Milliseconds for one change and its answer, the mean over `times`, an even number. */
function sample(engine, toggled, times) {
  const start = performance.now();
  for (let time = 0; time < times; time++) {
    for (const [filter, value] of toggled) engine.choose(filter, value, time % 2 === 0);
    engine.answer();
  }
  return (performance.now() - start) / times;
}

function quantile(numbers, part) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * part)];
}

function spread(numbers) {
  return [0.1, 0.5, 0.9].map((part) => quantile(numbers, part).toPrecision(4)).join(" ");
}

/** All engines in turns, so that what disturbs the machine disturbs all of them. */
async function measure(size, change, engines) {
  const { kept, toggled } = CHANGES[change];
  engines.forEach(({ engine }) => kept.forEach(([filter, value]) => engine.choose(filter, value, true)));
  const times = engines.map(({ engine }) => {
    sample(engine, toggled, 20);
    return 2 * Math.ceil(SAMPLE / 2 / Math.max(sample(engine, toggled, 2), 1e-4));
  });
  const samples = engines.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    engines.forEach((_, turn) => {
      const at = (turn + round) % engines.length;
      samples[at].push(sample(engines[at].engine, toggled, times[at]));
    });
    // The browser gets to breathe, and with it the page stays alive.
    await new Promise((done) => setTimeout(done, 0));
  }
  engines.forEach(({ engine }) => kept.forEach(([filter, value]) => engine.choose(filter, value, false)));
  for (const [at, { name }] of engines.entries()) {
    const ratios = samples[at].map((time, round) => time / samples[0][round]);
    say(`${size} ${change} ${name}: ${spread(samples[at])} ms`);
    await report("result", { size, change, name, ms: spread(samples[at]), ratio: spread(ratios) });
  }
}

async function load(size) {
  const packed = new Uint8Array(await (await fetch(`records-${size}.bin`)).arrayBuffer());
  const timed = (name, make) => {
    const start = performance.now();
    const engine = make();
    engine.answer();
    return { name, engine, load: performance.now() - start };
  };
  const shipped = timed("shipped", () => new Shipped(packed));
  const sizes = Array.from(shipped.engine.sizes());
  const list = records(shipped.engine.records());
  const engines = [
    shipped,
    timed("fast", () => new Fast(packed)),
    timed("crossfilter2", () => new Crossfilter(list, sizes)),
    { ...timed("crossfilter2-lean", () => new Crossfilter(list, sizes, false)), lean: true },
    timed("plain", () => new Plain(list, sizes)),
  ];
  for (const { name, load } of engines) {
    await report("result", { size, change: "load", name, ms: load.toPrecision(4), ratio: "" });
  }
  return { engines, sizes };
}

async function run() {
  await Promise.all([initShipped(), initFast()]);
  for (const size of SIZES) {
    const { engines, sizes } = await load(size);
    check(engines, sizes);
    say(`${size}: all engines count alike`);
    for (const change of Object.keys(CHANGES)) await measure(size, change, engines);
    engines.slice(0, 2).forEach(({ engine }) => engine.free());
  }
  await report("done", { browser: navigator.userAgent });
}

run().catch((error) => report("failed", { error: String(error?.stack ?? error) }));
