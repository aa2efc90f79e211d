// Before all else on a page: notes when its first complete map stands on the screen. Both pages set the mark `ssm:map`;
// the next frame in which the map is there is the one that shows it, and what is sent in that frame arrives after it.
(() => {
  const own = performance.mark;
  const drawn = () => {
    const widget = document.querySelector("shared-services-map");
    return (widget ? widget.shadowRoot : document)?.querySelector("path[data-council]") !== null;
  };
  const frame = () => {
    if (!drawn()) return requestAnimationFrame(frame);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (window.firstMap = performance.now());
    port2.postMessage(null);
  };
  performance.mark = function (name, ...rest) {
    if (name === "ssm:map") requestAnimationFrame(frame);
    return own.call(this, name, ...rest);
  };
})();
