// The app as the embed imports it: what wasm-bindgen made of src/, and the guard that tells when it has ended.
export { default, Data, mount } from "./shared-services-map.js";
export { core } from "./guard.js";
