// Keeps today's cards on this device, and sends what waits there; a pure extra.
const device = navigator.serviceWorker; // absent where the connection is not secure
const net = document.querySelector("#net");
const AGAIN = 3000; // milliseconds until a connection that seems to be there is tried anew
const ratings = (count) => `${count} rating${count === 1 ? "" : "s"}`;

const sync = () => device?.ready.then(({ active }) => active.postMessage("sync"));
const says = ({ kept, sent, refused, known }) => {
  if (kept) return known ? `Saved on this device, not yet sent: ${ratings(kept)}` : `Sign in to send ${ratings(kept)}`;
  if (refused) return `${ratings(refused)} could not be taken`;
  return sent ? `Saved: ${ratings(sent)}` : "";
};

if (device) {
  let waiting = 0;
  const policy = globalThis.trustedTypes?.createPolicy("sw", { createScriptURL: () => "/sw.js" });
  device.register(policy ? policy.createScriptURL("") : "/sw.js").catch(() => {
    // refused by the browser's settings: cards need the connection then
  });
  device.addEventListener("message", ({ data }) => {
    const told = says(data);
    if (told || waiting) net.textContent = told; // else what was just sent stays said
    waiting = data.kept;
    if (data.kept && data.known && navigator.onLine) setTimeout(sync, AGAIN);
  });
  addEventListener("online", sync);
  document.addEventListener("visibilitychange", () => document.hidden || sync());
  sync();
}
