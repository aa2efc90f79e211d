// Times of single changes, in milliseconds from the event: until the document has followed; until styles and layout have, too; until
// the frame is painted. A change is made at the beginning of a frame, so that no time is spent waiting for one. Then all once more,
// watched: until the last name for assistive technology was written.
const SERVICES = ["waste-recycling", "ict-digital", "legal"];
const samples = [];
let watched = false;
let named;
const watch = new MutationObserver(() => (named = performance.now()));

function time(name, act) {
  return new Promise((done) =>
    requestAnimationFrame(async () => {
      const start = performance.now();
      act();
      await flush();
      const patched = performance.now();
      const shape = find("path[data-council]");
      shape.getBoundingClientRect();
      getComputedStyle(shape).fill;
      const laidOut = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = async () => {
        const painted = performance.now();
        await pause(40);
        const ends = watched ? [named > start ? named : patched] : [patched, laidOut, painted];
        if (name) samples.push([watched ? "names" : "change", name, ...ends.map((end) => end - start)]);
        done();
      };
      port2.postMessage(null);
    }),
  );
}

async function changes() {
  for (let turn = 0; turn < 2; turn++) {
    for (const code of ["partners", "share", "savings", "arrangements"]) await time("recolour", () => acts.measure(code));
  }
  for (const code of SERVICES) {
    // Another year closes the categories.
    await reveal([code]);
    await time("filter", () => acts.service(code));
    await time("filter", () => acts.service(null));
  }
  // Each year for the first time, then once more.
  for (const name of watched ? ["year-again"] : ["year", "year-again"]) {
    await time(null, () => acts.year(2018));
    for (let year = 2019; year <= 2023; year++) await time(name, () => acts.year(year));
  }
}

await changes();
watched = true;
watch.observe(root, { subtree: true, attributeFilter: ["aria-label"] });
await changes();
return samples;
