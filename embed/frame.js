// Where the widget can't run on a page: the map in a frame. Until the frame says that it is ready, what stands between the
// element's tags stays in sight; if it never does, because it is not allowed or has the same trouble, that is what remains.
const page = new URL("../", import.meta.url);
const [LEAST, MOST] = [160, 20_000];

/** A value of the state as the address has it: a list joined by `~`, and what that means in a value escaped (crates/presentation/src/address/list.rs). */
const written = (value) => (Array.isArray(value) ? value.map((one) => `${one}`.replace(/[~!]/g, "!$&")).join("~") : value);

/**
 * The frame's address: the stand-alone page with the state that was asked for, else with the element's attributes, whose
 * values are written as in an address already.
 */
function address(host) {
  const url = new URL("./?embed", page);
  const attributes = [...host.attributes].filter(({ name }) => host.constructor.observedAttributes.includes(name)).map(({ name, value }) => [name, value]);
  const { address: whole, "sync-url": _, "link-base": __, controls, theme, ...single } = Object.fromEntries(attributes);
  const state = Object.entries(host.state);
  const pairs = state.length ? state.map(([key, value]) => [key, written(value)]) : Object.entries(single);
  for (const [key, value] of [...pairs, ["controls", controls], ["theme", theme]]) if (value != null) url.searchParams.set(key, value);
  for (const name of ["accent", "text", "surface"]) {
    const value = getComputedStyle(host).getPropertyValue(`--ssm-${name}`).trim();
    if (/^#[\da-f]{3,8}$/i.test(value)) url.searchParams.set(`ssm-${name}`, value.slice(1));
  }
  if (whole && !state.length) url.search += `&${whole}`;
  return url.href;
}

/**
 * Shows the frame in the element's shadow root, in place of `fallback` once it is ready. Gives back what takes it away again.
 * The stand-alone page itself is never framed, and neither is other data than its own.
 */
export function show(host, fallback) {
  if (host.hasAttribute("data") || location.href.replace(/(index\.html)?([?#].*)?$/, "") === page.href) return;
  const frame = document.createElement("iframe");
  frame.title = host.getAttribute("aria-label") ?? "Shared services map";
  frame.part = "frame";
  // In sight of the browser, or it would not load, but not of people, nor of the keyboard.
  frame.inert = true;
  frame.style.cssText = "position:absolute;inset:0;width:100%;height:100%;border:0;opacity:0;pointer-events:none";
  host.shadowRoot.append(frame);
  frame.src = address(host);

  const hear = ({ origin, source, data }) => {
    if (origin !== page.origin || source !== frame.contentWindow || data?.type !== "ssm-frame" || !Number.isFinite(data.height)) return;
    if (data.ready && frame.inert) {
      frame.inert = false;
      fallback.hidden = true;
      frame.style.cssText = "display:block;width:100%;border:0";
    }
    if (!frame.inert) frame.style.height = `${Math.min(Math.max(data.height, LEAST), MOST)}px`;
  };
  addEventListener("message", hear);
  const changes = new MutationObserver(() => frame.contentWindow?.location.replace(address(host)));
  changes.observe(host, { attributes: true });

  return () => {
    removeEventListener("message", hear);
    changes.disconnect();
    frame.remove();
    fallback.hidden = false;
  };
}
