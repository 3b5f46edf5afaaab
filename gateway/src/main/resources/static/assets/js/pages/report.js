// The report: the paragraph to sign, its table, and beside them the proof of the figure that is chosen.

import { day, isoDay, number, percent, signed } from "../core/format.js";
import { get } from "../core/http.js";
import { t } from "../core/i18n.js";
import { bind } from "../core/keys.js";
import { html, Light, nothing } from "../core/lit.js";
import { say } from "../core/say.js";
import { me } from "../core/session.js";
import { language } from "../core/settings.js";
import { Loading } from "../core/states.js";
import { mark } from "../components/marks.js";
import { name } from "../components/names.js";
import { linked } from "../components/prose.js";
import { lineName } from "../components/figurepanel.js";
import "../components/pick.js";

const NARROW = matchMedia("(max-width: 1023px)");

// The half year before this one, or what the address says.
export function periodAsked() {
  const asked = new URLSearchParams(location.search);
  const [year, month] = isoDay(new Date()).split("-").map(Number);
  const usual = month > 6 ? [`${year}-01-01`, `${year}-06-30`] : [`${year - 1}-07-01`, `${year - 1}-12-31`];
  return { from: asked.get("from") ?? usual[0], to: asked.get("to") ?? usual[1], unit: asked.get("unit"), asOf: asked.get("asOf") };
}

export function queryOf({ from, to, unit, asOf }) {
  const query = new URLSearchParams({ from, to });
  if (unit) {
    query.set("unit", unit);
  }
  if (asOf) {
    query.set("asOf", asOf);
  }
  return query;
}

class Report extends Light {
  static properties = { chosen: { state: true } };

  #loading = new Loading(this, () => this.#load());
  #unbind = null;
  #from = null;
  #language = null;

  connectedCallback() {
    super.connectedCallback();
    this.#unbind = bind("Escape", null, () => this.#back());
    this.#run();
    addEventListener("popstate", this.#again);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#unbind?.();
    removeEventListener("popstate", this.#again);
  }

  updated() {
    if (this.#language !== language()) {
      this.#run();
    }
  }

  #run() {
    this.#language = language();
    this.#loading.run();
  }

  #again = () => {
    this.chosen = null;
    this.#loading.value = null;
    this.#run();
  };

  async #load() {
    const query = queryOf(periodAsked());
    query.set("lang", language());
    const [report, text] = await Promise.all([get(`/api/v1/stats/report?${query}`), get(`/api/v1/stats/report?${query}`, { accept: "text/plain" })]);
    return { report: report.body, text: text.body.trim() };
  }

  #ask(event) {
    event.preventDefault();
    const { from, to, asOf } = event.target.elements;
    const unit = this.querySelector("tf-pick").value;
    history.pushState({}, "", `/report?${queryOf({ from: from.value, to: to.value, asOf: asOf.value, unit: unit.code ?? unit.text.trim() })}`);
    this.#again();
  }

  firstUpdated() {
    const { unit } = periodAsked();
    if (unit) {
      this.querySelector("tf-pick").updateComplete.then(() => this.querySelector("tf-pick").set(unit, unit));
    }
  }

  #address(line) {
    return `/figures/${line}?${queryOf(periodAsked())}`;
  }

  async #choose(event, line) {
    if (NARROW.matches || event.ctrlKey || event.metaKey || event.button === 1) {
      return;
    }
    event.preventDefault();
    this.#from = event.currentTarget;
    this.chosen = line;
    await this.updateComplete;
    this.querySelector("tf-figure").focusHeading();
  }

  #back() {
    if (!this.querySelector("tf-figure")?.contains(document.activeElement)) {
      return false;
    }
    this.#from?.focus();
    return true;
  }

  #link(line, text) {
    return html`<a class="figure-link" href=${this.#address(line)} data-line=${line} @click=${(event) => this.#choose(event, line)}>${text}</a>`;
  }

  async #copy(text) {
    await navigator.clipboard.writeText(text);
    say(t("report.copied"));
    this.querySelector(".copied").textContent = `✓ ${t("report.copied")}`;
  }

  #identities(lines) {
    const off = lines.filter((line) => !line.identity.balances);
    return html`<p class="identities">${mark("ok", t("report.identities", { n: number(lines.length - off.length) }))}
      ${off.length ? html` ${mark("danger", t("report.off", { n: number(off.length), which: off.map((line) => lineName(line.id)).join(", ") }))}` : nothing}</p>`;
  }

  #row(line) {
    const cases = line.cases ?? null;
    const previous = line.previous ?? null;
    const before = previous === null ? null : cases === null ? previous.persons : previous.cases;
    const grown = line.change ? (cases === null ? line.change.persons : line.change.cases) : null;
    return html`<tr data-line=${line.id}><th scope="row">${lineName(line.id)}</th>
      <td class="num">${cases === null ? "–" : this.#link(line.id, number(cases))}</td>
      <td class="num">${cases === null ? this.#link(line.id, number(line.persons)) : number(line.persons)}</td>
      <td class="num">${before === null ? "–" : number(before)}</td><td class="num">${grown === null ? "–" : signed(grown)}</td>
      <td class="num">${before && grown !== null ? percent(grown / before) : "–"}</td><td>${line.identity.balances ? mark("ok", t("figure.balances")) : mark("danger", t("figure.off"))}</td></tr>`;
  }

  #content({ report, text }) {
    const query = queryOf(periodAsked()).toString();
    return html`<div class="report-head">${this.#identities(report.lines)}
        <p class="report-tools"><button type="button" class="button button-small" @click=${() => print()}>${t("report.print")}</button>
        <button type="button" class="button button-small" @click=${() => this.#copy(text)}>${t("report.copy")}</button> <span class="copied muted"></span>
        <span class="muted later">${t("report.later")}</span></p></div>
      <div class="report-columns"><div>
        <section class="panel paper"><h2>${t("report.paragraph")}</h2><p class="muted print-only">${name("unit", report.unit)} · ${day(report.from)} – ${day(report.to)}</p>
          <p class="prose">${linked(text, report.lines, (line, figure) => this.#link(line, figure))}</p></section>
        <section class="panel"><h2 id="table">${t("report.table")}</h2><div class="table-scroll" tabindex="0" role="region" aria-labelledby="table"><table>
          <thead><tr><th scope="col">${t("report.line")}</th><th scope="col" class="num">${t("report.cases")}</th><th scope="col" class="num">${t("report.persons")}</th>
            <th scope="col" class="num">${t("report.previous")}</th><th scope="col" class="num">±</th><th scope="col" class="num">%</th><th scope="col">${t("report.proof")}</th></tr></thead>
          <tbody>${report.lines.map((line) => this.#row(line))}</tbody></table></div></section>
      </div><aside class="panel figure-side" aria-label=${t("figure.title")}><tf-figure .line=${this.chosen} .query=${query}></tf-figure></aside></div>`;
  }

  render() {
    const asked = periodAsked();
    return html`<div class="heading-row"><h1>${t("nav.report")}</h1></div>
      <form class="panel report-form" @submit=${this.#ask} autocomplete="off">
        <div class="field"><label for="unit">${t("fields.unit")}</label><tf-pick .kind=${"unit"} .fieldId=${"unit"} .name=${"unit"}></tf-pick><p class="muted">${t("report.ownUnit", { unit: me().unitName ?? me().unit })}</p></div>
        <div class="field"><label for="from">${t("list.from")}</label><input type="date" id="from" name="from" value=${asked.from} required></div>
        <div class="field"><label for="to">${t("list.to")}</label><input type="date" id="to" name="to" value=${asked.to} required></div>
        <div class="field"><label for="asOf">${t("report.asOf")}</label><input type="date" id="asOf" name="asOf" value=${asked.asOf ?? ""}></div>
        <button class="button">${t("report.show")}</button>
      </form>${this.#loading.show((value) => this.#content(value), { rows: 10 })}`;
  }
}

customElements.define("tf-report", Report);
