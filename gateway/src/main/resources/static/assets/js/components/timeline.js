// What happened, in words, the latest first: the legal day, when it was recorded where that differs, what, who.

import { html, nothing } from "../core/lit.js";
import { day, isoDay, moment } from "../core/format.js";
import { known, named, t } from "../core/i18n.js";
import { name } from "./names.js";

const LEGAL_DAYS = ["on", "decidedOn", "openedOn", "chargedOn", "initiatedOn", "sentOn", "acceptedOn", "filedOn", "judgedOn", "issuedOn"];
const HIDDEN = new Set([...LEGAL_DAYS, "id", "accused", "order", "person", "intake"]);
const CODES = { unit: "unit", procuracy: "unit", court: "unit", arrestedBy: "unit", area: "area", lastArea: "area", offence: "offence" };

function legalDay(data) {
  const inner = [data, ...Object.values(data).filter((value) => value !== null && typeof value === "object")];
  for (const facts of inner) {
    const field = LEGAL_DAYS.find((candidate) => typeof facts[candidate] === "string");
    if (field) {
      return facts[field].slice(0, 10);
    }
  }
  return null;
}

function shown(field, value) {
  if (CODES[field]) {
    return name(CODES[field], value);
  }
  if (typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value)) {
    return moment(value);
  }
  if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) {
    return day(value);
  }
  return typeof value === "string" ? named("values", value) : String(value);
}

// The plain facts of an entry, one level down: "Tên: …".
function facts(data) {
  const flat = Object.entries(data).flatMap(([field, value]) => (value !== null && typeof value === "object" && !Array.isArray(value) ? Object.entries(value) : [[field, value]]));
  return flat
    .filter(([field, value]) => value !== null && value !== "" && typeof value !== "object" && !HIDDEN.has(field) && known("fields", field))
    .map(([field, value]) => html`<span class="fact"><span class="muted">${t(`fields.${field}`)}</span> ${shown(field, value)}</span>`);
}

function entry(item, group) {
  const recorded = isoDay(new Date(item.at));
  const legal = legalDay(item.data ?? {}) ?? recorded;
  return html`<li>
    <p class="timeline-when"><time datetime=${legal}>${day(legal)}</time> <span class="muted">${t("timeline.recorded", { at: moment(item.at) })}</span></p>
    <p class="timeline-what">${known(group, item.type) ?? named("events", item.type)}</p>
    <p class="timeline-facts">${facts(item.data ?? {})}</p>
    <p class="muted">${t("timeline.by", { who: item.by })}</p>
  </li>`;
}

export function entriesInWords(items, group) {
  return html`<ol class="timeline" reversed>${[...items].reverse().map((item) => entry(item, group))}</ol>`;
}

export function timeline(items, group) {
  return html`<section class="panel" aria-labelledby="history"><h2 id="history">${t("timeline.title")} <span class="muted">${t("timeline.latestFirst")}</span></h2>
    ${items.length === 0 ? html`<p class="muted">${t("timeline.none")}</p>` : entriesInWords(items, group)}${nothing}</section>`;
}
