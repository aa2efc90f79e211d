// The whole page: loads shapes and records, draws the map, and draws it anew when something is chosen.
import { geoPath } from "d3-geo";
import { mesh } from "topojson-client";
import { answer, existing, tiling } from "./answer.js";
import { Classes } from "./classes.js";
import { NOTHING, amount, name, numbers } from "./measures.js";
// One of the files in shapes/: which one is decided when the page is bundled.
import { cover, shapes } from "shapes";

const SVG = "http://www.w3.org/2000/svg";
const LONDON = ["London borough", "City corporation"];

const load = async (name) => (await fetch(name)).json();
const [topology, records] = await Promise.all([load("shapes.json"), load("records.json")]);
const { councils, services, present } = records;

const [headline, choices, legend, map, areas, london] =
  ["headline", "choices", "legend", "map", "areas", "london"].map((id) => document.getElementById(id));
const { measure, service, tier, year } = choices.elements;
// Shapes and page have the same units.
const path = geoPath().digits(0);
const shape = shapes(topology);

const element = (name, attributes) => {
  const made = document.createElementNS(SVG, name);
  set(made, attributes);
  return made;
};
const set = (element, attributes) => {
  for (const key in attributes) element.setAttribute(key, attributes[key]);
};

/** What was chosen; no year is today. */
const chosen = () => ({
  measure: measure.value,
  service: service.value === "" ? null : services.findIndex(({ code }) => code === service.value),
  tier: tier.value,
  year: Number(year.value) > present ? null : Number(year.value),
});

/** Council → the elements that show it: one on the map, in London another one in the inset. */
const shown = new Map();
/** Council → path data, once it was drawn. */
const paths = new Map();
/** Service and year → what was found, once it was asked for. */
const answers = new Map();

function ask(service, year) {
  const key = `${service} ${year}`;
  if (!answers.has(key)) answers.set(key, answer(records, service, year));
  return answers.get(key);
}

function enter(council, tier, year) {
  if (!paths.has(council)) paths.set(council, path(shape(council, tier, year)));
  const attributes = { d: paths.get(council), "data-council": council.code };
  const elements = [element("path", { ...attributes, role: "img" })];
  areas.append(elements[0]);
  if (LONDON.includes(council.kind)) {
    elements.push(element("path", attributes));
    london.append(elements[1]);
  }
  shown.set(council, elements);
}

function draw() {
  const { measure, service, tier, year } = chosen();
  const now = new Set(tiling(records, year ?? present, tier));
  for (const [council, elements] of shown) {
    if (now.has(council)) continue;
    elements.forEach((element) => element.remove());
    shown.delete(council);
  }
  for (const council of now) if (!shown.has(council)) enter(council, tier, year ?? present);

  const found = ask(service, year);
  const values = numbers(records, measure, service, found);
  // The classes are those of today, so that they are the same in every year; where today has no numbers, those of the year.
  const today = year === null ? values : numbers(records, measure, service, ask(service, null));
  const classes = new Classes(today.some((number) => number > 0) ? today : values);
  for (const [council, elements] of shown) {
    const number = values[council.at];
    const colour = `area c${classes.colour(number)}`;
    for (const element of elements) element.setAttribute("class", colour);
    elements[0].setAttribute("aria-label", name(council, found) + amount(measure, number));
  }
  describe(found, year, service);
  explain(classes, measure, Math.max(...values));
}

function describe(found, year, service) {
  const count = (number) => number.toLocaleString("en-GB");
  const when = year === null ? "Today" : `In ${year},`;
  const verb = year !== null && year < present ? "shared" : "share";
  const what = found.total === 1 ? "documented service" : "documented services";
  headline.textContent =
    `${when} ${count(found.takingPart)} of ${count(existing(records, year ?? present))} councils ${verb} ` +
    `${count(found.total)} ${what}${service === null ? "." : " that fit the filters."}`;
  document.getElementById("when").textContent = year ?? "Today";
}

function explain(classes, measure, most) {
  const sign = measure === "share" ? "%" : "";
  const items = classes.labels(most).map(([colour, words]) => [colour, words + sign]);
  items.push([0, NOTHING[measure] ?? "none known"]);
  legend.replaceChildren(
    ...items.map(([colour, words]) => {
      const item = document.createElement("li");
      const picture = element("svg", { viewBox: "0 0 620 110", preserveAspectRatio: "none", "aria-hidden": "true" });
      picture.append(element("rect", { class: `c${colour}` }));
      item.append(picture, words);
      return item;
    }),
  );
}

/** What never changes: the size of the map, the borders of the regions, the frame around London. */
function prepare() {
  const { width, height } = records;
  set(map, { viewBox: `0 0 ${width} ${height}` });
  const first = tiling(records, 2009, "lower");
  const region = new Map(first.map(({ code, region }) => [code, region]));
  const areas = { type: "GeometryCollection", geometries: cover(topology, first) };
  const borders = mesh(topology, areas, (a, b) => a === b || region.get(a.id) !== region.get(b.id));
  set(document.getElementById("regions"), { d: path(borders) });
  const boroughs = first.filter(({ kind }) => LONDON.includes(kind)).map((council) => shape(council, "lower", 2009));
  const [[left, top], [right, bottom]] = path.bounds({ type: "FeatureCollection", features: boroughs });
  const [padding, line, y] = [width * 0.012, width * 0.03, Math.round(width * 0.012)];
  const scale = (width * 0.34 - 2 * padding) / (right - left);
  const frame = { x: 0, y, width: Math.round(width * 0.34), height: Math.round((bottom - top) * scale + 2 * padding + line) };
  set(document.getElementById("frame"), frame);
  set(document.getElementById("frame-label"), { x: line * 0.35, y: y + line * 0.95, "font-size": line * 0.85 });
  set(london, { transform: `translate(${padding - left * scale} ${y + line + padding - top * scale}) scale(${scale})` });
  for (const { code, label } of services) service.add(new Option(label, code));
  year.max = present + 1;
  year.value = year.max;
}

councils.forEach((council, at) => (council.at = at));
prepare();
draw();
performance.mark("ssm:map");
choices.addEventListener("input", draw);
