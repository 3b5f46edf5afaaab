// A figure with its proof: the terms that make it, what does not balance, and the records behind it, which always count to the figure.

import { get } from "../core/http.js";
import { number, signed } from "../core/format.js";
import { known, named, t } from "../core/i18n.js";
import { html, Light, nothing } from "../core/lit.js";
import { failed, Loading } from "../core/states.js";
import { mark } from "./marks.js";
import { caseRow } from "../pages/cases.js";
import { orderRow } from "../pages/wanted.js";

const PAGE = 20;
const ROWS = { cases: caseRow, "wanted-orders": orderRow };
const PAGES = { cases: "cases", "wanted-orders": "wanted" };

export function lineName(id) {
  return known("lines", id.replaceAll(".", "-")) ?? id;
}

// Whole and, in the lines of cases, persons behind it.
export function pair(figure) {
  return figure.cases === undefined || figure.cases === null ? number(figure.persons) : `${number(figure.cases)} / ${number(figure.persons)}`;
}

function ledger(line) {
  const difference = line.identity.difference.cases || line.identity.difference.persons;
  return html`<table class="ledger"><caption class="visually-hidden">${t("figure.identity")}</caption><tbody>
    ${line.identity.terms.map((term, i) => html`<tr><td class="ledger-sign">${i === 0 && term.sign === "+" ? "" : term.sign === "-" ? "−" : "+"}</td><th scope="row">${named("terms", term.id.replaceAll(".", "-"))}</th><td class="num">${pair(term)}</td></tr>`)}
    <tr class="ledger-sum"><td class="ledger-sign">=</td><th scope="row">${lineName(line.id)}</th><td class="num">${pair(line)}</td></tr></tbody></table>
    <p>${line.identity.balances ? mark("ok", t("figure.balances")) : mark("danger", t("figure.differs", { n: signed(difference) }))}</p>`;
}

export class FigurePanel extends Light {
  static properties = { line: {}, query: {} };

  #loading = new Loading(this, () => this.#load());
  #shown = "";
  #rows = [];
  #next = null;

  updated() {
    const asked = `${this.line}?${this.query}`;
    if (this.line && asked !== this.#shown) {
      this.#shown = asked;
      this.#rows = [];
      this.#loading.value = null;
      this.#loading.run();
    }
  }

  async #load() {
    const [figure, records] = await Promise.all([get(`/api/v1/stats/figures/${this.line}?${this.query}&limit=1`), this.#records()]);
    const items = await this.#read(records);
    this.#rows = items;
    this.#next = records.next ?? null;
    return { line: figure.body.line, records };
  }

  async #records(cursor) {
    const more = `${this.query}&limit=${PAGE}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`;
    try {
      return (await get(`/api/v1/stats/figures/${this.line}/records?${more}`)).body;
    } catch (problem) {
      if (problem.status !== 404) {
        throw problem;
      }
      const { body } = await get(`/api/v1/stats/figures/${this.line}?${more}`);
      return { collection: body.collection, count: body.total, visible: body.total, outside: 0, items: body.items, next: body.next };
    }
  }

  // Each record as its own service tells it; what I may not read keeps its place without a name. A person with several orders is one.
  #read(records) {
    return Promise.all(records.items.map(async (record) => {
      const id = record.ids?.[0] ?? record;
      if (!ROWS[records.collection]) {
        return { id, item: null, plain: true };
      }
      try {
        return { id, item: (await get(`/api/v1/${records.collection}/${id}`)).body };
      } catch {
        return { id, item: null };
      }
    }));
  }

  async #more() {
    const records = await this.#records(this.#next);
    const first = this.#rows.length;
    this.#rows = [...this.#rows, ...(await this.#read(records))];
    this.#next = records.next ?? null;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelectorAll(".records .row-link")[first]?.focus();
  }

  #row({ id, item, plain }, collection) {
    if (plain) {
      return html`<li class="row"><span class="row-link">${t("figure.document")} <code>${id}</code></span></li>`;
    }
    const persons = item?.accused ? { ...item, persons: item.persons } : item;
    return html`<li class="row">${item === null ? html`<span class="row-link muted">${t("figure.hidden")}</span>` : html`<a class="row-link" href="/${PAGES[collection]}/${id}">${ROWS[collection]({ sightings: 0, ...persons, ...(Array.isArray(item.sightings) ? { sightings: item.sightings.length } : {}) })}</a>`}</li>`;
  }

  #content({ line, records }) {
    return html`<p class="figure-large">${pair(line)}</p>${ledger(line)}
      <h3>${t("figure.records")} (<span data-count>${number(records.count)}</span>)</h3>
      ${records.difference ? html`<p>${mark("danger", t("figure.differs", { n: signed(records.difference) }))}</p>` : nothing}
      ${records.outside ? html`<p class="muted">${t("figure.outside", { n: number(records.outside) })}</p>` : nothing}
      <ol class="rows records">${this.#rows.map((row) => this.#row(row, records.collection))}</ol>
      ${this.#next ? html`<button type="button" class="button button-small" @click=${this.#more}>${t("list.more")}</button>` : nothing}`;
  }

  render() {
    if (!this.line) {
      return html`<p class="muted">${t("figure.choose")}</p>`;
    }
    const absent = this.#loading.problem?.status === 404 && this.#loading.problem;
    return html`<h2 tabindex="-1" class="figure-heading">${lineName(this.line)}</h2>${absent ? failed(absent) : this.#loading.show((value) => this.#content(value))}`;
  }

  async focusHeading() {
    await this.updateComplete;
    this.querySelector(".figure-heading")?.focus();
  }
}

customElements.define("tf-figure", FigurePanel);
