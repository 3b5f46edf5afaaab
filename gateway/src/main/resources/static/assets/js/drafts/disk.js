// The small database of this browser: drafts, tips that wait to be sent, the cursor of the live stream. Drafts and tips are sealed.

let opening = null;

function open() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("tipflow", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("drafts", { keyPath: "id" });
      request.result.createObjectStore("outbox", { keyPath: "id" });
      request.result.createObjectStore("live", { keyPath: "id" });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opening;
}

async function run(store, mode, action) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode, { durability: "strict" });
    const request = action(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

export function put(store, record) {
  return run(store, "readwrite", (all) => all.put(record));
}

export function find(store, id) {
  return run(store, "readonly", (all) => all.get(id));
}

export function all(store) {
  return run(store, "readonly", (records) => records.getAll());
}

export function remove(store, id) {
  return run(store, "readwrite", (records) => records.delete(id));
}
