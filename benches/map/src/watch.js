// Before all else on a page: notes when shapes of councils stand on the screen. Both sides are watched in the same way, frame by frame from
// the beginning of the page: the first frame that shows a shape, and the frame after which no more of them come. What is sent in a frame
// arrives after that frame is painted. On our side also when the app has taken the picture's place.
(() => {
  const times = (window.firstTimes = {});
  const painted = (name) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (times[name] = performance.now());
    port2.postMessage(null);
  };
  const isRendered = (shape) => {
    const { width, height } = shape.getBoundingClientRect();
    return width > 0 && height > 0 && shape.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  let map;
  let drawn = 0;
  const frame = () => {
    const widget = document.querySelector("shared-services-map");
    const root = widget?.shadowRoot ?? document;
    if (!map) {
      const shape = root.querySelector("path[data-council]");
      if (shape && isRendered(shape)) {
        map = shape.closest("svg");
        painted("first");
      }
    }
    // A page that is still coming in may show a part of its shapes.
    const count = map?.isConnected ? map.querySelectorAll("path[data-council]").length : 0;
    if (count > drawn) {
      drawn = count;
      painted("all");
    }
    if (map && !widget && document.readyState === "complete") return;
    if (widget && performance.getEntriesByName("ssm:map").length > 0 && !root.querySelector(".picture")) {
      const shape = root.querySelector("path[data-council]");
      if (shape && isRendered(shape)) return painted("app");
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})();
