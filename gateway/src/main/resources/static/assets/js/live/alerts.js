// My open alerts. The list at the server is the truth; the stream only says when to look.

import { showBand, hideBand } from "../core/bands.js";
import { get, post } from "../core/http.js";
import { t } from "../core/i18n.js";
import { html, nothing } from "../core/lit.js";
import { warn } from "../core/say.js";
import { setWaiting } from "./title.js";
import { clock } from "../core/format.js";

let open = [];
let digest = null;
let told = new Set();
const displayed = new Set();

export function openCount() {
  return open.length;
}

export function openAlerts() {
  return open;
}

export function hrefOf(alert) {
  const places = { tips: "/tips/", cases: "/cases/", "wanted-orders": "/wanted/" };
  return alert.subject ? `${places[alert.subject.collection] ?? "/alerts#"}${alert.subject.id}` : "/alerts";
}

// What a beat says of them: another digest means another list.
export function alertsBeat(beat) {
  if (beat && beat.digest !== digest) {
    digest = beat.digest;
    fetchAlerts();
  }
}

export async function fetchAlerts() {
  try {
    const { body } = await get("/api/v1/alerts?state=open");
    open = body.items;
    digest = body.digest;
    show();
    noteDisplayed();
  } catch (problem) {
    if (problem.status === 0 || problem.status >= 500) {
      digest = null;
    }
  }
}

// Only what somebody can see counts as displayed.
function noteDisplayed() {
  if (document.visibilityState !== "visible") {
    return;
  }
  for (const alert of open) {
    if (!alert.mine?.displayedAt && !displayed.has(alert.id)) {
      displayed.add(alert.id);
      post(`/api/v1/alerts/${alert.id}/actions/displayed`, {}).catch(() => displayed.delete(alert.id));
    }
  }
}

export async function act(alert, action) {
  await post(`/api/v1/alerts/${alert.id}/actions/${action}`, {});
  await fetchAlerts();
}

export function buttons(alert, failed = () => {}) {
  const run = (action) => act(alert, action).catch((problem) => { failed(problem); fetchAlerts(); });
  return html`${alert.takenBy ? html`<span class="alert-taken">${t("alerts.taken", { who: alert.takenBy, at: clock(Date.parse(alert.takenAt)).slice(0, 5) })}</span>` : html`<button type="button" class="button button-small" @click=${() => run("take")}>${t("alerts.take")}</button>`}
    ${alert.mine?.acknowledgedAt ? nothing : html`<button type="button" class="button button-small" @click=${() => run("acknowledge")}>${t("alerts.acknowledge")}</button>`}`;
}

function show() {
  setWaiting(open.length);
  dispatchEvent(new CustomEvent("tipflow-alerts"));
  const first = open.find((alert) => alert.urgent && !alert.takenBy) ?? open[0];
  if (!first) {
    hideBand("alert");
  } else {
    showBand("alert", first.urgent ? "danger" : "warn", () => html`<a href=${hrefOf(first)}>${first.title}</a> <span>${clock(Date.parse(first.raisedAt)).slice(0, 5)}</span>
      ${buttons(first)}
      ${open.length > 1 ? html`<a href="/alerts">${t("alerts.more", { n: open.length - 1 })}</a>` : nothing}`);
  }
  const fresh = open.filter((alert) => !told.has(alert.id));
  if (fresh.length > 0) {
    (fresh.some((alert) => alert.urgent) ? warn : () => {})(fresh.map((alert) => alert.title).join(". "));
  }
  told = new Set(open.map((alert) => alert.id));
}

document.addEventListener("visibilitychange", noteDisplayed);
