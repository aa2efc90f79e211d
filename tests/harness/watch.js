// Reports violations of the security policy, and errors that nobody caught, to the test's server.
{
  const report = (kind, words) => fetch(`/report?${kind}=${encodeURIComponent(words)}`, { keepalive: true }).catch(() => {});
  addEventListener("securitypolicyviolation", (event) => {
    report("violation", `${event.effectiveDirective} ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`);
  });
  addEventListener("error", (event) => report("error", `${event.message} at ${event.filename}:${event.lineno}`));
  addEventListener("unhandledrejection", (event) => report("rejection", String(event.reason)));
}
