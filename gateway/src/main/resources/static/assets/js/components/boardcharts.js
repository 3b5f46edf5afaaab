// The charts of the board: tips day by day against the year before, and unit by unit; beside them the newest tips, without words
// or names. What is newer is counted and waits for a click: nothing scrolls by itself.

import { clock, day, isoDay, moment, number, percent } from "../core/format.js";
import { get } from "../core/http.js";
import { t } from "../core/i18n.js";
import { html, Light, nothing } from "../core/lit.js";
import { is } from "../core/session.js";
import { language } from "../core/settings.js";
import { Loading } from "../core/states.js";
import { onLive } from "../live/live.js";
import { mark } from "./marks.js";
import { name, namesOf } from "./names.js";
import "./chart.js";

const AGAIN_AFTER = 30_000;
const NEWEST = 8;
const WEEK = 7;
const DAY = 86_400_000;

function dayAfter(from, days) {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

// Both years beside each other, day of the year by day of the year; the leap day of one has none in the other.
export function byDate(now, before) {
  const values = new Map();
  for (const [year, { from, days }] of [now, before].entries()) {
    days.forEach((value, at) => {
      const date = dayAfter(from, at);
      const key = date.slice(5);
      const point = values.get(key) ?? { date, one: null, other: null };
      point[year === 0 ? "one" : "other"] = value;
      values.set(key, point);
    });
  }
  return [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, point]) => point);
}

// Weeks that end with the last day, so that the last one is whole; the first may be short.
export function byWeek({ from, days }) {
  const weeks = [];
  for (let end = days.length; end > 0; end -= WEEK) {
    const begin = Math.max(0, end - WEEK);
    weeks.unshift({ from: dayAfter(from, begin), to: dayAfter(from, end - 1), value: days.slice(begin, end).reduce((sum, value) => sum + value, 0) });
  }
  return weeks;
}

function short(date) {
  return day(date).replace(/[/ ]\d{4}$/, "");
}

function month(date) {
  return language() === "vi" ? `Th${Number(date.slice(5, 7))}` : new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" }).format(Date.parse(date));
}

function compared(total, before) {
  if (before === total) {
    return t("board.same");
  }
  const change = Math.abs(total - before);
  return `${t(total > before ? "board.up" : "board.down", { n: number(change) })}${before > 0 ? ` (${percent(change / before)})` : ""}`;
}

class BoardCharts extends Light {
  static properties = { newer: { state: true } };

  #charts = new Loading(this, () => this.#load());
  #newest = new Loading(this, () => this.#latest());
  #leave = null;
  #timer = null;
  #total = null;
  #shownAt = null;

  constructor() {
    super();
    this.newer = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#charts.run();
    if (this.#mayRead()) {
      this.#newest.run();
    }
    this.#leave = onLive((_, body) => this.#hear(body?.counters?.["tips.total"]));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#leave?.();
    clearTimeout(this.#timer);
  }

  #mayRead() {
    return is("supervisor", "investigation-head", "auditor");
  }

  #hear(total) {
    if (total === undefined) {
      return;
    }
    if (this.#total !== null && total !== this.#total) {
      this.#timer ??= setTimeout(() => {
        this.#timer = null;
        this.#charts.run();
      }, AGAIN_AFTER);
    }
    this.#total = total;
    this.#shownAt ??= total;
    this.newer = Math.max(0, total - this.#shownAt);
  }

  async #load() {
    const to = isoDay(new Date());
    const address = `/api/v1/stats/series?line=tips.received&from=${to.slice(0, 4)}-01-01&to=${to}`;
    const [{ body: days }, { body: units }] = await Promise.all([get(address), get(`${address}&by=unit`)]);
    const names = await namesOf("unit", units.series.map((curve) => curve.unit));
    return { byDay: this.#byDay(days), byUnit: units.series.length > 0 ? this.#byUnit(units, names) : null };
  }

  async #latest() {
    this.#shownAt = this.#total;
    this.newer = 0;
    return (await get(`/api/v1/tips?limit=${NEWEST}`)).body.items;
  }

  // Texts are made when they are drawn, in the language of that moment.
  #byDay({ series: [now, before] }) {
    const points = byDate(now, before);
    return () => ({
      title: t("board.byDay"),
      finding: t("board.byDayFinding", { from: short(now.from), to: day(now.to), n: number(now.total), before: number(before.total), change: compared(now.total, before.total) }),
      head: t("chart.day"),
      points: points.map(({ date }) => ({ label: short(date), tick: date.endsWith("-01") ? month(date) : null })),
      panels: [{ lines: [
        { label: t("chart.year", { year: now.from.slice(0, 4) }), short: now.from.slice(0, 4), values: points.map(({ one }) => one) },
        { label: t("chart.year", { year: before.from.slice(0, 4) }), short: before.from.slice(0, 4), values: points.map(({ other }) => other) },
      ] }],
    });
  }

  #byUnit({ series, others, othersTotal }, names) {
    const all = series.reduce((sum, curve) => sum + curve.total, othersTotal);
    const [largest] = series;
    const weeks = byWeek(largest);
    return () => ({
      title: t("board.byUnit"),
      finding: [t("board.byUnitFinding", { name: names.get(largest.unit), n: number(largest.total), all: number(all), share: percent(largest.total / all) }), others > 0 ? t("board.byUnitOthers", { units: number(others), n: number(othersTotal) }) : ""].join(" "),
      many: true,
      head: t("chart.week"),
      points: weeks.map((week, at) => ({ label: `${short(week.from)}–${short(week.to)}`, tick: at === 0 || at === weeks.length - 1 ? short(week.to) : null })),
      panels: series.map((curve) => ({ title: names.get(curve.unit), total: number(curve.total), lines: [{ label: t("board.tips"), short: "", values: byWeek(curve).map(({ value }) => value) }] })),
    });
  }

  #tip(tip) {
    const today = isoDay(new Date(tip.receivedAt)) === isoDay(new Date());
    return html`<li><span class="muted">${today ? clock(Date.parse(tip.receivedAt)).slice(0, 5) : moment(tip.receivedAt)}</span> <a href="/tips/${tip.id}">${tip.number}</a> ${tip.urgent ? mark("danger", t("tip.urgent")) : nothing}
      <span>${tip.offence ? name("offence", tip.offence) : nothing}${tip.offence && tip.area ? " · " : nothing}${tip.area ? name("area", tip.area) : nothing}</span></li>`;
  }

  #list(tips) {
    return html`<ul class="newest">${tips.map((tip) => this.#tip(tip))}</ul>${tips.length === 0 ? html`<p class="muted">${t("board.noTips")}</p>` : nothing}`;
  }

  render() {
    return html`<div class="board-charts">
      <div class="panel board-byday">${this.#charts.show(({ byDay }) => html`<tf-chart .data=${this.#kept("day", byDay)}></tf-chart>`)}</div>
      <div class="panel board-byunit">${this.#charts.show(({ byUnit }) => (byUnit === null ? html`<h2>${t("board.byUnit")}</h2><p class="muted">${t("board.noTips")}</p>` : html`<tf-chart .data=${this.#kept("unit", byUnit)}></tf-chart>`))}</div>
      ${this.#mayRead() ? html`<section class="panel board-newest"><h2>${t("board.newest")}</h2>
        <p class="newest-more">${this.newer > 0 ? html`<button type="button" class="button button-small" @click=${() => this.#newest.run()}>${t("board.newer", { n: number(this.newer) })}</button>` : nothing}</p>
        ${this.#newest.show((tips) => this.#list(tips))}</section>` : nothing}
    </div>`;
  }

  // The same data stays the same object until it is loaded anew or said in another language: a chart is not drawn again for nothing.
  #made = new Map();

  #kept(chart, make) {
    const made = this.#made.get(chart);
    const lang = document.documentElement.lang;
    if (made?.make === make && made.lang === lang) {
      return made.data;
    }
    const data = make();
    this.#made.set(chart, { make, lang, data });
    return data;
  }
}

customElements.define("tf-board-charts", BoardCharts);
