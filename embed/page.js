// The stand-alone page in a frame: `?embed` leaves out what stands around the map, and tells the page around the frame how high it is.
// A classic script, so that it runs before anything is painted. What else the address may say is in docs/embed.md. What it says about the map is read by the widget alone: it gets those parts as they stand.
// The build fills in KEYS, the keys of the address that the codec in crates/presentation knows, and PICTURES, the folder of the first pictures.
{
  const KEYS = /*KEYS*/[];
  const PICTURES = /*PICTURES*/"";
  const page = document.documentElement;
  const asked = new URLSearchParams(location.search);

  // The page's HTML holds the picture of England. Where the address asks for anything else, that one is never seen.
  const known = [...asked.keys()].filter((key) => KEYS.includes(key));
  if (known.length) page.classList.add("asked");
  const council = asked.get("council");
  if (known.length === 1 && /^E\d{8}$/.test(council ?? "")) {
    // embed.js will ask for the council's picture: it is on its way by then.
    const early = Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: `${PICTURES}${council}.json` });
    document.head.append(early);
  }

  if (asked.has("embed")) {
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

    // `text` are words to be found. Only in addresses from before the keys `ssm-...` was it a colour: six digits that are no word.
    const former = !location.search.includes("ssm-") && /^(?=.*\d)[\da-f]{6}$|^([\da-f])\1{5}$/i.test(asked.get("text"));
    const own = ["embed", "controls", "theme", "accent", "surface", "ssm-accent", "ssm-text", "ssm-surface", former && "text"];
    const parts = location.search.slice(1).split("&").filter((part) => part && !own.includes(part.split("=")[0]));

    addEventListener("DOMContentLoaded", () => {
      const map = document.querySelector("shared-services-map");
      for (const name of ["controls", "theme"]) {
        const value = asked.get(name);
        if (value) map.setAttribute(name, value);
      }
      // Digits alone: any other CSS value could name an address.
      for (const name of ["accent", "text", "surface"]) {
        const value = asked.get(`ssm-${name}`) ?? (own.includes(name) && asked.get(name));
        if (/^[\da-f]{3,8}$/i.test(value)) map.style.setProperty(`--ssm-${name}`, `#${value}`);
      }
      // The frame's history is that of the page around it: what is chosen here adds nothing to it.
      map.removeAttribute("sync-url");
      map.setAttribute("link-base", "./");
      if (parts[0]) map.setAttribute("address", parts.join("&"));
      new ResizeObserver(tell).observe(page);
    });
  }
}
