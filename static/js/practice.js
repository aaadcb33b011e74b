// The counts follow the boxes; without this file the button "Update" asks the server.
const form = document.querySelector("form.choose");
const cells = JSON.parse(form.dataset.cells);
const FIELDS = ["scope", "kind", "difficulty", "seen"];
const NAMES = ["Sections", "Kind", "Difficulty", "Seen before"];

const boxes = (name) => [...form.querySelectorAll(`[name=${name}]`)];
const ticked = (name) => boxes(name).filter((box) => box.checked);
const plural = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
const chosen = (name) => form.querySelector(`[name=${name}]:checked`).value;

const recount = () => {
  const wanted = FIELDS.map((name) => new Set(ticked(name).map((box) => box.value)));
  const found = FIELDS.map(() => new Map());
  const without = new Map(); // the filters that leave questions out -> how many
  let matching = 0;
  for (const cell of cells) {
    const values = FIELDS.map((_, at) => cell[at].split(" "));
    const failed = FIELDS.map((_, at) => at).filter(
      (at) => wanted[at].size && !values[at].some((value) => wanted[at].has(value)),
    );
    if (!failed.length) matching += cell[4];
    const key = failed.join("");
    without.set(key, (without.get(key) || 0) + cell[4]);
    FIELDS.forEach((_, at) => {
      if (failed.some((other) => other !== at)) return;
      for (const value of values[at]) found[at].set(value, (found[at].get(value) || 0) + cell[4]);
    });
  }
  FIELDS.forEach((name, at) => {
    for (const box of boxes(name)) {
      const shown = box.closest("label").querySelector("[data-n]");
      const count = found[at].get(box.value) || 0;
      shown.textContent = count;
      if (shown.nextElementSibling) shown.nextElementSibling.textContent = count === 1 ? " question" : " questions";
    }
  });
  say(matching, without);
};

// The fewest filters without which something matches, and most of all; as the server says it.
const loosen = (without) => {
  const [best, more] = [...without].sort(
    ([a, few], [b, many]) => a.length - b.length || many - few || a.localeCompare(b),
  )[0];
  const names = [...best].map((at) => `“${NAMES[at]}”`).join(" and ");
  const them = best.length > 1 ? " together: without them" : ": without it";
  return `No question matches. Loosen ${names}${them}, ${plural(more, "question")} would match.`;
};

const say = (matching, without) => {
  const sections = ticked("scope").length;
  const named = ["seen", "kind", "difficulty"].map((name) =>
    ticked(name).map((box) => box.dataset.say).join(" or "),
  );
  const test = chosen("mode") === "test";
  const seconds = test ? Number(chosen("seconds")) : 0;
  const parts = [
    `from ${sections ? plural(sections, "section") : "all sections"}`,
    ...named.filter(Boolean),
    test ? "explained at the end" : "explained at once",
    seconds ? `${seconds} seconds a question` : "untimed",
  ];
  const said = document.querySelector("#said");
  said.querySelector("b").textContent = plural(Math.min(Number(chosen("length")), matching), "question");
  said.querySelector("span").textContent = `${parts.join(", ")}.`;
  if (!cells.length) return; // the server knows why nothing is left
  document.querySelector("#match").textContent = !matching
    ? loosen(without)
    : matching === 1
      ? "1 question matches."
      : `${matching.toLocaleString("en")} questions match.`;
};

form.addEventListener("change", recount);
recount(); // a browser may have kept the boxes of an earlier visit
