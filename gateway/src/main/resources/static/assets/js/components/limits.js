// The time limits of an item: first those that wait, each with a shape and words, its last day, and the reason in words.

import { day, isoDay, moment, number } from "../core/format.js";
import { t } from "../core/i18n.js";
import { html, nothing } from "../core/lit.js";
import { mark } from "./marks.js";

const SOON = 7;

function daysTo(value) {
  return Math.round((Date.parse(value.slice(0, 10)) - Date.parse(isoDay(new Date()))) / 86_400_000);
}

// "hết ngày 07/12/2026", or the minute where the law counts hours.
function ends(value) {
  return value.length === 10 ? t("limit.ends", { day: day(value) }) : t("limit.endsAt", { at: moment(value) });
}

function askWords(askBy) {
  return t("limit.ask", { day: askBy.length === 10 ? day(askBy) : moment(askBy), n: number(Math.max(daysTo(askBy), 0)) });
}

// What is due first, as a list shows it: the day to ask by comes before the end.
export function dueMark(due) {
  const left = daysTo(due.end);
  if (due.overdue) {
    return html`${mark("danger", left < 0 ? t("limit.over", { n: number(-left) }) : t("limit.overToday"))} <span class="muted">${ends(due.end)}</span>`;
  }
  if (due.askBy) {
    return html`${mark(daysTo(due.askBy) <= SOON ? "warn" : "running", askWords(due.askBy))} <span class="muted">${ends(due.end)}</span>`;
  }
  return html`${mark(left <= SOON ? "warn" : "running", left === 0 ? t("limit.today") : t("limit.left", { n: number(left) }))} <span class="muted">${ends(due.end)}</span>`;
}

function stateMark(limit) {
  switch (limit.state) {
    case "OVERDUE":
    case "RUNNING":
      return limit.end ? dueMark({ ...limit, askBy: null, overdue: limit.state === "OVERDUE" }) : mark("unverified", t("limit.noEnd"));
    case "SUSPENDED":
      return mark("paused", t("limit.suspended"));
    case "MET":
      return html`${mark("ok", t(limit.late ? "limit.metLate" : "limit.met"))} <span class="muted">${limit.closedAt ? day(isoDay(new Date(limit.closedAt))) : nothing}</span>`;
    case "UNKNOWN":
      return html`${mark("unverified", t("limit.untold"))} <span class="muted">${ends(limit.end)}</span>`;
    default:
      return html`<span class="muted">${t(limit.state === "REPLACED" ? "limit.replaced" : "limit.lapsed")}</span>`;
  }
}

function extension(more) {
  const length = more.length ? `: ${more.length}` : "";
  return html`<li>${more.title}${length} <span class="muted">(${more.article})</span>${more.askBy ? html` · ${t(more.inTime ? "limit.askBy" : "limit.askedTooLate", { day: more.askBy.length === 10 ? day(more.askBy) : moment(more.askBy) })}` : nothing}
    · ${t("limit.granted", { who: more.grantedBy.join("; ") })}${more.verified ? nothing : html` ${mark("unverified", t("limit.unverified"))}`}</li>`;
}

function one(limit, who) {
  return html`<li class="limit"><p><strong>${limit.title}</strong> <span class="muted">(${limit.article})</span>${limit.subject && who(limit.subject) ? html` · ${who(limit.subject)}` : nothing}</p>
    <p>${stateMark(limit)}${limit.askBy ? html` ${mark(daysTo(limit.askBy) <= SOON ? "warn" : "running", askWords(limit.askBy))}` : nothing}${limit.verified ? nothing : html` ${mark("unverified", t("limit.unverified"))}`}</p>
    <details><summary>${t("limit.why")}</summary><ol>${limit.because.map((step) => html`<li>${step}</li>`)}</ol>
      ${limit.warnings.length ? html`<ul>${limit.warnings.map((warning) => html`<li>${mark("unverified", warning)}</li>`)}</ul>` : nothing}
      ${limit.extensions.length ? html`<p>${t("limit.more")}</p><ul>${limit.extensions.map(extension)}</ul>` : nothing}</details></li>`;
}

function folded(words, limits, who) {
  return limits.length === 0 ? nothing : html`<details><summary>${words} (${number(limits.length)})</summary><ul class="limits">${limits.map((limit) => one(limit, who))}</ul></details>`;
}

// who: the name of a person by the subject of a limit.
export function limitsPanel(limits, who = () => "") {
  if (!limits || limits.length === 0) {
    return nothing;
  }
  const followed = limits.filter((limit) => limit.followed);
  const waiting = followed.filter((limit) => ["RUNNING", "OVERDUE", "SUSPENDED"].includes(limit.state));
  return html`<section class="panel" aria-labelledby="limits"><h2 id="limits">${t("limit.title")}</h2>
    ${waiting.length === 0 ? html`<p class="muted">${t("limit.none")}</p>` : html`<ul class="limits">${waiting.map((limit) => one(limit, who))}</ul>`}
    ${folded(t("limit.notFollowed"), limits.filter((limit) => !limit.followed), who)}
    ${folded(t("limit.done"), followed.filter((limit) => !waiting.includes(limit)), who)}</section>`;
}
