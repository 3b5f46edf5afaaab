// Logs a tip while the caller talks: words first, the rest is proposed from them. Ctrl+Enter logs and opens the next, F9 logs at once.

import { hideBand, showBand } from "../core/bands.js";
import { beside, focusSummary, summary, wrong } from "../core/errors.js";
import { clock, minutes, receipt } from "../core/format.js";
import { post } from "../core/http.js";
import { t } from "../core/i18n.js";
import { bind } from "../core/keys.js";
import { html, Light, nothing } from "../core/lit.js";
import { say } from "../core/say.js";
import { draftKey } from "../core/session.js";
import { beforeEnd } from "../core/sessionwatch.js";
import { wordsOf } from "../core/states.js";
import { Draft, draftsHere, draftsThere } from "../drafts/draft.js";
import { onSent, queue } from "../drafts/outbox.js";
import "../components/lane.js";
import { lowered } from "../components/lowered.js";
import "../components/pick.js";
import { NOTHING, Proposer } from "../components/proposer.js";
import { channelField, kindField, reporterField } from "../components/tipfields.js";
import { bodyOf, channelOfShift, fill, keepChannel, notTaken, read } from "../components/tipform.js";

const FORM = "tip";

class TipNew extends Light {
  static properties = {
    proposals: { state: true },
    urgent: { state: true },
    linked: { state: true },
    wantedOrder: { state: true },
    named: { state: true },
    errors: { state: true },
    problem: { state: true },
    logged: { state: true },
    readOnly: { state: true },
    others: { state: true },
    sending: { state: true },
  };

  #draft = null;
  #proposer = new Proposer(
    () => this.#question(),
    (proposals) => { this.proposals = proposals; },
  );
  #unbind = [];
  #caret = null;
  #callAt = null;
  #timer = null;
  #loggedWords = "";

  constructor() {
    super();
    this.others = [];
    this.#reset();
    this.sending = false;
    this.readOnly = false;
  }

  #reset() {
    this.proposals = NOTHING;
    this.urgent = false;
    this.linked = new Set();
    this.wantedOrder = null;
    this.named = false;
    this.errors = [];
    this.problem = null;
    this.logged = null;
    this.#loggedWords = "";
    this.#callAt = null;
  }

  get form() {
    return this.querySelector("form");
  }

  connectedCallback() {
    super.connectedCallback();
    this.#unbind = [
      bind("F2", "keys.newTip", () => this.#another()),
      bind("F4", "keys.lane", () => this.#swap()),
      bind("F9", "keys.now", () => this.#happeningNow()),
      bind("Ctrl+Enter", "keys.log", () => this.#log()),
      bind("Ctrl+S", "keys.save", () => this.#draft?.saveNow().then(() => say(t("draft.saved")))),
      bind("Escape", null, () => this.#leaveLane()),
      beforeEnd(() => this.#draft?.saveHere()),
    ];
    this.#timer = setInterval(() => this.#showCall(), 1_000);
    addEventListener("pagehide", this.#flush);
    onSent(({ id, tip }) => this.#sentLater(id, tip));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#unbind.forEach((unbind) => unbind());
    clearInterval(this.#timer);
    removeEventListener("pagehide", this.#flush);
  }

  #flush = () => this.#draft?.saveHere();

  async firstUpdated() {
    this.form.elements.narrative.focus();
    const here = await draftsHere(FORM);
    if (here.length === 0 || this.form.elements.narrative.value !== "") {
      await this.#begin(crypto.randomUUID());
      if (this.form.elements.narrative.value !== "") {
        this.#draft.touched();
      }
      this.others = here;
    } else {
      await this.#resume(here[0]);
      this.others = here.slice(1);
    }
    this.dataset.ready = "true";
    // What is kept at the server alone was begun at another machine, where it may still be open: it is offered, not opened.
    const known = new Set([this.#draft.id, ...here.map((draft) => draft.id)]);
    const elsewhere = (await draftsThere(FORM)).filter((draft) => !known.has(draft.id));
    this.others = [...this.others, ...elsewhere];
  }

  async #begin(id, { steal = false, version = 0 } = {}) {
    this.#draft = new Draft(id, FORM, () => this.#state(), () => this.#showDraft());
    this.#draft.startFrom(version);
    const held = await this.#draft.hold({ steal, lost: () => this.#takenOver() });
    this.readOnly = !held;
    this.#showDraft();
    return held;
  }

  async #resume(draft, options = {}) {
    const held = await this.#begin(draft.id, { version: draft.version, ...options });
    this.#reset();
    await this.updateComplete;
    const state = draft.value;
    fill(this, state);
    this.urgent = state.urgent === true;
    this.named = state.reporter === "named";
    this.linked = new Set(state.linked ?? []);
    this.wantedOrder = state.wantedOrder ?? null;
    this.logged = state.logged ?? null;
    this.#loggedWords = state.loggedWords ?? "";
    await this.updateComplete;
    fill(this, state);
    if (!held) {
      showBand("draft", "warn", () => html`${t("draft.elsewhere")}
        <button type="button" class="button button-small" @click=${() => { hideBand("draft"); this.#resume(draft, { steal: true }); }}>${t("draft.takeOver")}</button>
        <button type="button" class="button button-small" @click=${() => { hideBand("draft"); this.#fresh(); }}>${t("draft.new")}</button>`);
      return;
    }
    const field = state.focus ? this.form.elements[state.focus.name] : null;
    const target = field?.focus ? field : this.form.elements.narrative;
    target.focus();
    if (state.focus && target.setSelectionRange && target === field) {
      target.setSelectionRange(state.focus.start, state.focus.end);
    }
    this.#proposer.touched();
  }

  #takenOver() {
    this.readOnly = true;
    showBand("draft", "warn", () => t("draft.takenOver"));
  }

  // All that a draft keeps: what is written and chosen, and where the caret stands.
  #state() {
    const focused = document.activeElement;
    const focus = this.form?.contains(focused) && focused.name ? { name: focused.name, start: focused.selectionStart ?? 0, end: focused.selectionEnd ?? 0 } : null;
    return { ...read(this), urgent: this.urgent, linked: [...this.linked], wantedOrder: this.wantedOrder, logged: this.logged, loggedWords: this.#loggedWords, focus };
  }

  #question() {
    const state = read(this);
    return { narrative: state.narrative.trim(), ...(state.place ? { place: state.place } : {}), ...(state.happened ? { time: state.happened } : {}), ...(state.offenceCode ? { offence: state.offenceCode } : {}) };
  }

  #input(event) {
    this.#callAt ??= Date.now();
    if (event.target.name === "channel") {
      keepChannel(event.target.value);
    }
    if (event.target.name === "reporter") {
      this.named = event.target.value === "named";
    }
    this.#draft?.touched();
    this.#proposer.touched();
  }

  #lane(event) {
    const change = event.detail;
    if ("urgent" in change) {
      this.urgent = change.urgent;
    }
    if ("wantedOrder" in change) {
      this.wantedOrder = change.wantedOrder;
    }
    if ("link" in change) {
      const linked = new Set(this.linked);
      if (!linked.delete(change.link)) {
        linked.add(change.link);
      }
      this.linked = linked;
    }
    this.#draft?.touched();
  }

  #swap() {
    const lane = this.querySelector("tf-lane");
    if (lane.contains(document.activeElement)) {
      return this.#leaveLane();
    }
    this.#caret = document.activeElement;
    lane.enter();
    return true;
  }

  #leaveLane() {
    if (!this.querySelector("tf-lane").contains(document.activeElement)) {
      return false;
    }
    (this.#caret?.isConnected ? this.#caret : this.form.elements.narrative).focus();
    return true;
  }

  async #another() {
    await this.#draft?.saveHere();
    this.#draft?.leave();
    const kept = await draftsHere(FORM);
    await this.#fresh();
    this.others = kept;
  }

  // Opens the next tip. What was typed behind the words that were sent belongs to it.
  async #fresh(sent = null) {
    const { narrative } = this.form.elements;
    const ahead = sent !== null && narrative.value.startsWith(sent) ? narrative.value.slice(sent.length) : "";
    this.form.reset();
    this.#reset();
    narrative.value = ahead;
    this.readOnly = false;
    await this.updateComplete;
    fill(this, { channel: channelOfShift() });
    await this.#begin(crypto.randomUUID());
    this.#proposer.clear();
    narrative.focus();
    if (narrative.value !== "") {
      narrative.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  #check() {
    const errors = read(this).narrative.trim() === "" ? [{ id: "narrative", label: t("tip.words"), words: t("form.required") }] : [];
    if (this.named && read(this).reporterName.trim() === "") {
      errors.push({ id: "reporterName", label: t("fields.name"), words: t("form.required") });
    }
    this.errors = errors;
    return errors.length === 0;
  }

  async #log() {
    if (this.sending || this.readOnly) {
      return;
    }
    if (!this.#check()) {
      await this.updateComplete;
      focusSummary(this);
      return;
    }
    if (this.logged) {
      await this.#add();
      return;
    }
    await this.#send(false);
  }

  async #happeningNow() {
    if (this.sending || this.readOnly || this.logged) {
      return;
    }
    this.urgent = true;
    if (!this.#check()) {
      await this.updateComplete;
      focusSummary(this);
      return;
    }
    await this.#send(true);
  }

  // Logs; stay: the form stays open for what the caller still says.
  async #send(stay) {
    const state = this.#state();
    const body = bodyOf(state, notTaken(this.proposals, state));
    const id = this.#draft.id;
    const links = [...this.linked];
    this.sending = true;
    this.problem = null;
    try {
      const { body: tip } = await post("/api/v1/tips", body, { key: id });
      links.forEach((of) => post(`/api/v1/tips/${tip.id}/actions/mark-duplicate`, { of }).catch(() => {}));
      this.#confirm(tip);
      if (stay) {
        this.logged = { id: tip.id, number: tip.number };
        this.#loggedWords = state.narrative;
        this.#draft.saveHere();
        this.form.elements.place.focus();
      } else {
        await this.#draft.done();
        await this.#fresh(state.narrative);
      }
    } catch (problem) {
      await this.#failed(problem, stay, id, body, state.narrative);
    } finally {
      this.sending = false;
    }
  }

  async #failed(problem, stay, id, body, sent) {
    if ((problem.status === 0 || problem.status >= 502) && !stay && draftKey() !== null) {
      await queue(id, body);
      await this.#draft.done();
      await this.#fresh(sent);
      return;
    }
    this.problem = problem;
    this.errors = problem.errors.map((error) => ({ id: error.field, label: t(`fields.${error.field}`), words: error.message }));
    await this.updateComplete;
    this.querySelector(".summary, .refusal")?.focus();
  }

  // What was said after F9: an addition to the same tip.
  async #add() {
    const state = read(this);
    const words = state.narrative.startsWith(this.#loggedWords) ? state.narrative.slice(this.#loggedWords.length) : state.narrative;
    const body = bodyOf({ ...state, narrative: words }, {});
    const addition = { text: words.trim() || t("tip.detailsOnly") };
    for (const field of ["place", "happened", "area", "offence"]) {
      if (body[field]) {
        addition[field] = body[field];
      }
    }
    this.sending = true;
    this.problem = null;
    try {
      if (words.trim() || Object.keys(addition).length > 1) {
        await post(`/api/v1/tips/${this.logged.id}/actions/add-information`, addition);
      }
      const { number } = this.logged;
      await this.#draft.done();
      await this.#fresh(state.narrative);
      showBand("done", "ok", () => t("tip.added", { number }));
    } catch (problem) {
      await this.#failed(problem, true);
    } finally {
      this.sending = false;
    }
  }

  #confirm(tip) {
    const at = clock(Date.now()).slice(0, 5);
    showBand("done", "ok", () => html`${t("tip.logged", { number: tip.number, at })}
      ${tip.receipt ? html`· ${t("tip.receipt")} <strong class="receipt">${receipt(tip.receipt)}</strong> <span class="muted">${t("tip.readSlowly")}</span>` : nothing}
      <a class="button button-small" href="/tips/${tip.id}">${t("tip.open")}</a>
      <button type="button" class="button button-small" @click=${printReceipt}>${t("tip.print")}</button>${lowered(tip)}`);
    say(t("tip.logged", { number: tip.number, at }));
  }

  #sentLater(id, tip) {
    this.#confirm(tip);
  }

  #showCall() {
    const element = this.querySelector(".call-time");
    if (element) {
      element.textContent = this.#callAt === null ? "" : t("tip.call", { time: minutes(Date.now() - this.#callAt) });
    }
  }

  #showDraft() {
    const element = this.querySelector(".draft-state");
    if (!element || !this.#draft) {
      return;
    }
    const { savedHere, savedThere } = this.#draft;
    element.textContent = draftKey() === null ? t("draft.notKept") : savedHere === null ? "" : `${t("draft.at", { at: clock(savedHere) })} ✓ ${t("draft.here")} ${savedThere === null ? "" : `✓ ${t("draft.there")}`}`;
  }

  #failure() {
    if (this.problem === null || this.errors.length > 0) {
      return nothing;
    }
    return html`<div class="notice notice-danger refusal" role="alert" tabindex="-1"><p><span class="sign" aria-hidden="true">▲</span> ${wordsOf(this.problem)}</p>
      <p>${this.problem.code === "idempotency-key-reused" ? t("tip.loggedOtherwise") : t("tip.textKept")}</p>
      ${this.problem.correlationId ? html`<p class="muted">${t("state.readOut")} <code>${this.problem.correlationId}</code></p>` : nothing}</div>`;
  }

  render() {
    const firstPlaces = this.proposals.places.map((place) => ({ const: place.area, title: place.before ? `${place.name} (${t("tip.before")} ${place.before})` : place.name, note: place.reasons.join(", ") }));
    const firstTimes = this.proposals.times.map((time) => ({ const: time.at, title: time.text, note: time.reasons.join(", ") }));
    const firstOffences = this.proposals.offences.map((offence) => ({ const: offence.offence, title: `${offence.name} (Đ.${offence.offence} BLHS)`, note: offence.reasons.join(", ") }));
    return html`<h1 class="visually-hidden">${t("nav.newTip")}</h1>
      <form class="tip-form" novalidate autocomplete="off" @submit=${(event) => { event.preventDefault(); this.#log(); }} @input=${this.#input} @taken=${this.#input}
        @keydown=${keepOpen} @compositionstart=${() => this.#proposer.composing(true)} @compositionend=${() => this.#proposer.composing(false)}>
      <fieldset class="bare tip-columns" ?disabled=${this.readOnly}>
        <div class="tip-main">
          ${summary(this.errors)}${this.#failure()}
          ${this.logged ? html`<p class="notice">${t("tip.goesOn", { number: this.logged.number })}</p>` : nothing}
          <div class="field"><label for="narrative" class="words-label">${t("tip.words")}<span class="muted call-time" aria-hidden="true"></span></label>
            <textarea id="narrative" name="narrative" rows="10" maxlength="20000" spellcheck="false" aria-invalid=${wrong(this.errors, "narrative") ? "true" : nothing}
              aria-describedby=${wrong(this.errors, "narrative") ? "narrative-error" : nothing}></textarea>${beside(this.errors, "narrative")}</div>
          <div class="tip-row"><label for="place">${t("fields.place")}</label><tf-pick .kind=${"area"} .fieldId=${"place"} .name=${"place"} .first=${firstPlaces}></tf-pick></div>
          <div class="tip-row"><label for="happened">${t("fields.happened")}</label><tf-pick .kind=${""} .fieldId=${"happened"} .name=${"happened"} .first=${firstTimes}></tf-pick></div>
          <div class="tip-row"><label for="offence">${t("fields.offence")}</label><tf-pick .kind=${"offence"} .fieldId=${"offence"} .name=${"offence"} .first=${firstOffences}></tf-pick></div>
          <div class="tip-row"><label for="people">${t("fields.people")}</label><input type="text" id="people" name="people" spellcheck="false" autocomplete="off"></div>
          ${channelField()}${kindField()}${reporterField(this.named, this.errors)}
          <div class="tip-end">
            <p class="draft-state muted"></p>
            <button type="button" class="button button-danger" @click=${this.#happeningNow} ?disabled=${this.sending || this.logged !== null}><kbd>F9</kbd> ${t("tip.now")}</button>
            <button class="button button-primary" ?disabled=${this.sending}>${this.logged ? t("tip.add") : t("tip.log")} <kbd>Ctrl+Enter</kbd></button>
          </div>
          ${this.others.length ? html`<p class="muted other-drafts">${t("draft.others")} ${this.others.map((draft) => html`<button type="button" class="button button-small" @click=${() => this.#open(draft)}>${clock(draft.savedAt).slice(0, 5)}</button> `)}</p>` : nothing}
        </div>
        <tf-lane .proposals=${this.proposals} .urgent=${this.urgent} .linked=${this.linked} .wantedOrder=${this.wantedOrder} @lane=${this.#lane}></tf-lane>
      </fieldset></form>`;
  }

  async #open(draft) {
    await this.#draft?.saveHere();
    this.#draft?.leave();
    this.others = this.others.filter((other) => other !== draft);
    await this.#resume(draft);
  }
}

// Enter in a line of the form logs nothing: that takes Ctrl+Enter or the button.
function keepOpen(event) {
  if (event.key === "Enter" && !event.ctrlKey && event.target.tagName === "INPUT") {
    event.preventDefault();
  }
}

function printReceipt() {
  document.body.classList.add("print-receipt");
  print();
  document.body.classList.remove("print-receipt");
}

customElements.define("tf-tip-new", TipNew);
