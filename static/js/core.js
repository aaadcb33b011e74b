// Pure extras: every page works without this file.
const form = document.querySelector("form[data-kind]");
const said = document.querySelector("#said");
const next = document.querySelector("#next");

// --- single keys, which can be switched off for this browser -------------------------

const KEY = "single-keys";
const keysOn = () => localStorage.getItem(KEY) !== "off";

const toggle = document.querySelector("[data-keys]");
if (toggle) {
  const show = () => {
    toggle.setAttribute("aria-pressed", String(keysOn()));
    toggle.textContent = `Single keys: ${keysOn() ? "on" : "off"}`;
  };
  toggle.addEventListener("click", () => {
    localStorage.setItem(KEY, keysOn() ? "off" : "on");
    show();
  });
  show();
}

const typing = (target) => target.matches("input[type=text], input[type=search], textarea, select");
const presses = (target) => target.closest("a, button, summary");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  if (event.key === "Enter" && !presses(event.target)) {
    if (next) next.click();
    else if (form && !typing(event.target)) form.requestSubmit();
    else return;
    event.preventDefault();
    return;
  }
  if (!keysOn() || !form || typing(event.target) || event.key.length !== 1) return;
  const place = "abcdefghijklmnopqrstuvwxyz".indexOf(event.key.toLowerCase());
  const option = form.querySelector(`.opts #answer-${place + 1}`);
  if (place >= 0 && option) {
    option.click();
    option.focus();
  }
});

// --- ordering: up and down, beside the numbers that work without it -------------------

const list = form && form.querySelector(".order");

const number = () => {
  [...list.children].forEach((row, index) => {
    row.querySelector("select").value = String(index + 1);
    row.querySelector("[data-move='-1']").disabled = index === 0;
    row.querySelector("[data-move='1']").disabled = index === list.children.length - 1;
  });
};

if (list) {
  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (!button) return;
    const row = button.closest("li");
    const up = button.dataset.move === "-1";
    const beside = up ? row.previousElementSibling : row.nextElementSibling;
    if (!beside) return;
    if (up) beside.before(row);
    else beside.after(row);
    for (const other of list.children) other.classList.toggle("moved", other === row);
    number();
    const stays = button.disabled ? row.querySelector("[data-move]:not(:disabled)") : button;
    stays.focus();
    const place = [...list.children].indexOf(row) + 1;
    const text = row.querySelector(".txt").textContent;
    said.textContent = `${text}: moved to place ${place} of ${list.children.length}.`;
  });
}
