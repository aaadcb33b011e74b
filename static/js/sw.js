// Between the pages and the network: today's flashcards without a connection.
// The server puts before this file: SHELL (its name and files) and outbox.js.
const DECK = "/cards/offline";
const KEY = "/cards/offline/key";
const CARDS = "cards";
const FRESH = 1_200_000; // milliseconds for which a deck is not asked for again
const AT_ONCE = 50; // ratings in one request

const kept = async () => (await caches.open(CARDS)).match(DECK);
const forget = async () => (await caches.open(CARDS)).delete(DECK);

// --- the deck of whoever is signed in, and of nobody else ------------------------------

async function refresh() {
  const known = (await outbox.all()).filter((rating) => rating.sent);
  const answer = await fetch(DECK, { redirect: "manual" });
  if (answer.type === "opaqueredirect") await forget(); // nobody is signed in any more
  if (!answer.ok) return;
  await (await caches.open(CARDS)).put(DECK, answer);
  for (const rating of known) await outbox.remove(rating.ticket);
}

async function refreshOld(wanted) {
  const deck = await kept();
  const old = deck && Date.now() - Date.parse(deck.headers.get("Date")) > FRESH;
  if (old || (!deck && wanted)) await refresh();
}

async function forgetOthers(response) {
  const learner = response.headers.get("X-Learner"); // "" is nobody, null is not known
  const deck = learner === null ? null : await kept();
  if (deck && deck.headers.get("X-Learner") !== learner) await forget();
}

// --- ratings that wait -----------------------------------------------------------------

const asJson = async (address, init) => {
  const answer = await fetch(address, init);
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
};

async function send(mine, csrf) {
  const told = { sent: 0, refused: 0 };
  for (let at = 0; at < mine.length; at += AT_ONCE) {
    const some = mine.slice(at, at + AT_ONCE);
    const { fates } = await asJson(DECK, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRFToken": csrf },
      body: JSON.stringify({ ratings: some }),
    });
    for (const { ticket, fate } of fates) {
      if (fate === "rejected") await outbox.remove(ticket);
      else await outbox.put({ ...some.find((one) => one.ticket === ticket), sent: true });
      told[fate === "rejected" ? "refused" : "sent"] += 1;
    }
  }
  return told;
}

const waiting = async () => (await outbox.all()).filter((rating) => !rating.sent);

async function flush() {
  const all = await waiting();
  if (!all.length) return { kept: 0, sent: 0, refused: 0, known: true };
  try {
    const { learner, csrf } = await asJson(KEY);
    const mine = all.filter((rating) => rating.learner === learner);
    const told = await send(mine, csrf);
    return { ...told, kept: learner ? 0 : all.length, known: learner !== "" };
  } catch {
    return { kept: (await waiting()).length, sent: 0, refused: 0, known: true };
  }
}

// renew: "now", "old" (if there is none or an old one), "kept" (if there is an old one)
const sync = (renew) =>
  outbox.alone(async () => {
    const told = await flush();
    try {
      await (told.sent || renew === "now" ? refresh() : renew && refreshOld(renew === "old"));
    } catch {
      // no connection: the deck stays as it is
    }
    return told;
  });

let unsaid = { sent: 0, refused: 0 }; // before there was a page that could say it

addEventListener("message", (event) => {
  const tell = async () => {
    const told = await sync("old");
    const [sent, refused] = [told.sent + unsaid.sent, told.refused + unsaid.refused];
    unsaid = { sent: 0, refused: 0 };
    event.source.postMessage({ ...told, sent, refused });
  };
  event.waitUntil(tell());
});

// --- pages -----------------------------------------------------------------------------

async function rated(form, sent) {
  const rating = Object.fromEntries(await form.formData());
  if (!rating.grade) return;
  const now = new Date().toISOString();
  const { ticket, learner, card, grade } = rating;
  await outbox.put({ ticket, learner, card, grade, shown: now, at: now, sent });
}

async function afterwards(response, address, form) {
  if (form && response.type === "opaqueredirect") await rated(form, true);
  const here = address.pathname === "/cards" && response.ok;
  const renew = here && address.searchParams.has("said") ? "now" : here ? "old" : "kept";
  const { sent, refused } = await sync(renew);
  unsaid = { sent: unsaid.sent + sent, refused: unsaid.refused + refused };
}

async function withoutConnection(address, form) {
  if (form) {
    await rated(form, false);
    return Response.redirect("/cards", 303);
  }
  const cards = ["/cards", DECK].includes(address.pathname) && (await kept());
  return cards || (await caches.match("/offline")) || Response.error();
}

async function navigate(event) {
  const { request } = event;
  const address = new URL(request.url);
  const posts = request.method === "POST";
  const form = posts && address.pathname === "/cards" ? request.clone() : null;
  if (posts && address.pathname.startsWith("/sign-")) await sync(); // still in the old name
  try {
    const response = await fetch(request);
    await forgetOthers(response);
    event.waitUntil(afterwards(response, address, form));
    return response;
  } catch {
    return withoutConnection(address, form);
  }
}

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode === "navigate") event.respondWith(navigate(event));
  else if (SHELL.files.includes(new URL(request.url).pathname))
    event.respondWith(caches.match(request).then((found) => found || fetch(request)));
});

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(caches.open(SHELL.name).then((cache) => cache.addAll(SHELL.files)));
});

addEventListener("activate", (event) => {
  const clean = async () => {
    for (const name of await caches.keys()) if (name !== SHELL.name) await caches.delete(name);
    await clients.claim();
  };
  event.waitUntil(clean());
});
