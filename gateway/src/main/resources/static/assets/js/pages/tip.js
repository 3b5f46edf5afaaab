// One tip: what was told, where it stands, its history in words, what can be done.

import { day, moment } from "../core/format.js";
import { named, t } from "../core/i18n.js";
import { html, nothing } from "../core/lit.js";
import { factList, ItemPage } from "../components/itempage.js";
import { mark, tipStatus } from "../components/marks.js";
import { limitsPanel } from "../components/limits.js";
import { name } from "../components/names.js";
import "../components/pictures.js";

function resolution(tip) {
  const { resolution: outcome } = tip;
  if (!outcome) {
    return nothing;
  }
  return html`<section class="panel"><h2>${t("tip.outcome")}</h2><p>${mark("ok", named("values", outcome.outcome))} ${day(outcome.on)}</p>
    ${outcome.reason ? html`<p>${outcome.reason}</p>` : nothing}
    ${[outcome.caseFile, ...(tip.furtherCases ?? []).map((further) => further.caseFile)].filter(Boolean).map((id) => html`<p><a href="/cases/${id}">${t("tip.toCase")}</a></p>`)}</section>`;
}

class Tip extends ItemPage {
  get kind() {
    return {
      api: "/api/v1/tips",
      group: "tipEvents",
      back: { address: "/tips", key: "nav.tips" },
      heading: (tip) => html`<div class="heading-row"><h1 tabindex="-1">${tip.number}</h1>${tipStatus(tip)}<span class="muted">${moment(tip.receivedAt)}</span></div>`,
      body: (tip) => html`<section class="panel"><h2>${t("tip.told")}</h2><p class="narrative">${tip.narrative}</p>
          ${(tip.additions ?? []).map((addition) => html`<div class="addition"><p class="muted">${t(addition.kind === "REASON" ? "tip.whyNotUrgent" : "tip.addition", { at: moment(addition.at), who: addition.by })}</p><p class="narrative">${addition.text}</p></div>`)}
          ${factList([
            [t("fields.place"), tip.place],
            [t("fields.area"), tip.area ? name("area", tip.area) : null],
            [t("fields.happened"), tip.happened],
            [t("fields.offence"), tip.offence ? name("offence", tip.offence) : null],
            [t("fields.whoWhat"), tip.whoWhat],
            [t("fields.channel"), named("values", tip.channel)],
            [t("fields.kind"), named("values", tip.kind)],
            [t("fields.unit"), name("unit", tip.unit)],
            [t("fields.reporter"), named("values", tip.reporter)],
          ])}</section><tf-pictures tip=${tip.id}></tf-pictures>${resolution(tip)}`,
      above: (tip) => limitsPanel(tip.limits),
      side: (tip) => {
        const links = [
          ...(tip.duplicateOf ?? []).map((other) => html`<li>${t("tip.sameAs")} <a href="/tips/${other.tip}">${other.number}</a></li>`),
          tip.wantedOrder ? html`<li><a href="/wanted/${tip.wantedOrder}">${t("tip.aboutWanted")}</a></li>` : null,
        ].filter(Boolean);
        return links.length ? html`<section class="panel"><h2>${t("tip.links")}</h2><ul>${links}</ul></section>` : nothing;
      },
    };
  }
}

customElements.define("tf-tip", Tip);
