// Makes the snippets of the page /embed/ from what is chosen, and shows the map as they would.
const site = new URL("../", location.href).href;
const { origin } = new URL(site);
const { version } = document.documentElement.dataset;
const byId = (id) => document.getElementById(id);
const form = byId("choices");
const COLOURS = ["accent", "text", "surface"];

/** Text that is safe between tags and in an attribute's quotes. */
const escape = (text) => text.replace(/[&<>"]/g, (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[letter]);

/** The rows of a CSV table as objects (RFC 4180, as the data package writes it). */
function rows(csv) {
  const lines = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    lines.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ",") lines.push([]);
  }
  const [names, ...rest] = lines.filter((line) => line.length > 1);
  return rest.map((line) => Object.fromEntries(names.map((name, at) => [name, line[at]])));
}

/** Councils of today: codes by the name that is chosen from. */
const councils = new Map();
async function loadCouncils() {
  const csv = await fetch(new URL("data/councils.csv", site)).then((answer) => answer.text());
  for (const { code, full_name, to } of rows(csv)) if (!to) councils.set(full_name, code);
  const options = [...councils.keys()].sort().map((name) => {
    const option = document.createElement("option");
    option.value = name;
    return option;
  });
  byId("councils").replaceChildren(...options);
}

/** What the form says. */
function choices() {
  const name = byId("council").value.trim();
  const code = councils.get(name) ?? (/^E\d{8}$/.test(name) ? name : "");
  byId("council-wrong").textContent = name && !code && councils.size ? "No council of today has this name. Choose one from the list." : "";
  const value = (id) => byId(id).value;
  const number = (id, otherwise) => {
    const { valueAsNumber, min, max } = byId(id);
    return Number.isFinite(valueAsNumber) ? Math.min(Math.max(valueAsNumber, min), max) : otherwise;
  };
  const colours = COLOURS.filter((colour) => byId(`use-${colour}`).checked).map((colour) => [colour, value(colour)]);
  return {
    code,
    words: code ? `Services that ${name} shares with other councils` : "Services that England’s councils share",
    attributes: Object.entries({ council: code, view: value("view"), controls: value("controls"), theme: value("theme") }).filter(([, value]) => value),
    colours,
    width: number("width", 720),
    height: number("height", 900),
  };
}

const address = (pairs) => {
  const query = new URLSearchParams(pairs).toString().replace(/^embed=/, "embed");
  return site + (query && `?${query}`);
};
const ofPage = (pairs) => pairs.filter(([name]) => name === "council" || name === "view");

function snippets({ code, attributes, colours, height, words }, integrity) {
  const link = `<a href="${escape(address(ofPage(attributes)))}">${escape(words)}</a>`;
  // Between the tags: where no script runs, the plain page of a council says what the map would.
  const plain = code ? `<a href="${escape(`${site}councils/${code}/`)}">${escape(words)}</a>` : link;
  const element = (script) =>
    `${script}\n<shared-services-map${attributes.map(([name, value]) => ` ${name}="${escape(value)}"`).join("")}>\n  ${plain}\n</shared-services-map>`;
  const properties = colours.map(([name, value]) => `  --ssm-${name}: ${value};\n`).join("");
  const frame = address([["embed", ""], ...attributes, ...colours.map(([name, value]) => [`ssm-${name}`, value.slice(1)])]);
  const release = `${site}releases/${version}/embed.js`;
  return {
    link,
    element: element(`<script type="module" src="${site}embed.js"></script>`),
    pinned: element(`<script type="module" src="${release}" integrity="${integrity}" crossorigin="anonymous"></script>`),
    style: `shared-services-map {\n  display: block;\n  min-height: ${height}px;\n${properties}}`,
    "element-policy": `default-src 'self'; script-src 'self' ${origin} 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self' ${origin}; frame-src ${origin}`,
    frame: `<iframe src="${escape(frame)}" title="${escape(words)}" width="100%" height="${height}" frameborder="0" loading="lazy" allow="geolocation"></iframe>\n<script type="module" src="${site}iframe.js"></script>`,
    "frame-policy": `frame-src ${origin}; script-src ${origin}`,
  };
}

/** How far two colours stand apart (WCAG 2.2, relative luminance). */
function contrast(one, other) {
  const luminance = (hex) =>
    [1, 3, 5].reduce((sum, at, channel) => {
      const part = parseInt(hex.slice(at, at + 2), 16) / 255;
      return sum + [0.2126, 0.7152, 0.0722][channel] * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    }, 0.05);
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return light / dark;
}

/** Which colours stand out too little, on the chosen background or on those of the theme. */
function warnings({ attributes, colours }) {
  const chosen = { ...Object.fromEntries(attributes), ...Object.fromEntries(colours) };
  const grounds = chosen.surface ? [chosen.surface] : { light: ["#ffffff"], dark: ["#12191b"] }[chosen.theme] ?? ["#ffffff", "#12191b"];
  const inks = (ground) => ({ text: chosen.text ?? (ground === "#12191b" ? "#e6ecec" : "#1b2427"), accent: chosen.accent });
  const weak = ["text", "accent"].filter((name) => grounds.some((ground) => inks(ground)[name] && contrast(inks(ground)[name], ground) < 4.5));
  return weak.map((name) => `The ${name} colour stands out too little from ${grounds.length > 1 ? "the light or the dark background: choose a theme or a background, too" : "the background"}.`).join(" ");
}

/** The preview is one element, changed by its attributes as a host page may change them. */
const map = document.createElement("shared-services-map");
map.textContent = "The preview is loading.";
const preview = byId("preview");
preview.append(map);
new ResizeObserver(() => {
  byId("measured").textContent = `The preview is ${Math.round(map.getBoundingClientRect().height)} pixels high.`;
}).observe(map);

/** What the accessibility statement may say of the table: the map alone has none beside it. */
const TABLE = "Everything that the map shows also stands in a table beside it.";
const NO_TABLE = "Each council on the map has its numbers in words, and the page of the whole map has them in a table.";

let integrity = "";
function show() {
  const chosen = choices();
  byId("statement-table").textContent = byId("controls").value === "none" ? NO_TABLE : TABLE;
  for (const name of ["council", "view", "controls", "theme"]) {
    const value = new Map(chosen.attributes).get(name);
    if (value === undefined) map.removeAttribute(name);
    else if (map.getAttribute(name) !== value) map.setAttribute(name, value);
  }
  for (const name of COLOURS) map.style.setProperty(`--ssm-${name}`, new Map(chosen.colours).get(name) ?? null);
  map.style.minHeight = `${chosen.height}px`;
  map.style.width = `${chosen.width}px`;
  for (const [id, text] of Object.entries(snippets(chosen, integrity))) byId(id).textContent = text;
  byId("contrast").textContent = warnings(chosen);
}

/** The integrity of this release's embed.js, for the snippet that pins it. */
async function hash() {
  const content = await fetch(new URL(`releases/${version}/embed.js`, site)).then((answer) => answer.arrayBuffer());
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", content));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
}

async function copy(id) {
  const words = byId(id);
  try {
    await navigator.clipboard.writeText(words.innerText);
    byId("copied").textContent = "Copied.";
  } catch {
    getSelection().selectAllChildren(words);
    byId("copied").textContent = "The browser does not let this page copy. The text is selected: press Ctrl+C or ⌘C.";
  }
}

form.addEventListener("input", show);
form.addEventListener("submit", (event) => event.preventDefault());
document.addEventListener("click", ({ target }) => target.dataset?.copy && copy(target.dataset.copy));
document.querySelector(".version").textContent = version;
show();
await Promise.allSettled([loadCouncils(), hash().then((found) => { integrity = found; })]);
show();
