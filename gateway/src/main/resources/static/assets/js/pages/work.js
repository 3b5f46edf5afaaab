// What is due at my desk: one list of tips and cases by the day somebody must act. ↑ ↓ Home End move, Enter opens; new rows wait in their slot.

import { number } from "../core/format.js";
import { named, t } from "../core/i18n.js";
import { repeat } from "../../vendor/lit/directives/repeat.js";
import { html, Light, nothing } from "../core/lit.js";
import { empty, Loading } from "../core/states.js";
import { dueMark } from "../components/limits.js";
import { groupOf, GROUPS, merged, read, sources } from "../components/duelist.js";
import { mark, tipStatus } from "../components/marks.js";
import { name } from "../components/names.js";
import { onLive } from "../live/live.js";

// A hint of the stream is followed at most so often, and without hints the list is read again after so long.
const PAUSE = 20_000;
const REREAD = 60_000;

function row(item) {
  return html`<span class="row-head">${item.due ? dueMark(item.due) : mark("warn", t("work.handed"))} <strong>${item.number}</strong> ${item.offence ? name("offence", item.offence) : nothing}${item.urgent ? tipStatus(item) : nothing}${item.due && !item.due.verified ? mark("unverified", t("limit.unverified")) : nothing}</span>
    <span class="row-facts muted">${item.due ? html`${item.due.title} (${item.due.article}) · ` : nothing}${item.excerpt ? html`${item.excerpt.slice(0, 80)} · ` : nothing}${item.gravity ? html`${named("values", item.gravity)} · ${t("case.persons", { n: number(item.persons) })} · ` : nothing}${name("unit", item.unit)}</span>`;
}

class Work extends Light {
  static properties = { fresh: { state: true } };

  #loading = new Loading(this, () => read(sources(this.#filters(), this.#words())));
  #leave = null;
  #readAt = 0;
  #reading = false;

  constructor() {
    super();
    this.fresh = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#again();
    this.#leave = onLive((event) => this.#hint(event));
    addEventListener("popstate", this.#again);
    document.addEventListener("visibilitychange", this.#look);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#leave?.();
    removeEventListener("popstate", this.#again);
    document.removeEventListener("visibilitychange", this.#look);
  }

  #filters() {
    return new URLSearchParams(location.search);
  }

  // Searched words stand in the history of this tab alone.
  #words() {
    return history.state?.words ?? "";
  }

  #again = () => {
    this.fresh = null;
    this.#loading.value = null;
    this.#readAt = Date.now();
    this.#loading.run();
    this.requestUpdate();
  };

  #hint(event) {
    const since = Date.now() - this.#readAt;
    if (since > REREAD || (since > PAUSE && (event === "alerts" || event === "change" || event === "returned"))) {
      this.#look();
    }
  }

  // Reads what is there now; what is new waits in the slot, and nothing moves.
  #look = async () => {
    if (document.visibilityState !== "visible" || this.#reading || this.#loading.value === null) {
      return;
    }
    this.#reading = true;
    this.#readAt = Date.now();
    try {
      const parts = await read(sources(this.#filters(), this.#words()));
      const known = new Set(merged(this.#loading.value).map((item) => item.id));
      const waiting = merged(parts).filter((item) => !known.has(item.id)).length;
      this.fresh = waiting > 0 ? { parts, waiting } : null;
    } catch {
      // What is shown stays; the next hint or the next look tries again.
    } finally {
      this.#reading = false;
    }
  };

  async #show() {
    this.#loading.value = this.fresh.parts;
    this.fresh = null;
    await this.updateComplete;
    this.querySelector(".row-link")?.focus();
  }

  async #more() {
    const shown = this.querySelectorAll(".row-link").length;
    this.#loading.value = await read(this.#loading.value);
    this.requestUpdate();
    await this.updateComplete;
    this.querySelectorAll(".row-link")[shown]?.focus();
  }

  #filter(event) {
    event?.preventDefault();
    const form = this.querySelector("form");
    const query = new URLSearchParams();
    for (const field of ["due", "kind"]) {
      if (form.elements[field].value) {
        query.set(field, form.elements[field].value);
      }
    }
    history.pushState({ words: form.elements.q.value.trim() }, "", query.size ? `${location.pathname}?${query}` : location.pathname);
    this.#again();
  }

  #clear() {
    history.pushState({ words: "" }, "", location.pathname);
    for (const field of ["due", "kind", "q"]) {
      this.querySelector("form").elements[field].value = "";
    }
    this.#again();
  }

  #key(event) {
    const rows = [...this.querySelectorAll(".row-link")];
    const at = rows.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (at >= 0 && to !== undefined && rows[to]) {
      rows[to].focus();
      event.preventDefault();
    }
  }

  #choice(field, values) {
    const value = this.#filters().get(field) ?? "";
    return html`<div class="field"><label for="f-${field}">${t(`work.${field}`)}</label><select id="f-${field}" name=${field} @change=${this.#filter}>
      <option value="">${t("list.any")}</option>${values.map((each) => html`<option value=${each} ?selected=${each === value}>${t(`work.${each}`)}</option>`)}</select></div>`;
  }

  #groups(parts) {
    const items = merged(parts);
    if (items.length === 0) {
      return this.#filters().size > 0 || this.#words() !== ""
        ? empty(t("list.noneFits"), html`<button type="button" class="button" @click=${this.#clear}>${t("list.clear")}</button>`)
        : empty(t("work.none"));
    }
    const groups = Map.groupBy(items, groupOf);
    return html`${GROUPS.filter((group) => groups.has(group)).map((group) => html`<section class="panel desk" aria-labelledby="group-${group}"><h2 id="group-${group}">${t(`work.group-${group}`)} <span class="muted">${number(groups.get(group).length)}</span></h2>
        <ol class="rows">${repeat(groups.get(group), (item) => item.id, (item) => html`<li class="row"><a class="row-link" href="/${item.collection}/${item.id}">${row(item)}</a></li>`)}</ol></section>`)}
      ${parts.some((part) => part.next) ? html`<p><button type="button" class="button" @click=${this.#more}>${t("list.more")}</button></p>` : nothing}`;
  }

  render() {
    return html`<div class="heading-row"><h1>${t("nav.work")}</h1><span class="work-slot heading-end" role="status">${this.fresh ? html`<button type="button" class="button" @click=${this.#show}>${t("work.fresh", { n: number(this.fresh.waiting) })}</button>` : nothing}</span></div>
      <div class="list-columns">
        <form class="panel filters" role="search" @submit=${this.#filter} autocomplete="off">
          ${this.#choice("due", ["overdue", "today", "7d"])}${this.#choice("kind", ["tips", "cases"])}
          <div class="field"><label for="q">${t("work.search")}</label><div class="search"><input type="search" id="q" name="q" .value=${this.#words()} spellcheck="false"><button class="button">${t("list.search")}</button></div></div>
        </form>
        <div class="list-main" @keydown=${this.#key}>${this.#loading.show((parts) => this.#groups(parts))}</div>
      </div>`;
  }
}

customElements.define("tf-work", Work);
