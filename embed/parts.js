// The parts of the app's Wasm that are loaded when somebody asks for a screen. The app's Wasm imports a function of this module
// for each screen, `__wasm_split_load_` and its name; the build writes them in the place of SCREENS, with the files of each screen.
import { core } from "./guard.js";

/** Files that are in the instance or on their way, by name. */
const files = new Map();

/** Puts a file into the instance, once. A failure is forgotten, so that another try may succeed. */
function file([name, integrity]) {
  if (!files.has(name)) {
    files.set(name, fetched(name, integrity).then(core.join).catch((error) => { files.delete(name); throw error; }));
  }
  return files.get(name);
}

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
