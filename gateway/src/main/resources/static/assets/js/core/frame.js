// The head of every page of staff: where I am, who I am, what waits, language, theme, the way out.

import { html, nothing, render } from "./lit.js";
import { clock } from "./format.js";
import { named, onLanguage, switchLanguage, t } from "./i18n.js";
import { bind } from "./keys.js";
import { openCount } from "../live/alerts.js";
import { online, onNet } from "./net.js";
import { is, logout, me } from "./session.js";

const DESK = ["investigator", "investigation-head", "procurator", "judge"];
const WATCH = ["supervisor", "analyst", "investigation-head", "admin", "auditor"];
const ALARM = ["operator", ...DESK, "supervisor"];

// The pages, each with the roles that have something to do there.
export const PAGES = [
  { address: "/tips/new", key: "nav.newTip", hint: "F2", roles: ["operator"] },
  { address: "/work", key: "nav.work", roles: DESK },
  { address: "/tips", key: "nav.tips", roles: ["operator", "investigator", "investigation-head", "procurator", "custodian", "supervisor", "auditor"] },
  { address: "/cases", key: "nav.cases", roles: [...DESK, "supervisor", "auditor"] },
  { address: "/wanted", key: "nav.wanted", roles: [...DESK, "operator", "supervisor", "analyst", "auditor"] },
  { address: "/board", key: "nav.board", roles: WATCH },
  { address: "/report", key: "nav.report", roles: WATCH },
  { address: "/alerts", key: "nav.alerts", hint: "F8", roles: ALARM },
];

export function mayAlert() {
  return is(...ALARM);
}

export function mayWatch() {
  return is(...WATCH);
}

export function myPages() {
  return PAGES.filter((page) => is(...page.roles));
}

function link(page) {
  const here = location.pathname === page.address;
  const waiting = page.address === "/alerts" && openCount() > 0;
  return html`<li><a href=${page.address} aria-current=${here ? "page" : nothing} class=${waiting ? "frame-waiting" : ""}>${
    page.hint ? html`<kbd>${page.hint}</kbd> ` : nothing}${waiting ? html`<span aria-hidden="true">▲</span> ${t("alerts.count", { n: openCount() })}` : t(page.key)}</a></li>`;
}

function draw() {
  const person = me();
  render(
    html`<a class="frame-brand" href="/"><img src="/assets/img/mark.svg" alt="" width="24" height="24">Tipflow</a>
      <nav aria-label=${t("nav.pages")}><ul class="frame-nav">${myPages().map(link)}</ul></nav>
      <div class="frame-end">
        <span class="frame-person">${person.name} · ${person.roles.map((role) => named("roles", role)).join(", ")} · ${person.unitName ?? person.unit}</span>
        <span class="frame-net ${online() ? "" : "stale-mark"}">${online() ? html`<span aria-hidden="true">●</span> ${t("frame.online")}` : html`<span aria-hidden="true">▲</span> ${t("frame.offline")}`}</span>
        <span class="frame-clock"></span>
        <button type="button" class="button button-small" @click=${() => switchLanguage()} lang=${t("frame.languageCode")}>${t("frame.language")}</button>
        <a class="button button-small" href="/settings">${t("nav.settings")}</a>
        <button type="button" class="button button-small" @click=${() => logout()}>${t("frame.logout")}</button>
      </div>`,
    document.getElementById("frame"),
  );
}

export function showFrame() {
  draw();
  onLanguage(draw);
  onNet(draw);
  addEventListener("tipflow-alerts", draw);
  setInterval(() => {
    const element = document.querySelector(".frame-clock");
    if (element) {
      element.textContent = clock(Date.now());
    }
  }, 500);
  if (is("operator")) {
    bind("F2", "keys.newTip", () => { location.assign("/tips/new"); });
  }
  if (mayAlert()) {
    bind("F8", "keys.alerts", nextAlert);
  }
}

function nextAlert() {
  const band = document.querySelector('[data-band="alert"] a, [data-band="alert"] button');
  if (band) {
    band.focus();
  } else {
    location.assign("/alerts");
  }
}
