// <shared-services-map>: defines the element at once and, when it comes near the viewport, draws the first picture and then loads the app.
// The build fills in ASSETS (names relative to this file, their integrity, where the pictures are, and the keys of the address that the codec
// in crates/presentation knows) and joins it with picture.js; everything else of the contract is in docs/DESIGN.md 9.
import { draw } from "./picture.js";

const ASSETS = /*ASSETS*/{};
const OF_STATE = ["address", "council", "region", "service", "category", "arrangement", "year", "view", "scenario"];
const ATTRIBUTES = [...OF_STATE, "controls", "theme", "sync-url", "link-base", "data"];
const NEAR = 200; // pixels

/** Calls what a page may have replaced by something that throws, or refuse; the widget can do without it. */
const quietly = (call) => { try { call(); } catch {} };

quietly(() => performance.mark("ssm:boot"));
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
 * A module, checked by its hash: import() takes none, but a script element does, and both share the page's modules. It has the nonce of
 * this script, where the page's policy asks for one. With another fragment it is another module. Where the page requires Trusted Types the
 * element takes no address, and a consent tool lets it load nothing: then the bytes are checked, and import() takes them from the cache.
 */
const module = (name, fragment = "") =>
  new Promise((loaded, failed) => {
    const src = address(name) + fragment;
    const script = document.createElement("script");
    const own = [...document.scripts].find(({ src }) => src === import.meta.url) ?? script;
    // The type comes last: it stays away where the address is refused.
    quietly(() => Object.assign(script, { integrity: ASSETS.integrity[name], nonce: own.nonce, src, type: "module" }));
    if (script.type !== "module") return loaded(asset(name).then(() => import(src)));
    script.onload = script.onerror = ({ type }) => {
      script.remove();
      if (type === "load") loaded(import(src));
      else failed(new Error(`${src} is missing, refused or changed`));
    };
    document.head.append(script);
  });

/** How often in a row the widgets of a page begin again, each time in less than so many milliseconds. */
const [TIMES, ROW] = [2, 60_000];

/** Gives it back when the page has answered in between: to start, to decode and to draw would else be one long task. */
const turn = (value) => new Promise((done) => setTimeout(done, 0, value));

/**
 * What all widgets of the page have in common: one Wasm instance, and what it has decoded. It is the page's `number`th, and
 * so many before it ended early.
 */
function common(number, early) {
  const self = {};
  const since = performance.now();

  /** The app, ready to be called. */
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
    return turn(app);
  });

  /** Records and boundaries by the URL of the records: decoded once for the elements that show them; a page's own are forgotten with the last one. */
  const packages = new Map();
  self.dataset = (custom, element) => {
    const key = custom ?? "";
    const start = once(async () => {
      const records = bytes(custom ? load(new URL(custom, document.baseURI).href) : asset("records"));
      const [app, ...files] = await Promise.all([engine(), records, bytes(asset("map"))]);
      return turn(new app.Data(...files, custom ? "" : app.prose, app.finer, custom ? "" : app.proposals, app.postcodes, app.layout));
    });
    if (!packages.has(key)) packages.set(key, { start, elements: new Set() });
    packages.get(key).elements.add(element);
    self.leave(element, key);
    return packages.get(key).start();
  };
  self.leave = (element, but) => packages.forEach(({ elements }, key) => {
    if (key !== but && elements.delete(element) && key && !elements.size) packages.delete(key);
  });
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

/** Before the widget's own style: a box that keeps its place free. The page's rules for the element have the last word. */
const early = new CSSStyleSheet();
early.replaceSync(":host{display:block;position:relative;min-height:20rem}:host([hidden]){display:none}");

/** The widget's own style, one for all widgets and pictures. */
const style = once(async () => new CSSStyleSheet().replace(await (await asset("style")).text()));

/** What the app, and the picture before it, stand in: what the page lets its elements inherit ends here, but for what it sets on purpose. */
const PLACE = "all:initial;display:block;color:inherit;color-scheme:inherit;visibility:inherit;pointer-events:inherit";
/** The app while the picture is still in sight: laid out at the same width, and neither seen nor read. */
const BEHIND = `${PLACE};position:absolute;inset:0 0 auto;visibility:hidden`;

/** The first picture of a council, or of England. One that is not there is no fault: the place is kept free until the app comes. */
const pictures = new Map();
const picture = (code) => {
  if (!pictures.has(code)) pictures.set(code, once(async () => (await load(new URL(`${ASSETS.pictures}${code}.json`, import.meta.url).href)).json()));
  return pictures.get(code)();
};

/** The full map on the stand-alone page. */
const standAlone = new URL(ASSETS.root, import.meta.url).href;

class SharedServicesMap extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  // The stand-alone page brings the shadow root, with the picture of England in it, in its HTML.
  #root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
  #picture = this.#root.querySelector(".picture");
  #pictured = this.#picture && "england";
  #fallback = document.createElement("slot");
  #mount = document.createElement("div");
  #widget;
  #drawn;
  #failed;
  /** Attributes that were changed later than the state or the mounting. */
  #changed = new Set();
  #chosen;
  #pending;
  #shown;
  #watcher;
  #settle;
  #ready;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [early];
    this.#root.append(this.#fallback, this.#mount);
    this.#root.addEventListener("click", this.#choose);
    this.#show();
    this.addEventListener("ssm-change", ({ target, detail }) => { if (target === this) this.#shown = detail.state; });
    this.#promise();
  }

  /** Resolves with the element when the map stands; rejects, with words for a person, when it can't. */
  get ready() { return this.#ready; }

  /** What is shown, as a plain object with the keys of the URL. Setting it replaces all that is shown. */
  get state() { return this.#widget ? this.#widget.state() : { ...this.#pending }; }
  set state(value) {
    if (this.#widget) this.#widget.set_state(value);
    else {
      this.#pending = { ...value };
      OF_STATE.forEach((name) => this.#changed.delete(name));
      this.#look();
    }
  }

  /** The summary of a filter, without touching what is shown; a promise until the widget is ready. */
  query(filter = {}) {
    return this.#widget ? this.#widget.query(filter ?? {}) : this.#ready.then(() => this.query(filter));
  }

  /** What becomes of the arrangements of a filter in a reorganisation, without touching what is shown: a promise. */
  async reorganisation(scenario, filter = {}) {
    await this.#ready;
    return this.#widget.reorganisation(`${scenario}`, filter ?? {});
  }

  /** What the search box offers for a text, postcodes included, without touching what is shown: a promise of `{ kind, id, label }`s. */
  async find(text) {
    await this.#ready;
    return this.#widget.find(`${text}`);
  }

  connectedCallback() {
    if (this.#drawn) return;
    this.#look();
    // An observer answers after the next frame. While the page loads, that one has to be laid out anyway: ask at once.
    const near = ({ top, bottom }) => bottom > -NEAR && top < innerHeight + NEAR;
    const soon = document.readyState !== "complete" && this.checkVisibility?.() && near(this.getBoundingClientRect());
    if (soon || !globalThis.IntersectionObserver) return void this.#start();
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
      shared.leave(this);
      this.#clear();
    });
  }

  attributeChangedCallback(name, before, value) {
    if (before === value) return;
    if (name === "data") {
      if (this.#clear()) this.#start();
    } else if (this.#widget) this.#widget.set_attribute(name, value);
    else {
      if (this.#pending || this.#drawn) this.#changed.add(name);
      this.#look();
    }
  }

  /** The code of the picture that shows just what is asked for: of a council, or "england"; nothing where no picture does. */
  #asked() {
    if (this.hasAttribute("data") || this.#changed.size) return;
    const said = (name) => name === "address" ? [...new URLSearchParams(this.getAttribute(name))] : [[name, this.getAttribute(name)]];
    let asked = OF_STATE.filter((name) => this.hasAttribute(name)).flatMap(said);
    const prefix = this.getAttribute("sync-url");
    if (prefix !== null) {
      const keys = [...new URLSearchParams(location.search)].filter(([key]) => key.startsWith(prefix)).map(([key, value]) => [key.slice(prefix.length), value]);
      const known = keys.filter(([key]) => ASSETS.keys.includes(key));
      if (known.length) asked = known;
    }
    if (this.#pending) asked = Object.entries(this.#pending);
    asked = asked.filter(([key, value]) => key !== "view" || value !== "map");
    if (!asked.length) return "england";
    const [[key, value]] = asked;
    if (asked.length === 1 && key === "council" && /^E\d{8}$/.test(value)) return value;
  }

  /** Takes a picture away that shows something else than what is asked for now. */
  #look() {
    if (!this.#picture || this.#drawn || this.#asked() === this.#pictured) return;
    this.#picture.remove();
    this.#picture = this.#pictured = undefined;
    this.#show();
  }

  /** Draws the first picture, where there is one of what is asked for; it is there at once where the page's HTML holds it. */
  async #draw() {
    const code = this.#asked();
    if (code && code !== this.#pictured) {
      try {
        const [nodes, sheet] = await Promise.all([picture(code), style()]);
        if (!this.isConnected || this.#drawn || this.#asked() !== code) return;
        const full = this.getAttribute("link-base");
        const base = /^(?!\s*https?:)[^/?#]*:/i.test(full ?? "") ? standAlone : full ?? standAlone;
        this.#root.adoptedStyleSheets = [sheet];
        const drawn = draw(nodes, base);
        this.#picture?.remove();
        this.#root.prepend(drawn);
        [this.#picture, this.#pictured] = [drawn, code];
        this.#show();
      } catch { return; }
    }
    if (!this.#picture) return;
    quietly(() => performance.mark("ssm:picture"));
    await painted();
  }

  /** What is clicked in the picture is chosen in the app, when it has come. */
  #choose = (event) => {
    const at = event.target.closest?.(".picture [data-council],.picture [data-to-council],.picture [data-to-arrangement]");
    if (!at || this.#failed || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const { council, toCouncil, toArrangement } = at.dataset;
    this.#picture.querySelectorAll(".picked").forEach((before) => before.classList.remove("picked"));
    at.classList.add("picked");
    this.#chosen = toArrangement ? ["arrangement", toArrangement, true] : ["council", toCouncil ?? council, !council];
  };

  /** Takes the widget away; what it showed is kept for the next start. */
  #remove() {
    this.#pending = this.#widget?.state() ?? this.#pending;
    this.#drawn?.unmount();
    this.#drawn = this.#widget = undefined;
    this.#show();
  }

  /** The widget is dead: the next one takes its place, where it may. Until then what it has drawn stays in sight. */
  #beginAgain = (error) => {
    this.#pending ??= this.#shown;
    this.#drawn = this.#widget = undefined;
    this.#mount.inert = true;
    if (error) this.#fail(error);
    else this.#start();
  };

  /** Back to the beginning, if there was more than that. */
  #clear() {
    if (!this.#drawn && !this.#failed) return false;
    this.#remove();
    this.#failed = undefined;
    this.#promise();
    return true;
  }

  #promise() {
    this.#ready = new Promise((resolve, reject) => { this.#settle = { resolve, reject }; });
    this.#ready.catch(() => {}); // the host may not be listening; ssm-error tells it too
  }

  /** Shows the widget where it stands, else the picture, else what is between the element's tags; after a failure, that as well. */
  #show() {
    if (this.#picture) this.#picture.style.cssText = PLACE;
    this.#mount.style.cssText = this.#drawn ? this.#picture ? BEHIND : PLACE : "display:none";
    this.#fallback.hidden = !this.#failed && (this.#drawn || this.#picture);
  }

  /** The widget takes the picture's place, in one frame; the focus stays on what it was on. */
  #takeOver() {
    // These stand between the element's tags only by mistake: HTML knows no self-closing tag of an element like this.
    if (this.querySelector("h2,script,footer")) quietly(() => console.warn("</shared-services-map> is missing: the map hides the page"));
    const dataset = this.#root.activeElement?.dataset ?? {};
    this.#picture?.remove();
    this.#picture = this.#pictured = undefined;
    this.#show();
    for (const [key, value] of Object.entries(dataset)) {
      const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      this.#mount.querySelector(`[data-${name}="${CSS.escape(value)}"]`)?.focus({ preventScroll: true });
    }
    if (this.#chosen) this.#widget.choose(...this.#chosen);
    this.#chosen = undefined;
  }

  async #start() {
    this.#watcher?.disconnect();
    started.add(this.#beginAgain);
    const settle = this.#settle;
    const ours = shared;
    try {
      await this.#draw();
      if (!this.isConnected) return;
      const source = this.getAttribute("data");
      const [app, data, sheet] = await Promise.all([ours.engine(), ours.dataset(source, this), style()]);
      if (!this.isConnected || this.#drawn || ours !== shared) return;
      if (source !== this.getAttribute("data")) return void this.#start();
      this.#root.adoptedStyleSheets = [sheet];
      this.#root.querySelector("link")?.remove(); // that of the page's HTML, which is the same
      this.#mount.replaceChildren();
      this.#mount.inert = false;
      const attributes = Object.fromEntries(ATTRIBUTES.filter((name) => this.hasAttribute(name)).map((name) => [name, this.getAttribute(name)]));
      this.#mount.style.cssText = this.#picture ? BEHIND : PLACE;
      const drawn = this.#drawn = app.mount(this, this.#mount, data, attributes);
      this.#show();
      await painted();
      if (this.#drawn !== drawn) return;
      this.#widget = drawn;
      if (this.#pending) drawn.set_state(this.#shown = this.#pending);
      for (const name of this.#changed) drawn.set_attribute(name, this.getAttribute(name));
      this.#pending = undefined;
      this.#changed.clear();
      // What the picture shows finely is to be there before it goes; what can't be had is not waited for.
      for (let wait = 0; (!wait || !drawn.is_settled()) && wait < 40; wait++) await painted();
      if (this.#drawn !== drawn) return;
      this.#takeOver();
      if (settle.told) return;
      settle.told = true;
      settle.resolve(this);
      this.#tell("ssm-ready", {});
    } catch (error) {
      if (this.isConnected && ours === shared) this.#fail(error, settle);
    }
  }

  /** The app can't run here. What is drawn stays, the links of a picture lead to the full map, and what is between the tags follows. */
  #fail(error, settle = this.#settle) {
    this.#failed = true;
    started.delete(this.#beginAgain);
    this.#show();
    const message = `The shared services map could not be loaded here: ${error?.message ?? error}. A picture or links stay.`;
    quietly(() => console.error(message));
    settle.reject(new Error(message));
    this.#tell("ssm-error", { message });
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

if (!customElements.get("shared-services-map")) customElements.define("shared-services-map", SharedServicesMap);
