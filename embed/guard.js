// Between the app's JavaScript and the browser's WebAssembly. wasm-bindgen's JavaScript is left as it is: the build has
// esbuild put the `WebAssembly` of this file where that JavaScript uses the global one (esbuild's `inject`).
//
// Why not wasm-bindgen's own hooks for aborts: they need WebAssembly exceptions, and keep their notes in the memory of the
// very instance that can no longer be trusted.

/**
 * The embed sets `ended`, which is called with the error when a call into the Wasm has not come back. For the parts of the Wasm
 * that come later (parts.js) there are `join`, which puts one into the instance, and `call`, which calls a function
 * of the instance by its place in the table, guarded like its exports.
 */
export const core = {};

/** The answer of an instance that has ended: whatever the caller takes it for, it holds no number, no text and no error. */
const NOTHING = [];

/**
 * The exports of an instance, guarded. A call that does not come back leaves things half done (locks held, lists between two
 * states), so it ends the instance: nothing of it is called any more.
 */
function guarded(exports) {
  let over;
  const guard = (call) => (...given) => {
    if (over) return NOTHING;
    try {
      return call(...given);
    } catch (error) {
      over = true;
      core.ended(error);
      throw error;
    }
  };
  core.join = (part) => browser.instantiate(part, { __wasm_split: exports });
  core.call = guard((place, ...given) => exports.__indirect_function_table.get(place)(...given));
  return Object.fromEntries(Object.entries(exports).map(([name, value]) => [name, typeof value === "function" ? guard(value) : value]));
}

/**
 * Leptos makes the unchanging parts of a view by the `innerHTML` of a template. The markup is a constant of the app's own code, never
 * data, so where a page requires Trusted Types it goes through a policy of ours, which the page may name in its own policy
 * (`trusted-types shared-services-map`). Where the page does not, the browser refuses the markup and the first picture stays.
 */
function trusted(imports) {
  // A policy of one name can be made once a page, and this file is read again when the app begins again.
  const kept = Symbol.for("shared-services-map: trusted types");
  try {
    globalThis[kept] ??= globalThis.trustedTypes?.createPolicy("shared-services-map", { createHTML: (markup) => markup });
  } catch {
    // The page's policy names others.
  }
  const policy = globalThis[kept];
  if (!policy) return;
  for (const module of Object.values(imports)) {
    for (const [name, set] of Object.entries(module)) {
      if (!name.startsWith("__wbg_set_innerHTML_")) continue;
      // wasm-bindgen's function reads the markup from the memory and sets it: here it sets it on a stand-in.
      module[name] = (element, ...markup) => set({ set innerHTML(text) { element.innerHTML = policy.createHTML(text); } }, ...markup);
    }
  }
}

const browser = globalThis.WebAssembly;

/** As the browser's, but the instance's exports are guarded. */
async function instantiate(source, imports) {
  trusted(imports);
  const made = await browser.instantiate(source, imports);
  return { module: made.module ?? source, instance: { exports: guarded((made.instance ?? made).exports) } };
}

/** The browser's WebAssembly with the one way to an instance that the app's JavaScript uses. */
const ours = Object.assign(Object.create(browser ?? null), { instantiate, instantiateStreaming: undefined });
export { ours as WebAssembly };
