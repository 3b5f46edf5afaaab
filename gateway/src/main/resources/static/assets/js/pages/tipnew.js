// Logs a tip while the caller talks: words first, the rest is proposed from them. Ctrl+Enter logs and opens the next, F9 logs at once.

import { showBand } from "../core/bands.js";
import { beside, focusSummary, summary, wrong } from "../core/errors.js";
import { clock, minutes } from "../core/format.js";
import { t } from "../core/i18n.js";
import { html, Light, nothing } from "../core/lit.js";
import { say } from "../core/say.js";
import { beforeEnd } from "../core/sessionwatch.js";
import { Draft, draftsHere, draftsThere } from "../drafts/draft.js";
import { onSent, queue } from "../drafts/outbox.js";
import "../components/lane.js";
import "../components/pick.js";
import { firstRows, NOTHING, Proposer } from "../components/proposer.js";
import { caretIn, keptWords, putCaret, sayElsewhere, sayTakenOver } from "../components/tipdraft.js";
import { channelField, kindField, reporterField } from "../components/tipfields.js";
import { bodyOf, channelOfShift, fill, keepChannel, notTaken, questionOf, read } from "../components/tipform.js";
import { bindTipKeys, keepOpen, LaneWay } from "../components/tipkeys.js";
import { addTo, confirm, failure, logTip, mayWait } from "../components/tipsending.js";

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
    () => questionOf(read(this)),
    (proposals) => { this.proposals = proposals; },
  );
  #laneWay = new LaneWay(
    () => this.querySelector("tf-lane"),
    () => this.form.elements.narrative,
  );
  #unbind = [];
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
      ...bindTipKeys({
        another: () => this.#another(),
        swap: () => this.#laneWay.swap(),
        now: () => this.#happeningNow(),
        log: () => this.#log(),
        save: () => this.#draft?.saveNow().then(() => say(t("draft.saved"))),
        back: () => this.#laneWay.back(),
      }),
      beforeEnd(() => this.#draft?.saveHere()),
    ];
    this.#timer = setInterval(() => this.#showCall(), 1_000);
    addEventListener("pagehide", this.#flush);
    onSent(({ tip }) => confirm(tip));
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
      sayElsewhere({ takeOver: () => this.#resume(draft, { steal: true }), fresh: () => this.#fresh() });
      return;
    }
    putCaret(this.form, state.focus);
    this.#proposer.touched();
  }

  #takenOver() {
    this.readOnly = true;
    sayTakenOver();
  }

  // All that a draft keeps: what is written and chosen, and where the caret stands.
  #state() {
    return { ...read(this), urgent: this.urgent, linked: [...this.linked], wantedOrder: this.wantedOrder, logged: this.logged, loggedWords: this.#loggedWords, focus: caretIn(this.form) };
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
      const tip = await logTip(id, body, links);
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
    if (!stay && mayWait(problem)) {
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
    this.sending = true;
    this.problem = null;
    try {
      await addTo(this.logged, state, this.#loggedWords);
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

  #showCall() {
    const element = this.querySelector(".call-time");
    if (element) {
      element.textContent = this.#callAt === null ? "" : t("tip.call", { time: minutes(Date.now() - this.#callAt) });
    }
  }

  #showDraft() {
    const element = this.querySelector(".draft-state");
    if (element && this.#draft) {
      element.textContent = keptWords(this.#draft);
    }
  }

  render() {
    const first = firstRows(this.proposals);
    return html`<h1 class="visually-hidden">${t("nav.newTip")}</h1>
      <form class="tip-form" novalidate autocomplete="off" @submit=${(event) => { event.preventDefault(); this.#log(); }} @input=${this.#input} @taken=${this.#input}
        @keydown=${keepOpen} @compositionstart=${() => this.#proposer.composing(true)} @compositionend=${() => this.#proposer.composing(false)}>
      <fieldset class="bare tip-columns" ?disabled=${this.readOnly}>
        <div class="tip-main">
          ${summary(this.errors)}${this.problem === null || this.errors.length > 0 ? nothing : failure(this.problem)}
          ${this.logged ? html`<p class="notice">${t("tip.goesOn", { number: this.logged.number })}</p>` : nothing}
          <div class="field"><label for="narrative" class="words-label">${t("tip.words")}<span class="muted call-time" aria-hidden="true"></span></label>
            <textarea id="narrative" name="narrative" rows="10" maxlength="20000" spellcheck="false" aria-invalid=${wrong(this.errors, "narrative") ? "true" : nothing}
              aria-describedby=${wrong(this.errors, "narrative") ? "narrative-error" : nothing}></textarea>${beside(this.errors, "narrative")}</div>
          <div class="tip-row"><label for="place">${t("fields.place")}</label><tf-pick .kind=${"area"} .fieldId=${"place"} .name=${"place"} .first=${first.places}></tf-pick></div>
          <div class="tip-row"><label for="happened">${t("fields.happened")}</label><tf-pick .kind=${""} .fieldId=${"happened"} .name=${"happened"} .first=${first.times}></tf-pick></div>
          <div class="tip-row"><label for="offence">${t("fields.offence")}</label><tf-pick .kind=${"offence"} .fieldId=${"offence"} .name=${"offence"} .first=${first.offences}></tf-pick></div>
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

customElements.define("tf-tip-new", TipNew);
