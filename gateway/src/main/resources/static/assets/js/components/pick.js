// A field that offers what fits while one types: rows below it, Enter takes the first, nothing is filled in by itself and
// nothing that was typed is rewritten. The typed text stays the value until a row is taken.

import { html, Light, nothing } from "../core/lit.js";
import { t } from "../core/i18n.js";
import { search } from "./names.js";

const AFTER = 250;

export class Pick extends Light {
  static properties = {
    kind: {},
    fieldId: {},
    name: {},
    describedBy: {},
    invalid: { type: Boolean },
    first: { attribute: false },
    rows: { state: true },
    at: { state: true },
    open: { state: true },
  };

  #timer = null;
  #asking = null;
  #focused = false;

  constructor() {
    super();
    this.first = [];
    this.rows = [];
    this.at = -1;
    this.open = false;
    this.code = null;
    this.taken = null;
  }

  get input() {
    return this.querySelector("input");
  }

  // What was typed or taken, and the code if a row was taken and not changed since.
  get value() {
    const text = this.input?.value ?? "";
    return { text, code: this.taken !== null && this.taken === text ? this.code : null };
  }

  set(text, code) {
    this.input.value = text;
    this.code = code;
    this.taken = code === null ? null : text;
  }

  updated(changed) {
    if (changed.has("first") && this.#focused && (this.input.value === "" || !this.kind)) {
      this.rows = this.first;
      this.open = this.rows.length > 0;
    }
  }

  #close() {
    this.open = false;
    this.at = -1;
  }

  #typed(event) {
    this.taken = null;
    if (event.isComposing) {
      return;
    }
    this.#look();
  }

  #look() {
    clearTimeout(this.#timer);
    const words = this.input.value.trim();
    if (words === "" || !this.kind) {
      this.rows = this.first;
      this.open = this.#focused && this.rows.length > 0;
      return;
    }
    this.#timer = setTimeout(() => this.#search(words), AFTER);
  }

  async #search(words) {
    this.#asking?.abort();
    this.#asking = new AbortController();
    try {
      const found = await search(this.kind, words, this.#asking.signal);
      if (this.#focused && this.input.value.trim() === words) {
        this.rows = found;
        this.at = -1;
        this.open = found.length > 0;
      }
    } catch {
      this.#close();
    }
  }

  #take(row) {
    this.set(row.title, row.const);
    this.#close();
    // For whoever keeps drafts; this field itself listens at its input.
    this.dispatchEvent(new CustomEvent("taken", { detail: row, bubbles: true }));
  }

  #key(event) {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || !this.open) {
      return;
    }
    const last = this.rows.length - 1;
    switch (event.key) {
      case "ArrowDown":
        this.at = this.at >= last ? 0 : this.at + 1;
        break;
      case "ArrowUp":
        this.at = this.at <= 0 ? last : this.at - 1;
        break;
      case "Enter":
        this.#take(this.rows[Math.max(0, this.at)]);
        break;
      case "Escape":
        this.#close();
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #focus() {
    this.#focused = true;
    if (this.taken === null) {
      this.#look();
    }
  }

  #blur() {
    this.#focused = false;
    clearTimeout(this.#timer);
    this.#close();
  }

  render() {
    const list = `${this.fieldId}-rows`;
    return html`<div class="pick">
      <input id=${this.fieldId} name=${this.name} type="text" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list"
        aria-expanded=${this.open} aria-controls=${list} aria-activedescendant=${this.at >= 0 ? `${list}-${this.at}` : nothing}
        aria-describedby=${this.describedBy || nothing} aria-invalid=${this.invalid ? "true" : nothing}
        @input=${this.#typed} @compositionend=${this.#look} @keydown=${this.#key} @focus=${this.#focus} @blur=${this.#blur}>
      <ul class="pick-rows" id=${list} role="listbox" aria-label=${t("pick.rows")} ?hidden=${!this.open}>
        ${this.rows.map((row, i) => html`<li id="${list}-${i}" role="option" aria-selected=${i === this.at || (this.at < 0 && i === 0)}
          @pointerdown=${(event) => { event.preventDefault(); this.#take(row); }}>${row.title}${row.note ? html`<span class="muted"> ${row.note}</span>` : nothing}</li>`)}
      </ul>
    </div>`;
  }
}

customElements.define("tf-pick", Pick);
