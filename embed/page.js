// The stand-alone page in a frame: `?embed` leaves out what stands around the map, and tells the page around the frame how high it is.
// A classic script, so that it runs before anything is painted. What else the address may say is in docs/embed.md.
{
  const page = document.documentElement;
  const asked = new URLSearchParams(location.search);

  /** Takes a key out of the address's words. */
  const take = (key) => {
    const value = asked.get(key);
    asked.delete(key);
    return value;
  };

  if (take("embed") !== null) {
    page.classList.add("embed");
    // Links lead out of the frame.
    document.head.appendChild(document.createElement("base")).target = "_top";

    // Height and readiness are no secret: whoever frames the page may know them.
    let ready = false;
    const tell = () => {
      if (parent !== window) parent.postMessage({ type: "ssm-frame", height: Math.ceil(page.getBoundingClientRect().height), ready }, "*");
    };
    addEventListener("ssm-ready", () => {
      ready = true;
      tell();
    });
    addEventListener("message", ({ source, data }) => {
      if (source === parent && data?.type === "ssm-ask") tell();
    });

    addEventListener("DOMContentLoaded", () => {
      const map = document.querySelector("shared-services-map");
      for (const name of ["controls", "theme"]) {
        const value = take(name);
        if (value) map.setAttribute(name, value);
      }
      // Digits alone: any other CSS value could name an address.
      for (const name of ["accent", "text", "surface"]) {
        const value = take(name);
        if (/^[\da-f]{3,8}$/i.test(value)) map.style.setProperty(`--ssm-${name}`, `#${value}`);
      }
      // The frame's history is that of the page around it: what is chosen here adds nothing to it.
      map.removeAttribute("sync-url");
      map.setAttribute("link-base", "./");
      map.state = Object.fromEntries([...asked].map(([key, value]) => [key, value.split("~")]));
      new ResizeObserver(tell).observe(page);
    });
  }
}
