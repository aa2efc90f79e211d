// Times of single changes, in milliseconds from the event: until the document has followed; until styles and layout have, too; until
// the frame is painted. A change is made at the beginning of a frame, so that no time is spent waiting for one.
const SERVICES = ["waste-recycling", "ict-digital", "legal"];
const samples = [];

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
      port1.onmessage = () => {
        if (name) samples.push([name, ...[patched, laidOut, performance.now()].map((now) => now - start)]);
        done(pause(40));
      };
      port2.postMessage(null);
    }),
  );
}

await reveal(SERVICES);
for (let turn = 0; turn < 2; turn++) {
  for (const code of ["partners", "share", "savings", "arrangements"]) await time("recolour", () => acts.measure(code));
}
for (const code of SERVICES) {
  await time("filter", () => acts.service(code));
  await time("filter", () => acts.service(null));
}
// Each year for the first time, then once more.
for (const name of ["year", "year-again"]) {
  await time(null, () => acts.year(2018));
  for (let year = 2019; year <= 2023; year++) await time(name, () => acts.year(year));
}
return samples;
