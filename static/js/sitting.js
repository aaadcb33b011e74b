// Pure extras on the question page: it works without this file.
const $ = (selector) => document.querySelector(selector);
const form = $("#q");
const said = $("#said");
const net = $("#net");

// --- nothing typed is lost: first to this device, then to the server -------------------

const KEY = `draft:${form.dataset.draft}`;
const AFTER_TYPING = 400; // milliseconds
const UNSENT = "Saved on this device, not yet sent";
const HIDDEN = ["csrf_token", "shown", "back"];
const device = {
  get: () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  },
  set: (text) => {
    try {
      if (text === null) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, text);
    } catch {
      // switched off or full: the server has it a moment later
    }
  },
};
let timer = 0;
let unsent = false;
let sending = null;
let refused = false; // the server itself must say why
let waiting = null; // what to do once everything is sent; of two presses the later
let leaving = false; // it is being sent
let free = false; // it is sent: the form may go

const tell = (text) => {
  net.textContent = text;
};
const values = () => [...new FormData(form)].filter(([name]) => !HIDDEN.includes(name));

const keep = () => {
  unsent = true;
  device.set(JSON.stringify({ version: form.dataset.version, values: values() }));
  tell(UNSENT);
  clearTimeout(timer);
  timer = setTimeout(send, AFTER_TYPING);
};

async function post() {
  const kept = device.get();
  const note = form.elements.note.value;
  unsent = refused = false;
  tell("Sending");
  try {
    const answer = await fetch(form.dataset.draft, {
      method: "POST",
      body: new FormData(form),
      headers: { Accept: "application/json" },
      keepalive: note.length < 9000,
      redirect: "error",
    });
    if (answer.status === 413) throw new RangeError("Too long to be saved; shorten the note");
    const told = await answer.json().catch((error) => {
      if (answer.status < 400 || answer.status >= 500) throw error; // tried again
      return { said: "Not saved yet; send it to see why" }; // a page says it
    });
    if (!answer.ok) throw new RangeError(told.said);
    form.dataset.version = told.version;
    if (device.get() === kept) device.set(null);
    if (!unsent) tell(told.said);
    return true;
  } catch (error) {
    unsent = true;
    refused = error instanceof RangeError;
    tell(refused ? error.message : UNSENT);
    return false;
  }
}

async function send() {
  clearTimeout(timer);
  while (sending) {
    await sending;
    if (!unsent) return true; // what is on its way was all
  }
  sending = post();
  const sent = await sending;
  sending = null;
  return sent && unsent ? send() : sent;
}

async function sendThen(next) {
  waiting = next;
  if (leaving) return;
  leaving = true;
  free = (await send()) || refused;
  leaving = false;
  if (free) {
    waiting();
    waiting = null;
  } else said.textContent = "No connection. Your answer is kept on this device and is sent when it is back.";
  free = false;
}

form.addEventListener("input", keep);
form.addEventListener("submit", (event) => {
  if (free || refused || (!unsent && !sending && navigator.onLine)) return;
  event.preventDefault();
  const button = event.submitter;
  sendThen(() => form.requestSubmit(button));
});
addEventListener("online", () => (waiting ? sendThen(waiting) : unsent && send()));
document.addEventListener("visibilitychange", () => document.hidden && unsent && send());

// --- ruling out and flagging without leaving the page ----------------------------------

const press = (button, on) => button.setAttribute("aria-pressed", String(on));
const strike = (button, on) => {
  const row = button.parentElement;
  const field = row.querySelector("[name=struck]");
  if (on && !field) {
    const made = document.createElement("input");
    Object.assign(made, { type: "hidden", name: "struck", value: button.value });
    row.append(made);
  } else if (!on && field) field.remove();
  row.classList.toggle("out", on);
  press(button, on);
};
const flagged = document.createElement("input");
const flag = (value) => {
  Object.assign(flagged, { type: "hidden", name: "flag", value });
  form.append(flagged);
  press(form.querySelector("button[name=flag]"), value === "on");
};

form.addEventListener("click", (event) => {
  const button = event.target.closest("button[aria-pressed]");
  if (!button) return;
  event.preventDefault();
  const on = button.getAttribute("aria-pressed") !== "true";
  if (button.name === "flag") flag(on ? "on" : "off");
  else strike(button, on);
  keep();
});

// --- ordering: up and down, beside the numbers that work without it --------------------

const list = form.querySelector(".order");
const place = (row) => Number(row.querySelector("select").value);
const number = () => {
  [...list.children].forEach((row, index) => {
    row.querySelector("select").value = String(index + 1);
    row.querySelector("[data-move='-1']").disabled = index === 0;
    row.querySelector("[data-move='1']").disabled = index === list.children.length - 1;
  });
};
const arrange = () => {
  const rows = [...list.children];
  const whole = new Set(rows.map(place)).size === rows.length && rows.every(place);
  if (!whole) return;
  list.append(...rows.sort((one, other) => place(one) - place(other)));
  number();
};

const move = (row, at, others, held) => {
  others.splice(at, 0, row);
  list.append(...others);
  for (const other of list.children) other.classList.toggle("moved", other === row);
  number();
  (held.disabled ? row.querySelector("[data-move]:not(:disabled)") : held).focus();
  const text = row.querySelector(".txt").textContent;
  said.textContent = `${text}: moved to place ${place(row)} of ${list.children.length}.`;
  keep();
};

if (list) {
  arrange();
  const all = () => [...list.children];
  const without = (row) => all().filter((other) => other !== row);
  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (!button) return;
    const row = button.closest("li");
    const at = all().indexOf(row) + Number(button.dataset.move);
    if (at >= 0 && at < list.children.length) move(row, at, without(row), button);
  });
  list.addEventListener("change", ({ target }) => {
    const row = target.closest("li");
    if (!all().every(place)) return; // some have no number yet
    const others = without(row).sort((one, other) => place(one) - place(other));
    move(row, place(row) - 1, others, target);
  });
}

// --- what this device kept and could not send comes back -------------------------------

const fill = (kept) => {
  const has = (name, value) => kept.some(([n, v]) => n === name && v === value);
  for (const field of form.elements) {
    const own = kept.find(([name]) => name === field.name);
    if (/radio|checkbox/.test(field.type)) field.checked = has(field.name, field.value);
    else if (/text|select/.test(field.type) && own) field.value = own[1];
  }
  for (const button of form.querySelectorAll(".opt button")) strike(button, has("struck", button.value));
  const own = kept.find(([name]) => name === "flag");
  if (own) flag(own[1]);
  if (list) arrange();
};
const kept = JSON.parse(device.get());
if (kept && kept.version === form.dataset.version) {
  fill(kept.values);
  keep();
} else device.set(null); // the server has something newer

// --- single keys, which can be switched off on the server ------------------------------

const typing = (target) => target.matches("input[type=text], input[type=search], textarea, select");
const presses = (target) => target.closest("a, button, summary, dialog");

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.defaultPrevented) return;
  if (key === "Enter" && !presses(target) && !typing(target)) {
    event.preventDefault();
    form.requestSubmit();
    return;
  }
  if (form.dataset.keys !== "on" || typing(target) || target.closest("dialog") || key.length !== 1) return;
  if (key === "?") {
    $("#keys").showModal();
    return;
  }
  if (key.toLowerCase() === "f") {
    form.querySelector("button[name=flag]").click();
    return;
  }
  const at = Math.max("abcdefghijklmnopqrstuvwxyz".indexOf(key.toLowerCase()), "123456789".indexOf(key));
  const option = at >= 0 && form.querySelector(`.opts #answer-${at + 1}`);
  if (!option) return;
  if (event.shiftKey) option.closest(".opt").querySelector("button").click();
  else {
    option.click();
    option.focus();
  }
});

// --- the end of a test, of which its clock tells -----------------------------------------

addEventListener("time", (event) => {
  if (event.detail) return unsent && send();
  event.preventDefault();
  sendThen(() => $("#end").requestSubmit());
});

// --- calculator ------------------------------------------------------------------------

const pad = $(".pad");
if (pad) {
  const screen = $("#screen");
  const tape = $("#tape");
  const LEVELS = { "+": 1, "−": 1, "×": 2, "÷": 2 };
  const DO = { "+": (a, b) => a + b, "−": (a, b) => a - b, "×": (a, b) => a * b, "÷": (a, b) => a / b };
  let text = "";
  const parse = (tokens, level = 0) => {
    let value;
    const first = tokens.shift();
    if (first === "(") {
      value = parse(tokens);
      tokens.shift();
    } else value = first === "−" ? -parse(tokens, 2) : Number(first);
    while (LEVELS[tokens[0]] > level) {
      const sign = tokens.shift();
      value = DO[sign](value, parse(tokens, LEVELS[sign]));
    }
    return value;
  };
  const plain = (value) => value.toFixed(9).replace(/\.?0+$/, "");
  const show = (shown) => {
    screen.textContent = shown || "0";
  };
  pad.addEventListener("click", (event) => {
    const key = event.target.textContent;
    if (event.target === pad) return;
    if (key === "=") {
      const tokens = text.match(/\d*\.?\d+|[()+−×÷]/g) ?? [];
      const clean = tokens.join("") === text;
      const value = parse(tokens);
      const whole = clean && !tokens.length && Number.isFinite(value);
      const result = whole && Math.abs(value) < 1e15 ? plain(value) : "";
      tape.textContent = `${text} = ${result || "no number"}`;
      text = result.replace("-", "−");
    } else if (key === "C") text = "";
    else if (key === "⌫") text = text.slice(0, -1);
    else text += key;
    show(text);
  });
  $("#use").addEventListener("click", () => {
    $("#text").value = screen.textContent.replace("−", "-");
    keep();
    $("#text").focus();
  });
}
