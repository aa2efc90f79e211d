// Keeps frames of the map as high as what is in them, and takes the browser's own border off. It is optional: without it a frame has the
// height of its attribute, and scrolls.
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

for (const frame of frames()) {
  const { borderTopStyle, display } = getComputedStyle(frame);
  // Only browsers give a frame this border. What the page has said of it stays.
  if (borderTopStyle === "inset") frame.style.border = "0";
  // Systems that centre what stands in a page (WordPress's block themes) centre blocks alone.
  if (display === "inline") frame.style.display = "block";
  // Frames that were there before this script are asked; later ones tell by themselves. The question holds nothing.
  frame.contentWindow?.postMessage({ type: "ssm-ask" }, "*");
}
