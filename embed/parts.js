// The parts of the app's Wasm that are loaded when somebody asks for a screen. The app's Wasm imports a function of this module
// for each screen, `__wasm_split_load_` and its name; the build writes them in the place of SCREENS, with the files of each screen.
import { core } from "./guard.js";

/** What is in the instance or on its way: files by name, and by number the small modules that several files carry. */
const there = new Map();

/** Does what brings something into the instance, once. A failure is forgotten, so that another try may succeed. */
function once(key, bring) {
  if (!there.has(key)) {
    there.set(key, bring().catch((error) => { there.delete(key); throw error; }));
  }
  return there.get(key);
}

/** Puts a file into the instance, and the modules that it carries in sections of their own (xtask/src/build/chunks.rs). */
const file = ([name, integrity, carried]) => once(name, async () => {
  const module = await WebAssembly.compile(await fetched(name, integrity));
  const sections = WebAssembly.Module.customSections(module, "carried");
  await Promise.all([core.join(module), ...carried.map((number, at) => once(number, () => core.join(sections[at])))]);
});

/** A file's bytes, which the browser checks against the integrity. It lies beside this script. */
async function fetched(name, integrity) {
  const url = new URL(name, import.meta.url);
  const response = await fetch(url, { integrity });
  if (!response.ok) throw new Error(`${url.href} answered ${response.status}`);
  return response.arrayBuffer();
}

/** What the app calls for a screen: `told` is the place of the function that is told whether the screen is there, with `data`. */
const screen = (...parts) => async (told, data) => {
  let there = true;
  try {
    await Promise.all(parts.map(file));
  } catch (error) {
    there = false;
    console.error(error);
  }
  core.call(told, data, there);
};

/*SCREENS*/
