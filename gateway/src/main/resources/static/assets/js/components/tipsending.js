// Sends a tip, and what is said after it was logged; says in the row under the head what became of it.

import { showBand } from "../core/bands.js";
import { clock, receipt } from "../core/format.js";
import { post } from "../core/http.js";
import { t } from "../core/i18n.js";
import { html, nothing } from "../core/lit.js";
import { say } from "../core/say.js";
import { draftKey } from "../core/session.js";
import { wordsOf } from "../core/states.js";
import { bodyOf } from "./tipform.js";

// Logs a tip under the key of its draft, marks what it may repeat, and says its number.
export async function logTip(key, body, links) {
  const { body: tip } = await post("/api/v1/tips", body, { key });
  links.forEach((of) => post(`/api/v1/tips/${tip.id}/actions/mark-duplicate`, { of }).catch(() => {}));
  confirm(tip);
  return tip;
}

// Adds to a logged tip what was said after the words it was logged with.
export async function addTo(logged, state, loggedWords) {
  const words = state.narrative.startsWith(loggedWords) ? state.narrative.slice(loggedWords.length) : state.narrative;
  const body = bodyOf({ ...state, narrative: words }, {});
  const addition = { text: words.trim() || t("tip.detailsOnly") };
  for (const field of ["place", "happened", "area", "offence"]) {
    if (body[field]) {
      addition[field] = body[field];
    }
  }
  if (words.trim() || Object.keys(addition).length > 1) {
    await post(`/api/v1/tips/${logged.id}/actions/add-information`, addition);
  }
}

// Whether a tip that did not get through may wait on this machine.
export function mayWait(problem) {
  return (problem.status === 0 || problem.status >= 502) && draftKey() !== null;
}

export function confirm(tip) {
  const at = clock(Date.now()).slice(0, 5);
  const isLowered = !tip.urgent && Boolean(tip.proposed?.priority);
  if (isLowered) {
    import("./lowered.js");
  }
  showBand("done", "ok", () => html`${t("tip.logged", { number: tip.number, at })}
    ${tip.receipt ? html`· ${t("tip.receipt")} <strong class="receipt">${receipt(tip.receipt)}</strong> <span class="muted">${t("tip.readSlowly")}</span>` : nothing}
    <a class="button button-small" href="/tips/${tip.id}">${t("tip.open")}</a>
    <button type="button" class="button button-small" @click=${printReceipt}>${t("tip.print")}</button>${isLowered ? html`<tf-lowered .tip=${tip.id}></tf-lowered>` : nothing}`);
  say(t("tip.logged", { number: tip.number, at }));
}

function printReceipt() {
  document.body.classList.add("print-receipt");
  print();
  document.body.classList.remove("print-receipt");
}

// Why a tip was not logged, and that its words are still there.
export function failure(problem) {
  return html`<div class="notice notice-danger refusal" role="alert" tabindex="-1"><p><span class="sign" aria-hidden="true">▲</span> ${wordsOf(problem)}</p>
    <p>${problem.code === "idempotency-key-reused" ? t("tip.loggedOtherwise") : t("tip.textKept")}</p>
    ${problem.correlationId ? html`<p class="muted">${t("state.readOut")} <code>${problem.correlationId}</code></p>` : nothing}</div>`;
}
