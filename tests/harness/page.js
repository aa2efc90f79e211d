// In front of every script that the harness runs in the page: the first widget, and what stands in its shadow root.
const host = document.querySelector("shared-services-map");
const root = host?.shadowRoot;
const all = (selector) => [...(root ?? document).querySelectorAll(selector)];
const one = (selector) => {
  const found = all(selector)[0];
  if (!found) throw new Error(`nothing on the page fits ${selector}`);
  return found;
};
const words = (node) => node.textContent.replace(/\s+/g, " ").trim();
const focused = () => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};
// Whether a person could see it: it has a box with an area, and neither it nor what holds it is hidden.
const visible = (element) => {
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1 && getComputedStyle(element).visibility === "visible";
};
