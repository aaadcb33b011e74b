// Pure extras on a flashcard: it works without this file.
const { keys, help } = document.querySelector("[data-keys]").dataset;
let sent = false;

const click = (selector) => {
  const button = document.querySelector(selector);
  if (button && !button.hidden && !sent) button.click();
};
document.addEventListener("submit", (event) => {
  if (sent) event.preventDefault();
  sent = true;
});
addEventListener("pageshow", () => {
  sent = false;
});

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  const single = keys === "on";
  const busy = target.closest("a, button");
  const known = { u: "#undo", f: "#flag", s: "[data-letter=s]" };
  const letter = key.toLowerCase();
  if ((key === "Enter" || (key === " " && single)) && !busy) click("#go, [data-go]");
  else if (single && /^[1-4]$/.test(key)) click(`[data-grade="${key}"]`);
  else if (single && key === "?") location.href = help;
  else if (single && letter in known) click(known[letter]);
  else return;
  event.preventDefault();
});
