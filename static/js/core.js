// Pure extras: every page works without this file.
const next = document.querySelector("#next");
const help = document.querySelector("[data-help]");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.defaultPrevented) return;
  const busy = event.target.closest("a, button, summary, input, textarea, select");
  const keyed = /^[1-9]$/.test(event.key) && document.querySelector(`[data-key="${event.key}"]`);
  const typing = event.target.matches("input, textarea, select");
  if (keyed && !typing) keyed.click();
  const letter = /^[a-z]$/i.test(event.key) && `[data-letter=${event.key.toLowerCase()}]`;
  if (letter && help && !typing) document.querySelector(letter)?.click();
  if (event.key === "?" && help && !typing) location.href = help.dataset.help;
  if (event.key !== "Enter" || busy || !next) return;
  event.preventDefault();
  next.click();
});
