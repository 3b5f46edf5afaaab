// The lane beside the words: priority, tips that may be the same, wanted persons, what to ask next. Its size is fixed, it opens
// nothing and takes no focus; it speaks once, politely, when nobody has typed for two seconds.

import { html, Light, nothing } from "../core/lit.js";
import { moment } from "../core/format.js";
import { t } from "../core/i18n.js";
import { say } from "../core/say.js";
import { danger, mark, person } from "./marks.js";
import { NOTHING } from "./proposer.js";
import { settle } from "./slots.js";

const SPEAK_AFTER = 2_000;

export class Lane extends Light {
  static properties = {
    proposals: { attribute: false },
    urgent: { type: Boolean },
    linked: { attribute: false },
    wantedOrder: { attribute: false },
  };

  #timer = null;
  #said = "";
  #duplicates = [];
  #orders = [];
  #questions = [];

  constructor() {
    super();
    this.proposals = NOTHING;
    this.urgent = false;
    this.linked = new Set();
    this.wantedOrder = null;
  }

  willUpdate(changed) {
    if (changed.has("proposals")) {
      const { duplicates, wanted, questions } = this.proposals;
      this.#duplicates = settle(this.#duplicates, duplicates, (tip) => tip.id);
      this.#orders = settle(this.#orders, wanted, (order) => order.order);
      this.#questions = settle(this.#questions, questions, (question) => question.id);
    }
  }

  updated(changed) {
    if (changed.has("proposals")) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#speak(), SPEAK_AFTER);
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  #speak() {
    const { duplicates, wanted, priority } = this.proposals;
    const parts = [
      priority?.urgent && !this.urgent ? t("lane.urgentProposed") : "",
      duplicates.length ? t("lane.duplicatesSaid", { n: duplicates.length }) : "",
      wanted.length ? t("lane.wantedSaid", { n: wanted.length }) : "",
    ].filter(Boolean);
    const words = parts.join(". ");
    if (words && words !== this.#said) {
      say(words);
    }
    this.#said = words;
  }

  #change(detail) {
    this.dispatchEvent(new CustomEvent("lane", { detail, bubbles: true }));
  }

  // ↑ ↓ go from one thing to the next; ← → choose the priority, as radios do.
  #key(event) {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") {
      return;
    }
    const stops = [...this.querySelectorAll("input:checked, button, a")];
    const at = stops.indexOf(document.activeElement);
    stops[(at + (event.key === "ArrowDown" ? 1 : stops.length - 1)) % stops.length]?.focus();
    event.preventDefault();
  }

  enter() {
    this.querySelector("input:checked")?.focus();
  }

  #priority() {
    const proposed = this.proposals.priority?.urgent ? this.proposals.priority : null;
    return html`<fieldset class="lane-part lane-priority">
      <legend>${t("lane.priority")} <kbd>F4</kbd> <kbd>←</kbd> <kbd>→</kbd></legend>
      <div class="radios-row">
        <label class="choice"><input type="radio" name="priority" value="normal" .checked=${!this.urgent} @change=${() => this.#change({ urgent: false })}> ${t("lane.normal")}</label>
        <label class="choice"><input type="radio" name="priority" value="urgent" .checked=${this.urgent} @change=${() => this.#change({ urgent: true })}> ▲ ${t("lane.urgent")}</label>
      </div>
      <p class="lane-line">${proposed ? html`${mark("danger", t("lane.urgentProposed"))} <span class="muted">${t("lane.because", { why: proposed.reasons.join(", ") })}</span>` : nothing}</p>
    </fieldset>`;
  }

  #duplicate(tip) {
    const linked = this.linked.has(tip.id);
    return html`<li><a href="/tips/${tip.id}" target="_blank">${tip.number}</a> <span class="muted">${moment(tip.receivedAt)}</span> ${tip.place ?? ""}
      <span class="lane-excerpt">${tip.excerpt}</span>
      <span class="lane-end"><span class="muted">${tip.reasons.join(", ")}</span>
      <button type="button" class="button button-small" aria-pressed=${linked} @click=${() => this.#change({ link: tip.id })}>${linked ? `✓ ${t("lane.linked")}` : t("lane.link")}</button></span></li>`;
  }

  #wanted(order) {
    const chosen = this.wantedOrder === order.order;
    return html`<li>${person(order.name, order.birthYear)} ${danger(order.danger)} <span class="muted">${order.number}</span>
      <span class="lane-end"><span class="muted">${order.reasons.join(", ")}</span>
      <button type="button" class="button button-small" aria-pressed=${chosen} @click=${() => this.#change({ wantedOrder: chosen ? null : order.order })}>${chosen ? `✓ ${t("lane.aboutHim")}` : t("lane.about")}</button></span></li>`;
  }

  render() {
    return html`<aside class="lane" aria-label=${t("lane.title")} @keydown=${this.#key}>
      ${this.#priority()}
      <section class="lane-part lane-duplicates"><h2>${t("lane.duplicates")}</h2>
        ${this.#duplicates.length ? html`<ul>${this.#duplicates.map((tip) => (tip ? this.#duplicate(tip) : html`<li aria-hidden="true"></li>`))}</ul>` : html`<p class="muted">${t("lane.none")}</p>`}</section>
      <section class="lane-part lane-wanted"><h2>${t("lane.wanted")}</h2>
        ${this.#orders.length ? html`<ul>${this.#orders.map((order) => (order ? this.#wanted(order) : html`<li aria-hidden="true"></li>`))}</ul>` : html`<p class="muted">${t("lane.none")}</p>`}</section>
      <section class="lane-part lane-questions"><h2>${t("lane.questions")}</h2>
        ${this.#questions.length ? html`<ul class="questions">${this.#questions.map((question) => (question ? html`<li>${mark(question.answered ? "ok" : "running", question.text)}</li>` : html`<li aria-hidden="true"></li>`))}</ul>` : html`<p class="muted">${t("lane.none")}</p>`}</section>
    </aside>`;
  }
}

customElements.define("tf-lane", Lane);
