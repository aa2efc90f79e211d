// Reports violations of the security policy, and errors that nobody caught, to the test's server.
{
  // A whole address: the page may have a `<base>` elsewhere, and a report that is refused would be reported in its turn, for ever.
  const address = new URL("/report", document.currentScript.src).href;
  const report = (kind, words) => fetch(`${address}?${kind}=${encodeURIComponent(words)}`, { keepalive: true }).catch(() => {});
  addEventListener("securitypolicyviolation", (event) => {
    // WebKitGTK asks for an icon that no page names, from where the page's `<base>` is.
    if (event.blockedURI.endsWith("/favicon.ico")) return;
    report("violation", `${event.effectiveDirective} ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`);
  });
  addEventListener("error", (event) => report("error", `${event.message} at ${event.filename}:${event.lineno}`));
  addEventListener("unhandledrejection", (event) => report("rejection", String(event.reason)));
}
