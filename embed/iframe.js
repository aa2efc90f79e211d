// Keeps frames of the map as high as what is in them. It is optional: without it a frame has the height of its attribute, and scrolls.
//   <iframe src="https://static.example/?embed&council=E07000223" title="Services that Adur shares" width="100%" height="900"></iframe>
//   <script type="module" src="https://static.example/iframe.js"></script>
const { origin } = new URL(import.meta.url);

/** The least and the greatest height that a frame is given, in CSS pixels. */
const [LEAST, MOST] = [160, 20_000];

/** The frames of this page that show the map. */
const frames = () => [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(`${origin}/`));

// A message counts when it comes from the map's origin, from one of these frames, and has the shape.
addEventListener("message", ({ origin: sender, source, data }) => {
  if (sender !== origin || data?.type !== "ssm-frame" || !Number.isFinite(data.height)) return;
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (frame) frame.style.height = `${Math.min(Math.max(data.height, LEAST), MOST)}px`;
});

// Frames that were there before this script are asked; later ones tell by themselves. The question holds nothing.
for (const frame of frames()) frame.contentWindow?.postMessage({ type: "ssm-ask" }, "*");
