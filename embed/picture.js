// Draws a first picture from its data. The build joins this module with embed.js, which asks for the data.

/** Elements that a picture may hold, and attributes that it may not: a picture is data, and never runs or loads anything. */
const DRAWN = /^(a|b|details|div|g|h2|h3|li|p|path|pattern|rect|section|span|strong|summary|svg|text|tspan|ul|defs)$/;
const REFUSED = /^(on|style|src)|href/i;

/** Draws a node of a picture: text, or `[name, attributes, ...children]`. The attribute `q` is the query of a link. */
export function draw(node, base, space = "http://www.w3.org/1999/xhtml") {
  if (typeof node === "string") return document.createTextNode(node);
  const [name, attributes, ...children] = node;
  if (!DRAWN.test(name)) throw new Error(`a picture holds no ${name}`);
  if (name === "svg") space = "http://www.w3.org/2000/svg";
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "q") element.href = link(base, value);
    else if (!REFUSED.test(key)) element.setAttribute(key, value);
  }
  element.append(...children.map((child) => draw(child, base, space)));
  return element;
}

/** Where a link of a picture leads: the page that the host names by `link-base`, else the stand-alone page. */
function link(base, query) {
  const url = new URL(base, location.href);
  for (const [key, value] of new URLSearchParams(query)) url.searchParams.set(key, value);
  return url.href;
}
