// What its reader may do with an item now, and what not yet: why, by which article, and who may.

import { html, Light, nothing } from "../core/lit.js";
import { showBand } from "../core/bands.js";
import { get } from "../core/http.js";
import { named, t } from "../core/i18n.js";
import { bind } from "../core/keys.js";
import { article } from "./marks.js";
import { entriesInWords } from "./timeline.js";
import "./actionform.js";

export class Actions extends Light {
  static properties = {
    item: { attribute: false },
    etag: { attribute: false },
    address: { attribute: false },
    group: {},
    // How much of its history is shown already.
    seen: { attribute: false },
    references: { attribute: false },
    opened: { state: true },
  };

  #unbind = null;

  constructor() {
    super();
    this.opened = null;
    this.references = {};
    this.seen = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#unbind = bind("Ctrl+Enter", "keys.send", () => (this.opened ? this.querySelector("tf-action-form").submit() : false));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#unbind?.();
  }

  #done(event) {
    const { action } = event.detail;
    this.opened = null;
    showBand("done", "ok", () => t("form.done", { what: action.title ?? named("actions", action.name) }));
    this.dispatchEvent(new CustomEvent("acted", { bubbles: true }));
  }

  #close(event) {
    const name = event.target.action.name;
    this.opened = null;
    this.updateComplete.then(() => this.querySelector(`[data-open="${name}"]`)?.focus());
  }

  // After somebody else changed the item: what happened between the versions, and whether this action still stands.
  #refresh = async (name) => {
    const fresh = await get(this.address);
    const history = await get(`${this.address}/history`);
    return {
      etag: fresh.etag,
      allowed: fresh.body._actions.some((action) => action.name === name),
      words: entriesInWords(history.body.items.slice(this.seen), this.group),
    };
  };

  #blocked() {
    const blocked = this.item._blocked ?? [];
    if (blocked.length === 0) {
      return nothing;
    }
    return html`<details class="blocked"><summary>${t("action.notYet", { n: blocked.length })}</summary>
      <ul>${blocked.map((step) => html`<li><strong>${step.title ?? named("actions", step.action)}</strong>
        <p>${step.unmet ?? named("codes", step.code)}</p>
        <p class="muted">${[article(step.article), step.allowedAuthorities?.length ? t("state.allowed", { who: step.allowedAuthorities.map((who) => named("authorities", who)).join(", ") }) : ""].filter(Boolean).join(" · ")}</p></li>`)}</ul>
    </details>`;
  }

  render() {
    const actions = this.item._actions ?? [];
    return html`<section class="panel actions-panel" aria-labelledby="can-do">
      <h2 id="can-do">${t("action.now")}</h2>
      ${actions.length === 0 ? html`<p class="muted">${t("action.none")}</p>` : html`<div class="action-buttons">${actions.map(
        (action) => html`<button type="button" class="button" data-open=${action.name} aria-expanded=${this.opened === action.name} @click=${() => { this.opened = this.opened === action.name ? null : action.name; }}>${action.title ?? named("actions", action.name)}</button>`)}</div>`}
      ${this.opened ? html`<tf-action-form .action=${actions.find((action) => action.name === this.opened)} .etag=${this.etag} .references=${this.references} .refresh=${this.#refresh}
        @done=${this.#done} @closed=${this.#close}></tf-action-form>` : nothing}
      ${this.#blocked()}
    </section>`;
  }
}

customElements.define("tf-actions", Actions);
