// <shared-services-map>: defines the element at once, shows its light-DOM content, and loads the widget when it comes near the viewport.
// The build fills in ASSETS (names relative to this file, and their integrity); everything else of the contract is in docs/DESIGN.md 9.
const ASSETS = /*ASSETS*/{};
const OF_STATE = ["council", "region", "service", "category", "arrangement", "year", "view"];
const ATTRIBUTES = [...OF_STATE, "controls", "theme", "sync-url", "link-base", "data"];
const NEAR = "200px";

performance.mark("ssm:boot");

const address = (name) => new URL(ASSETS[name], import.meta.url).href;

async function load(url, integrity) {
  const response = await fetch(url, integrity ? { integrity } : {});
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}
const asset = (name) => load(address(name), ASSETS.integrity[name]);
const bytes = async (response) => new Uint8Array(await (await response).arrayBuffer());

/** Keeps the promise of the first call; a failure is forgotten, so that a later element can try again. */
function once(start) {
  let promise;
  return () => (promise ??= start().catch((error) => { promise = undefined; throw error; }));
}

/** One Wasm instance for all widgets of the page: its first part, which draws the first map. */
const engine = once(async () => {
  const wasm = asset("wasm");
  wasm.catch(() => {});
  const app = await import(address("app"));
  return { app, parts: await app.default({ module_or_path: wasm }) };
});

/** Its second part, which works on the first one's memory. */
const whole = once(async () => {
  const [{ parts }, wasm] = await Promise.all([engine(), bytes(asset("later"))]);
  await WebAssembly.instantiate(wasm, { a: parts });
  complete = true;
});
let complete = false;

const stylesheet = once(async () => {
  const sheet = new CSSStyleSheet();
  await sheet.replace(await (await asset("css")).text());
  return sheet;
});

/** Records and boundaries by the URL of the records: decoded once, shared by all widgets that show them. */
const packages = new Map();
function dataset(custom) {
  const key = custom ?? "";
  if (!packages.has(key)) {
    packages.set(key, once(async () => {
      const [{ app }, records, map] = await Promise.all([
        engine(),
        bytes(custom ? load(new URL(custom, document.baseURI).href) : asset("records")),
        bytes(asset("map")),
      ]);
      return new app.Data(records, map, custom ? "" : address("details"), ASSETS.integrity?.details ?? "");
    }));
  }
  return packages.get(key)();
}

class SharedServicesMap extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  #root = this.attachShadow({ mode: "open" });
  #fallback = document.createElement("slot");
  #mount = document.createElement("div");
  #widget;
  #drawn;
  #changed;
  #pending;
  #watcher;
  #settle;
  #ready;

  constructor() {
    super();
    this.#mount.hidden = true;
    this.#root.append(this.#fallback, this.#mount);
    this.#promise();
  }

  /** Resolves with the element when the map stands; rejects, with words for a person, when it can't. */
  get ready() { return this.#ready; }

  /** What is shown, as a plain object with the keys of the URL. Setting it replaces all that is shown. */
  get state() { return this.#widget ? this.#widget.state() : { ...this.#pending }; }
  set state(value) {
    if (this.#widget) this.#widget.set_state(value);
    else this.#pending = { ...value };
  }

  /** The summary of a filter, without touching what is shown; a promise until the widget is ready. */
  query(filter = {}) {
    return this.#widget ? this.#widget.query(filter ?? {}) : this.#ready.then(() => this.query(filter));
  }

  connectedCallback() {
    if (this.#drawn) return;
    this.#watcher = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.#start();
    }, { rootMargin: NEAR });
    this.#watcher.observe(this);
  }

  disconnectedCallback() {
    this.#watcher?.disconnect();
    // A content management system may only be moving the element: wait until it is clear that it is gone.
    queueMicrotask(() => {
      if (this.isConnected || !this.#drawn) return;
      this.#pending = this.#widget?.state() ?? this.#pending;
      this.#remove();
      this.#show(false);
    });
  }

  attributeChangedCallback(name, before, value) {
    if (before === value || !this.#drawn) return;
    if (name === "data") {
      this.#remove();
      this.#start();
    } else if (this.#widget) this.#widget.set_attribute(name, value);
    else this.#changed.add(name);
  }

  #promise() {
    this.#ready = new Promise((resolve, reject) => { this.#settle = { resolve, reject }; });
    this.#ready.catch(() => {}); // the host may not be listening; ssm-error tells it too
  }

  #show(widget) {
    this.#mount.hidden = !widget;
    this.#fallback.hidden = widget;
  }

  #remove() {
    this.#drawn.unmount();
    this.#drawn = this.#widget = undefined;
    this.#promise();
  }

  async #start() {
    this.#watcher?.disconnect();
    const settle = this.#settle;
    try {
      // The first map does not wait for the rest, unless more than that is asked for.
      const more = this.#pending || OF_STATE.some((name) => this.hasAttribute(name)) || this.hasAttribute("sync-url") && location.search;
      const [{ app }, data, sheet] = await Promise.all([engine(), dataset(this.getAttribute("data")), stylesheet(), more && whole()]);
      if (!this.isConnected || this.#drawn) return;
      this.#root.adoptedStyleSheets = [sheet];
      this.#show(true);
      const attributes = Object.fromEntries(ATTRIBUTES.filter((name) => this.hasAttribute(name)).map((name) => [name, this.getAttribute(name)]));
      this.#changed = new Set();
      const drawn = this.#drawn = app.mount(this, this.#mount, data, attributes, complete);
      if (!complete) await whole();
      if (this.#drawn !== drawn) return;
      drawn.complete();
      this.#widget = drawn;
      for (const name of this.#changed) drawn.set_attribute(name, this.getAttribute(name));
      if (this.#pending) drawn.set_state(this.#pending);
      this.#pending = undefined;
      settle.resolve(this);
      this.#tell("ssm-ready", {});
    } catch (error) {
      // A map that is drawn stays; what is missing is said, and the content stands below it.
      this.#mount.hidden = !this.#drawn;
      this.#fallback.hidden = false;
      const message = `The shared services map could not be loaded: ${error?.message ?? error}. Its content is shown as plain links.`;
      console.error(message);
      settle.reject(new Error(message));
      this.#tell("ssm-error", { message });
    }
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

if (!customElements.get("shared-services-map")) customElements.define("shared-services-map", SharedServicesMap);
