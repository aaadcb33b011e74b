// Today's cards from this device: turned and rated here, sent when there is a connection.
const $ = (selector) => document.querySelector(selector);
const { learner } = $("#main").dataset;
const deck = [...document.querySelectorAll("template[data-card]")];
const place = $("#card");
const dock = $("#dock");
let left = [];
let since = "";
let last = null; // the rating that can be taken back, and its card
let busy = false;

const now = () => new Date().toISOString();
const fill = (where, name) => where.replaceChildren($(name).content.cloneNode(true));
const say = (words) => {
  $("#said").textContent = words;
};

function told(side) {
  const at = deck.length - left.length + 1;
  $("#at").textContent = at;
  $("#run").value = at;
  document.title = `Flashcard ${at} of ${deck.length}${side} - baclofen_quiz`;
}

function question() {
  const [card] = left;
  $("#undo").hidden = !last;
  if (!card) {
    fill(place, "#end");
    dock.replaceChildren();
    document.title = "Flashcards: none is left here - baclofen_quiz";
    return;
  }
  place.replaceChildren(card.content.cloneNode(true));
  fill(dock, "#ask");
  told("");
  since = now();
  place.querySelector(".q").focus();
}

function answer() {
  const face = place.querySelector(".fc");
  face.classList.add("open");
  face.append(face.querySelector("template").content);
  fill(dock, "#rate");
  const waits = left[0].dataset.waits.split("|");
  dock.querySelectorAll("small").forEach((small, index) => {
    small.textContent = waits[index];
  });
  told(", answer");
  face.querySelector(".a").focus();
}

async function rate(grade) {
  const card = left.shift();
  const { ticket, card: fact } = card.dataset;
  await outbox.put({ ticket, learner, card: fact, grade, shown: since, at: now(), sent: false });
  last = { ticket, card };
  say("");
  question();
  sync();
}

async function undo() {
  const { ticket, card } = last;
  last = null;
  const back = await outbox.alone(async () => {
    const here = (await outbox.all()).find((rating) => rating.ticket === ticket);
    if (!here || here.sent) return false;
    await outbox.remove(ticket);
    return true;
  });
  if (back) left.unshift(card);
  question();
  say(back ? "Taken back. The card is asked again." : "That rating was sent already.");
}

async function press(button) {
  if (busy) return;
  busy = true;
  if (button.id === "undo") await undo();
  else if (button.dataset.grade) await rate(button.dataset.grade);
  else answer();
  busy = false;
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("#undo, [data-grade], [data-go]");
  if (button) press(button);
});

async function begin() {
  const known = (await outbox.all()).filter((rating) => rating.learner === learner);
  const done = new Set(known.map((rating) => rating.card));
  const asked = new URLSearchParams(location.search);
  const first = ({ dataset }) => dataset.card === asked.get("card");
  left = deck.filter(({ dataset }) => !done.has(dataset.card));
  left.sort((one, other) => first(other) - first(one));
  question();
  if (asked.has("show") && left.length && first(left[0])) answer();
}

if (device) begin();
else location.replace("/cards"); // nothing could be sent from here
