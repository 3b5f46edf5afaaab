// What waits at my desk: tips without an outcome, the oldest first, and cases at the stage that is mine.

import { get, Problem } from "../core/http.js";
import { isoDay, number } from "../core/format.js";
import { named, t } from "../core/i18n.js";
import { html, Light, nothing } from "../core/lit.js";
import { is } from "../core/session.js";
import { empty, Loading } from "../core/states.js";
import { limit } from "../components/marks.js";
import { hrefOf } from "../live/alerts.js";
import { caseRow } from "./cases.js";
import { tipRow } from "./tips.js";

const STAGES = [
  { roles: ["investigator", "investigation-head"], statuses: ["INVESTIGATING"] },
  { roles: ["procurator"], statuses: ["CONCLUDED", "AT_PROCURACY"] },
  { roles: ["judge"], statuses: ["PROSECUTED", "AT_COURT"] },
];
const MOST = 25;

// A part of the desk that I may not read is no part of my desk.
async function part(address) {
  try {
    return (await get(address)).body;
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 403) {
      return null;
    }
    throw problem;
  }
}

// Steps whose day has passed, the longest first.
async function overdue() {
  const page = await part("/api/v1/alerts?state=open").catch(() => null);
  return page && { items: page.items.filter((alert) => alert.dueOn).sort((a, b) => a.dueOn.localeCompare(b.dueOn)), next: null };
}

function dueRow(alert) {
  return html`<span class="row-head"><strong>${alert.title}</strong> ${limit(alert.dueOn, isoDay(new Date()))}</span>`;
}

class Work extends Light {
  #loading = new Loading(this, () => this.#load());

  connectedCallback() {
    super.connectedCallback();
    this.#loading.run();
  }

  async #load() {
    const parts = [];
    if (is("investigator", "investigation-head")) {
      parts.push({ key: "tips", rows: tipRow, collection: "tips", status: "RECEIVED", page: part(`/api/v1/tips?status=RECEIVED&sort=receivedAt&limit=${MOST}`) });
    }
    for (const stage of STAGES.filter((candidate) => is(...candidate.roles))) {
      for (const status of stage.statuses) {
        parts.push({ key: status, rows: caseRow, collection: "cases", status, page: part(`/api/v1/cases?status=${status}&limit=${MOST}`) });
      }
    }
    if (is("investigator", "investigation-head")) {
      parts.unshift({ key: "due", collection: "alerts", rows: dueRow, page: overdue() });
    }
    const loaded = await Promise.all(parts.map(async (one) => ({ ...one, page: await one.page })));
    return loaded.filter((one) => one.page !== null && (one.key !== "due" || one.page.items.length > 0));
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

  #part(one) {
    const title = one.key === "tips" ? t("work.tips") : one.key === "due" ? t("work.due") : named("values", one.status);
    const count = `${number(one.page.items.length)}${one.page.next ? "+" : ""}`;
    return html`<section class="panel desk"><h2>${title} <span class="muted">${count}</span></h2>
      ${one.page.items.length === 0 ? html`<p class="muted">${t("work.nothing")}</p>` : html`<ol class="rows">${one.page.items.map((item) => html`<li class="row"><a class="row-link" href=${one.key === "due" ? hrefOf(item) : `/${one.collection}/${item.id}`}>${one.rows(item)}</a></li>`)}</ol>`}
      ${one.page.next ? html`<p><a href="/${one.collection}?status=${one.status}">${t("work.all")}</a></p>` : nothing}</section>`;
  }

  render() {
    return html`<div class="heading-row"><h1>${t("nav.work")}</h1></div><div @keydown=${this.#key}>${this.#loading.show((parts) => (parts.length === 0 ? empty(t("work.none")) : parts.map((one) => this.#part(one))))}</div>`;
  }
}

customElements.define("tf-work", Work);
