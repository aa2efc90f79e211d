// In front of every script that runs in a page: what a person can do there, the same for the plain page, for ours, and for our widget
// without controls, where the host page sets attributes.
const widget = document.querySelector("shared-services-map");
const root = widget ? widget.shadowRoot : document;
const find = (selector) => root.querySelector(selector);
const send = (control, value, ...events) => {
  control.value = value;
  for (const type of events) control.dispatchEvent(new Event(type, { bubbles: true }));
};
const attribute = (name, value) => (value === null ? widget.removeAttribute(name) : widget.setAttribute(name, value));
const bare = widget?.getAttribute("controls") === "none";
const FIRST = 2009;

const acts = {
  measure: (code) => send(find("select[name=measure]"), code, "input", "change"),
  service(code) {
    if (bare) attribute("service", code);
    else if (widget) find(code ? `input[name=services][value="${code}"]` : "input[name=services]:checked").click();
    else send(find("select[name=service]"), code ?? "", "input", "change");
  },
  year(year) {
    if (bare) attribute("year", year);
    else {
      const slider = find("input[type=range][name=year]");
      send(slider, year ?? slider.max, "input");
    }
  },
  tier(tier) {
    const words = { lower: "Districts", upper: "Counties" }[tier];
    if (widget) [...root.querySelectorAll("button")].find((button) => button.textContent === words).click();
    else send(find("select[name=tier]"), tier, "input", "change");
  },
};

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const frame = () => new Promise((done) => requestAnimationFrame(done));

/** Lets everything run that was queued to come right after the event: more turns than any page here takes. */
async function flush() {
  for (let turn = 0; turn < 50; turn++) await null;
}

/** Opens the categories of services on our page, so that each of these can be chosen with one click. */
async function reveal(services) {
  for (const code of services) {
    for (const twist of root.querySelectorAll("button.twist[aria-expanded=false]")) {
      if (find(`input[name=services][value="${code}"]`)) break;
      twist.click();
      await flush();
      if (!find(`input[name=services][value="${code}"]`)) twist.click();
      await flush();
    }
  }
}
