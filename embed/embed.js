// <shared-services-map>: defines the element at once, shows its light-DOM content, and loads the widget when it comes near the viewport.
// The build fills in ASSETS (names relative to this file, and their integrity); everything else of the contract is in docs/DESIGN.md 9.
const ASSETS = /*ASSETS*/{};
const OF_STATE = ["council", "region", "service", "category", "arrangement", "year", "view"];
const ATTRIBUTES = [...OF_STATE, "controls", "theme", "sync-url", "link-base", "data"];
const NEAR = 200; // pixels

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

/** A module, checked by its hash: import() takes none, but a script element does, and both share the page's modules. */
const module = (name) =>
  new Promise((loaded, failed) => {
    const src = address(name);
    const script = Object.assign(document.createElement("script"), { type: "module", integrity: ASSETS.integrity[name], src });
    script.onload = script.onerror = ({ type }) => {
      script.remove();
      if (type === "load") loaded(import(src));
      else failed(new Error(`${src} is missing, refused or changed`));
    };
    document.head.append(script);
  });

/** One Wasm instance for all widgets of the page: its first part, which draws the first map. */
const engine = once(async () => {
  // Compiled as it comes; a server that gives it another type than Wasm's is left to the app's own way of loading.
  const wasm = asset("wasm").then((response) => WebAssembly.compileStreaming(response).catch(() => response));
  wasm.catch(() => {});
  const app = await module("app");
  return { app, parts: await app.default({ module_or_path: wasm }) };
});

/** Its second part, which works on the first one's memory. */
const whole = once(async () => {
  const [{ parts }, wasm] = await Promise.all([engine(), bytes(asset("later"))]);
  await WebAssembly.instantiate(wasm, { a: parts });
  complete = true;
});
let complete = false;

/** When the next frame is painted, and what the widget does then is done; hidden pages paint none. */
const painted = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done, 1)); setTimeout(done, 1000); });

/** Before the widget's own: a box that keeps its place free. The page's rules for the element have the last word. */
const early = new CSSStyleSheet();
early.replaceSync(":host{display:block;position:relative;min-height:20rem}:host([hidden]){display:none}");

/** The widget's own style, one for all widgets; its text comes with the app. */
let sheet;

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
      const place = (name) => [address(name), ASSETS.integrity[name]];
      return new app.Data(records, map, ...(custom ? ["", ""] : place("details")), ...place("layout"));
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
  #failed;
  #unframe;
  #changed;
  #pending;
  #watcher;
  #settle;
  #ready;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [early];
    this.#show(false);
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
    // An observer answers after the next frame. While the page loads, that one has to be laid out anyway: ask at once.
    if (document.readyState !== "complete" && this.checkVisibility?.()) {
      const { top, bottom } = this.getBoundingClientRect();
      if (bottom > -NEAR && top < innerHeight + NEAR) return void this.#start();
    }
    this.#watcher = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.#start();
    }, { rootMargin: `${NEAR}px` });
    this.#watcher.observe(this);
  }

  disconnectedCallback() {
    this.#watcher?.disconnect();
    // A content management system may only be moving the element: wait until it is clear that it is gone.
    queueMicrotask(() => {
      if (!this.isConnected) this.#clear();
    });
  }

  attributeChangedCallback(name, before, value) {
    if (before === value) return;
    if (name === "data") {
      if (this.#clear()) this.#start();
    } else if (this.#widget) this.#widget.set_attribute(name, value);
    else this.#changed?.add(name);
  }

  /** Takes the widget away; what it showed is kept for the next start. */
  #remove() {
    this.#pending = this.#widget?.state() ?? this.#pending;
    this.#drawn?.unmount();
    this.#drawn = this.#widget = this.#changed = undefined;
    this.#show(false);
  }

  /** Back to the beginning, if there was more than that. */
  #clear() {
    if (!this.#drawn && !this.#failed) return false;
    this.#remove();
    this.#unframe?.();
    this.#failed = this.#unframe = undefined;
    this.#promise();
    return true;
  }

  #promise() {
    this.#ready = new Promise((resolve, reject) => { this.#settle = { resolve, reject }; });
    this.#ready.catch(() => {}); // the host may not be listening; ssm-error tells it too
  }

  #show(widget) {
    // What the page lets its elements inherit ends here, but for what it sets on purpose.
    this.#mount.style.cssText = widget ? "all:initial;display:block;color:inherit;color-scheme:inherit;visibility:inherit;pointer-events:inherit" : "display:none";
    this.#fallback.hidden = widget;
  }

  /** Whether more than the first map is asked for, which then waits for the second part. */
  #asks() {
    const asked = (name) => this.hasAttribute(name) && (name !== "view" || this.getAttribute(name) !== "map");
    return this.#pending || OF_STATE.some(asked) || this.hasAttribute("sync-url") && location.search;
  }

  async #start() {
    this.#watcher?.disconnect();
    const settle = this.#settle;
    try {
      const source = this.getAttribute("data");
      const [{ app }, data] = await Promise.all([engine(), dataset(source), this.#asks() && whole()]);
      if (!this.isConnected || this.#drawn) return;
      if (source !== this.getAttribute("data") || !complete && this.#asks()) return void this.#start();
      if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(app.css);
      this.#root.adoptedStyleSheets = [sheet];
      this.#show(true);
      const attributes = Object.fromEntries(ATTRIBUTES.filter((name) => this.hasAttribute(name)).map((name) => [name, this.getAttribute(name)]));
      this.#changed = new Set();
      const drawn = this.#drawn = app.mount(this, this.#mount, data, attributes, complete);
      await painted();
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
      if (!this.isConnected) return;
      this.#failed = true;
      if (this.#drawn) this.#fallback.hidden = false; // a map that is drawn stays, and the content stands below it
      else {
        this.#show(false);
        module("frame").then(({ show }) => {
          if (this.#failed && this.isConnected) this.#unframe = show(this, this.#fallback);
        }).catch(() => {});
      }
      const message = `The shared services map could not be loaded here: ${error?.message ?? error}. It is shown in a frame where that is allowed, else as plain links.`;
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
