// Ratings on this device, by their tickets; read by the deck's page and by the worker.
// One that is on the server stays, as "sent", until a deck without its card is here.
const outbox = (() => {
  const opened = new Promise((resolve, reject) => {
    const asked = indexedDB.open("cards", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("ratings", { keyPath: "ticket" });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const act = async (mode, what) => {
    const database = await opened;
    return new Promise((resolve, reject) => {
      const deed = database.transaction("ratings", mode);
      const asked = what(deed.objectStore("ratings"));
      deed.oncomplete = () => resolve(asked.result);
      deed.onabort = () => reject(deed.error);
    });
  };
  return {
    all: () => act("readonly", (ratings) => ratings.getAll()),
    put: (rating) => act("readwrite", (ratings) => ratings.put(rating)),
    remove: (ticket) => act("readwrite", (ratings) => ratings.delete(ticket)),
    alone: (deed) => navigator.locks.request("outbox", deed),
  };
})();
