// The preview follows the text; without this file the button "Check again" asks for it.
const PAUSE = 400;
const editor = document.querySelector("#editor");
const text = document.querySelector("#text");
const said = document.querySelector("#said");
const file = document.querySelector("#file");
const mega = (bytes) => `${Math.ceil(bytes / 1e6).toLocaleString("en")} MB`;

const tooLarge = () => {
  const chosen = file.files[0];
  const most = Number(file.form.dataset.largest);
  if (!chosen || chosen.size <= most) return "";
  return `This file has ${mega(chosen.size)}, and ${mega(most)} is the most. Part it into several files.`;
};

if (file) {
  file.addEventListener("change", () => {
    said.textContent = tooLarge();
  });
  file.form.addEventListener("submit", (event) => {
    if (tooLarge()) event.preventDefault();
  });
  // A file that is dropped beside the field would open in the place of the page.
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    if (event.target.type === "file" || !event.dataTransfer.files.length) return;
    event.preventDefault();
    file.files = event.dataTransfer.files;
    file.dispatchEvent(new Event("change"));
    file.focus();
  });
}

const select = (number) => {
  const lines = text.value.split("\n");
  const start = lines.slice(0, number - 1).join("\n").length + (number > 1 ? 1 : 0);
  text.focus();
  text.setSelectionRange(start, start + (lines[number - 1] || "").length);
  text.scrollTop = (text.scrollHeight * (number - 4)) / lines.length;
};

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-line]");
  if (!link || !editor) return;
  event.preventDefault();
  select(Number(link.dataset.line));
});

if (editor) {
  const following = document.querySelector("#following");
  const begun = text.value;
  let waiting = 0;
  let request = null;
  let sending = false;

  const show = (page) => {
    const fresh = page && page.querySelector("#preview");
    if (!fresh) {
      following.textContent = "The preview could not be had just now. Check again shows it.";
      return;
    }
    document.querySelector("#preview").replaceWith(document.adoptNode(fresh));
    const outlines = page.querySelector("body > svg");
    for (const one of outlines ? [...outlines.children] : [])
      if (!document.getElementById(one.id)) document.querySelector("body > svg").append(document.adoptNode(one));
    following.textContent = "The preview shows what is written.";
  };

  const ask = () => {
    if (request) request.abort();
    const fields = new FormData(editor);
    fields.delete("pictures");
    fields.set("at", text.value.slice(0, text.selectionStart).split("\n").length);
    request = new XMLHttpRequest();
    request.open("POST", editor.dataset.preview);
    request.responseType = "document";
    request.onload = () => show(request.status === 200 ? request.response : null);
    request.onerror = () => show(null);
    request.send(fields);
  };

  text.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
  editor.addEventListener("submit", () => {
    sending = true;
  });
  addEventListener("beforeunload", (event) => {
    if (!sending && text.value !== begun) event.preventDefault();
  });
}
