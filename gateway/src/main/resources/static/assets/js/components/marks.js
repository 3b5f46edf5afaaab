// How a status looks: a shape and a word, so that it is told without colour.

import { html, nothing } from "../core/lit.js";
import { day, number } from "../core/format.js";
import { named, t } from "../core/i18n.js";

const SHAPES = { danger: "▲", warn: "◆", running: "○", paused: "‖", ok: "✓", unverified: "?" };

export function mark(kind, words) {
  return html`<span class="mark mark-${kind}"><span class="sign" aria-hidden="true">${SHAPES[kind]}</span> ${words}</span>`;
}

const TIP_KINDS = { RECEIVED: "running", CASE_INITIATED: "ok", NOT_INITIATED: "ok", NOT_CRIME: "ok", ANONYMOUS_NO_FACTS: "unverified", FALSE_REPORT: "unverified" };

export function tipStatus(tip) {
  return html`${tip.urgent && tip.status === "RECEIVED" ? html`${mark("danger", t("tip.urgent"))} ` : nothing}${mark(TIP_KINDS[tip.status] ?? "running", named("values", tip.status))}`;
}

export function caseStatus(status) {
  return mark(status === "JUDGED" ? "ok" : "running", named("values", status));
}

export function orderStatus(status) {
  return mark(status === "ACTIVE" ? "running" : "ok", named("values", status));
}

export function danger(level) {
  return level === "ORDINARY" ? nothing : mark(level === "SPECIALLY_DANGEROUS" ? "danger" : "warn", named("values", level));
}

// A limit: how many days are left, and the day it ends.
export function limit(dueOn, today) {
  const left = Math.round((Date.parse(dueOn) - Date.parse(today)) / 86_400_000);
  const ends = t("limit.ends", { day: day(dueOn) });
  if (left < 0) {
    return html`${mark("danger", t("limit.over", { n: number(-left) }))} <span class="muted">${ends}</span>`;
  }
  return html`${mark(left <= 7 ? "warn" : "running", t("limit.left", { n: number(left) }))} <span class="muted">${ends}</span>`;
}

// A person: the name as it is written, never split, and the birth year, which alone is normal.
export function person(name, birthYear) {
  return html`<span class="person-name">${name}</span>${birthYear ? html` <span class="person-year">${birthYear}</span>` : nothing}`;
}

// Articles always name their code.
export function article(numbers) {
  return (numbers ?? "")
    .split(/;\s*/)
    .map((number) => (/^\d[\d.a-z]*$/.test(number) ? t("law.article", { n: number }) : number))
    .join("; ");
}
