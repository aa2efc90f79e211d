// What the page shows in many states, as text: the sentence, the legend, each council's colour and words, and the shapes themselves.
const [present] = arguments;
const text = (element) => element.textContent.replace(/\s+/g, " ").trim();

/** What is seen, and with `words` also the names for assistive technology. */
function shown(words) {
  const areas = [...root.querySelectorAll("path[data-council]")].map((path) => {
    const name = words ? (path.getAttribute("aria-label") ?? "in the inset") : "";
    return `${path.dataset.council} ${path.getAttribute("class")} ${name}`;
  });
  const legend = [...root.querySelectorAll("#legend li, .legend li")].map(text);
  return [text(find("#headline, [part~=headline]")), legend.join(" | "), ...areas.sort()].join("\n");
}

function shapes() {
  const areas = [...root.querySelectorAll("path[data-council]")].map((path) => {
    const { x, y, width, height } = path.getBBox();
    // Lengths are sums of many roundings, which are not the same for absolute and for relative steps.
    return `${path.dataset.council} ${[x, y, width, height].map(Math.round)} ${Math.round(path.getTotalLength() / 10)}`;
  });
  return areas.sort().join("\n");
}

const states = [];
async function look(name, act, more = []) {
  act();
  await flush();
  const atOnce = shown(false);
  await frame();
  await frame();
  if (shown(false) !== atOnce) throw new Error(`${name}: the page was not done when its time was taken`);
  // Names may follow the painted frame.
  await pause(5);
  states.push([name, shown(true)], ...more.map((what) => [`${name}, shapes`, what()]));
}

for (const year of [null, ...Array.from({ length: present - FIRST + 1 }, (_, at) => FIRST + at)]) {
  await look(`year ${year}`, () => acts.year(year), [shapes]);
  for (const code of ["partners", "share", "savings", "arrangements"]) {
    await look(`year ${year}, ${code}`, () => acts.measure(code));
  }
}
for (const year of [2009, 2020, present]) {
  await look(`counties of ${year}`, () => (acts.tier("upper"), acts.year(year)), [shapes]);
}
acts.tier("lower");
for (const code of ["waste-recycling", "legal"]) {
  for (const year of [2018, 2021, null]) await look(`${year}, to be filtered`, () => acts.year(year));
  for (const year of [null, 2019]) {
    acts.year(year);
    await flush();
    // Another year closes the categories.
    await reveal([code]);
    await look(`${code} in ${year}`, () => acts.service(code));
    await look(`${code} in ${year}, savings`, () => acts.measure("savings"));
    await look(`${code} in ${year}, arrangements`, () => acts.measure("arrangements"));
    await look(`${code} no more, in ${year}`, () => acts.service(null));
  }
}
return states;
