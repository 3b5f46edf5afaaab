// A draft that loses no typed character: on this machine 300 ms after the first unsaved input, at the server every 3 s, and gone
// only when the server has what it was for.

import { get, send } from "../core/http.js";
import { all, put, remove } from "./disk.js";
import { base64, bytes, hasKey, seal, unseal } from "./vault.js";

const LOCAL_AFTER = 300;
const SERVER_EVERY = 3_000;
const KEPT_FOR = 72 * 3_600_000;

export class Draft {
  #read;
  #changed;
  #localTimer = null;
  #serverTimer = null;
  #base = 0;
  #sentAs = null;
  #release = null;
  #busy = Promise.resolve();
  #over = false;

  // form: which form it belongs to. read: gives what is to be kept. changed: told when the state of keeping changes.
  constructor(id, form, read, changed) {
    this.id = id;
    this.form = form;
    this.#read = read;
    this.#changed = changed;
    this.savedHere = null;
    this.savedThere = null;
  }

  // Holds the draft for this tab. Resolves to false if another tab has it; take it over with { steal: true }.
  hold({ steal = false, lost }) {
    return new Promise((resolve) => {
      const options = steal ? { steal: true } : { ifAvailable: true };
      navigator.locks
        .request(`draft:${this.id}`, options, (lock) => {
          resolve(lock !== null);
          return lock === null ? undefined : new Promise((release) => {
            this.#release = release;
          });
        })
        .catch(() => {
          this.stop();
          lost();
        });
    });
  }

  touched() {
    if (!hasKey() || this.#over) {
      return;
    }
    this.#localTimer ??= setTimeout(() => this.saveHere(), LOCAL_AFTER);
    this.#serverTimer ??= setTimeout(() => this.#saveThere(), SERVER_EVERY);
  }

  saveHere() {
    clearTimeout(this.#localTimer);
    this.#localTimer = null;
    if (!hasKey() || this.#over) {
      return Promise.resolve();
    }
    this.#busy = this.#busy.then(async () => {
      if (this.#over) {
        return;
      }
      const content = await seal(this.#read());
      await put("drafts", { id: this.id, form: this.form, savedAt: Date.now(), content });
      this.savedHere = Date.now();
      this.#changed();
    }).catch(() => this.#changed());
    return this.#busy;
  }

  async saveNow() {
    await this.saveHere();
    clearTimeout(this.#serverTimer);
    await this.#saveThere();
  }

  async #saveThere() {
    this.#serverTimer = null;
    const value = JSON.stringify(this.#read());
    if (this.#over || value === this.#sentAs) {
      return;
    }
    try {
      const content = base64(await seal(JSON.parse(value)));
      const answer = await this.#put(content).catch((problem) => {
        if (problem.status !== 409 || !problem.facts.currentVersion) {
          throw problem;
        }
        this.#base = problem.facts.currentVersion;
        return this.#put(content);
      });
      this.#base = answer.body.version ?? 0;
      this.#sentAs = value;
      this.savedThere = Date.now();
    } catch {
      // It is on this machine; the next input tries again.
      this.savedThere = null;
    }
    this.#changed();
  }

  #put(content) {
    return send("PUT", `/api/v1/drafts/${this.id}`, { form: this.form, base: this.#base, content });
  }

  // Goes on from the version that the server has.
  startFrom(version) {
    this.#base = version;
  }

  stop() {
    this.#over = true;
    clearTimeout(this.#localTimer);
    clearTimeout(this.#serverTimer);
  }

  // The server has what the draft was for: it goes, here and there.
  async done() {
    this.stop();
    await this.#busy;
    await remove("drafts", this.id).catch(() => {});
    this.#release?.();
    send("DELETE", `/api/v1/drafts/${this.id}`).catch(() => {});
  }

  // For a draft that goes on elsewhere, such as in the queue.
  leave() {
    this.stop();
    this.#release?.();
  }
}

// My drafts of a form on this machine, the latest first; what is too old goes.
export async function draftsHere(form) {
  if (!hasKey()) {
    return [];
  }
  const mine = [];
  for (const record of await all("drafts").catch(() => [])) {
    if (Date.now() - record.savedAt > KEPT_FOR) {
      await remove("drafts", record.id);
    } else if (record.form === form) {
      const value = await unseal(record.content);
      if (value !== null) {
        mine.push({ id: record.id, value, savedAt: record.savedAt, version: 0 });
      }
    }
  }
  return mine.sort((a, b) => b.savedAt - a.savedAt);
}

// My drafts of a form at the server, for who comes to another machine.
export async function draftsThere(form) {
  if (!hasKey()) {
    return [];
  }
  try {
    const { body } = await get("/api/v1/drafts");
    const found = [];
    for (const item of body.items.filter((candidate) => candidate.form === form).slice(0, 5)) {
      const { body: draft } = await get(`/api/v1/drafts/${item.id}`);
      const value = await unseal(bytes(draft.content));
      if (value !== null) {
        found.push({ id: item.id, value, savedAt: Date.parse(item.savedAt), version: item.version });
      }
    }
    return found;
  } catch {
    return [];
  }
}
