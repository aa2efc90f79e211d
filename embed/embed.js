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

/**
 * A module, checked by its hash: import() takes none, but a script element does, and both share the page's modules.
 * With another fragment it is another module.
 */
const module = (name, fragment = "") =>
  new Promise((loaded, failed) => {
    const src = address(name) + fragment;
    const script = Object.assign(document.createElement("script"), { type: "module", integrity: ASSETS.integrity[name], src });
    script.onload = script.onerror = ({ type }) => {
      script.remove();
      if (type === "load") loaded(import(src));
      else failed(new Error(`${src} is missing, refused or changed`));
    };
    document.head.append(script);
  });

/** How often in a row the widgets of a page begin again, each time in less than so many milliseconds. */
const [TIMES, ROW] = [2, 60_000];

/**
 * What all widgets of the page have in common: one Wasm instance, and what it has decoded. It is the page's `number`th, and
 * so many before it ended early.
 */
function common(number, early) {
  const self = { complete: false };
  const since = performance.now();

  /** The Wasm's first part, which draws the first map. */
  const engine = self.engine = once(async () => {
    // Compiled as it comes; a server that gives it another type than Wasm's is left to the app's own way of loading.
    const wasm = asset("wasm").then((response) => WebAssembly.compileStreaming(response).catch(() => response));
    wasm.catch(() => {});
    const app = await module("app", number ? `#${number}` : "");
    app.core.ended = (error) => {
      if (self !== shared) return;
      const ended = performance.now() - since < ROW ? early + 1 : 0;
      shared = common(number + 1, ended);
      for (const begin of [...started]) begin(ended > TIMES ? error : undefined);
    };
    await app.default({ module_or_path: wasm });
    return { app, parts: app.core.exports };
  });

  /** Its second part, which works on the first one's memory. */
  self.whole = once(async () => {
    const [{ parts }, wasm] = await Promise.all([engine(), bytes(asset("later"))]);
    await WebAssembly.instantiate(wasm, { a: parts });
    self.complete = true;
  });

  /** Records and boundaries by the URL of the records: decoded once, shared by all widgets that show them. */
  const packages = new Map();
  self.dataset = (custom) => {
    const key = custom ?? "";
    if (!packages.has(key)) {
      packages.set(key, once(async () => {
        const [{ app }, records, map] = await Promise.all([
          engine(),
          bytes(custom ? load(new URL(custom, document.baseURI).href) : asset("records")),
          bytes(asset("map")),
        ]);
        return new app.Data(records, map, custom ? "" : app.prose, address("layout"), ASSETS.integrity.layout);
      }));
    }
    return packages.get(key)();
  };
  return self;
}
let shared = common(0, 0);

/**
 * How each element that has a widget, or is about to have one, begins again: after a call into the Wasm that did not come
 * back, nothing that the instance holds can be trusted.
 */
const started = new Set();

/** When the next frame is painted, and what the widget does then is done; hidden pages paint none. */
const painted = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done, 1)); setTimeout(done, 1000); });

/** Before the widget's own: a box that keeps its place free. The page's rules for the element have the last word. */
const early = new CSSStyleSheet();
early.replaceSync(":host{display:block;position:relative;min-height:20rem}:host([hidden]){display:none}");

/** The widget's own style, one for all widgets; its text comes with the app. */
let sheet;

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
  #shown;
  #watcher;
  #settle;
  #ready;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [early];
    this.#show(false);
    this.#root.append(this.#fallback, this.#mount);
    this.addEventListener("ssm-change", ({ target, detail }) => { if (target === this) this.#shown = detail.state; });
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
      if (this.isConnected) return;
      started.delete(this.#beginAgain);
      this.#clear();
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

  /** The widget is dead: the next one takes its place, where it may. Until then what it has drawn stays in sight. */
  #beginAgain = (error) => {
    this.#pending ??= this.#shown;
    this.#drawn = this.#widget = this.#changed = undefined;
    this.#mount.inert = true;
    if (error) this.#fail(error);
    else this.#start();
  };

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

  /** Whether more than the first map is asked for, or in sight from before a trap; it then waits for the second part. */
  #asks() {
    const asked = (name) => this.hasAttribute(name) && (name !== "view" || this.getAttribute(name) !== "map");
    return this.#pending || this.#mount.firstChild || OF_STATE.some(asked) || this.hasAttribute("sync-url") && location.search;
  }

  async #start() {
    this.#watcher?.disconnect();
    started.add(this.#beginAgain);
    const settle = this.#settle;
    const ours = shared;
    try {
      const source = this.getAttribute("data");
      const [{ app }, data] = await Promise.all([ours.engine(), ours.dataset(source), this.#asks() && ours.whole()]);
      if (!this.isConnected || this.#drawn || ours !== shared) return;
      if (source !== this.getAttribute("data") || !ours.complete && this.#asks()) return void this.#start();
      if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(app.css);
      this.#root.adoptedStyleSheets = [sheet];
      this.#mount.replaceChildren();
      this.#mount.inert = false;
      this.#show(true);
      const attributes = Object.fromEntries(ATTRIBUTES.filter((name) => this.hasAttribute(name)).map((name) => [name, this.getAttribute(name)]));
      this.#changed = new Set();
      const drawn = this.#drawn = app.mount(this, this.#mount, data, attributes, ours.complete);
      await painted();
      if (!ours.complete) await ours.whole();
      if (this.#drawn !== drawn) return;
      drawn.complete();
      this.#widget = drawn;
      for (const name of this.#changed) drawn.set_attribute(name, this.getAttribute(name));
      if (this.#pending) drawn.set_state(this.#shown = this.#pending);
      this.#pending = undefined;
      if (settle.told) return;
      settle.told = true;
      settle.resolve(this);
      this.#tell("ssm-ready", {});
    } catch (error) {
      if (this.isConnected && ours === shared) this.#fail(error, settle);
    }
  }

  /** Words and links in the widget's place, or the map in a frame. */
  #fail(error, settle = this.#settle) {
    this.#failed = true;
    if (this.#drawn) this.#fallback.hidden = false; // a map that is drawn stays, and the content stands below it
    else {
      started.delete(this.#beginAgain);
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

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

if (!customElements.get("shared-services-map")) customElements.define("shared-services-map", SharedServicesMap);
