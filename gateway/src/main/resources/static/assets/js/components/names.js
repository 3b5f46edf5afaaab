// Names of units, areas and offences by their codes, asked once each; the code itself until the name is there.

import { html } from "../core/lit.js";
import { get } from "../core/http.js";

const LISTS = {
  unit: { address: "/api/v1/units", code: "unit" },
  offence: { address: "/api/v1/offences", code: "offence" },
  area: { address: "/api/v1/areas", code: "area" },
};
const names = new Map();
const waiting = new Map();
let timer = null;

// Finds entries whose name fits the words, for the fields that offer them.
export async function search(kind, words, signal) {
  const list = LISTS[kind];
  const { body } = await get(`${list.address}?q=${encodeURIComponent(words)}&limit=10`, { signal });
  return body.items.map((item) => ({ const: item[list.code], title: titled(kind, item), note: item.before ?? null }));
}

function titled(kind, item) {
  return kind === "offence" ? `${item.name} (Đ.${item.offence} BLHS)` : item.before ? `${item.name} (${item.before})` : item.name;
}

async function ask() {
  timer = null;
  for (const [kind, codes] of [...waiting.entries()]) {
    waiting.delete(kind);
    const list = LISTS[kind];
    try {
      const { body } = await get(`${list.address}?code=${encodeURIComponent([...codes].join(","))}`);
      body.items.forEach((item) => names.set(`${kind}:${item[list.code]}`, titled(kind, item)));
      dispatchEvent(new CustomEvent("tipflow-names"));
    } catch {
      // Without names the codes stay.
    }
  }
}

// The names of some codes, for words that are no elements; a code stands for itself where its name cannot be had.
export async function namesOf(kind, codes) {
  const list = LISTS[kind];
  const items = codes.length === 0 ? [] : await get(`${list.address}?code=${encodeURIComponent(codes.join(","))}`).then(({ body }) => body.items, () => []);
  const found = new Map(items.map((item) => [item[list.code], titled(kind, item)]));
  return new Map(codes.map((code) => [code, found.get(code) ?? code]));
}

function nameOf(kind, code) {
  const key = `${kind}:${code}`;
  if (!names.has(key)) {
    names.set(key, kind === "offence" ? `Đ.${code} BLHS` : code);
    waiting.set(kind, (waiting.get(kind) ?? new Set()).add(code));
    timer ??= setTimeout(ask, 20);
  }
  return names.get(key);
}

class Name extends HTMLElement {
  #draw = () => {
    const text = nameOf(this.getAttribute("kind"), this.getAttribute("code"));
    if (this.textContent !== text) {
      this.textContent = text;
    }
  };

  static observedAttributes = ["code"];

  attributeChangedCallback() {
    if (this.isConnected) {
      this.#draw();
    }
  }

  connectedCallback() {
    this.#draw();
    addEventListener("tipflow-names", this.#draw);
  }

  disconnectedCallback() {
    removeEventListener("tipflow-names", this.#draw);
  }
}

customElements.define("tf-name", Name);

// The name of a code, where it stands in a page.
export function name(kind, code) {
  return code ? html`<tf-name kind=${kind} code=${code}></tf-name>` : "–";
}
