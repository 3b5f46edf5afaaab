// One case: where it stands, who is accused, what happened, what I may do now and what not yet.

import { day, number } from "../core/format.js";
import { named, t } from "../core/i18n.js";
import { html, nothing } from "../core/lit.js";
import { factList, ItemPage } from "../components/itempage.js";
import { caseStatus, mark, person } from "../components/marks.js";
import { limitsPanel } from "../components/limits.js";
import { name } from "../components/names.js";

const WHEREABOUTS = { AT_LARGE: "danger", IN_CUSTODY: "ok", CLEARED: "ok" };

function accused(file) {
  if (file.accused.length === 0) {
    return html`<section class="panel"><h2>${t("case.accused")} (0)</h2><p class="muted">${t("case.nobody")}</p></section>`;
  }
  return html`<section class="panel"><h2 id="accused">${t("case.accused")} (${number(file.accused.length)})</h2>
    <div class="table-scroll" tabindex="0" role="region" aria-labelledby="accused"><table>
      <thead><tr><th scope="col">${t("fields.name")}</th><th scope="col">${t("fields.offence")}</th><th scope="col">${t("fields.chargedOn")}</th><th scope="col">${t("case.where")}</th><th scope="col">${t("fields.verdict")}</th></tr></thead>
      <tbody>${file.accused.map((one) => html`<tr><th scope="row">${person(one.name, one.birthYear)}${one.kind === "LEGAL_ENTITY" ? html` <span class="muted">${named("values", one.kind)}</span>` : nothing}</th>
        <td>${name("offence", one.offence)}</td><td>${day(one.chargedOn)}</td>
        <td>${one.whereabouts ? html`${mark(WHEREABOUTS[one.whereabouts], named("values", one.whereabouts))} <span class="muted">${day(one.whereaboutsSince)}</span>` : "–"}</td>
        <td>${one.verdict ? named("values", one.verdict) : "–"}</td></tr>`)}</tbody></table></div></section>`;
}

function related(file) {
  const tips = file.tips ?? [];
  const orders = file.wanted ?? [];
  if (tips.length === 0 && orders.length === 0) {
    return nothing;
  }
  return html`<section class="panel"><h2>${t("case.related")}</h2><ul>
    ${tips.map((id, i) => html`<li><a href="/tips/${id}">${t("case.tip", { n: i + 1 })}</a></li>`)}
    ${orders.map((mark_) => html`<li><a href="/wanted/${mark_.order}">${t("case.order")}</a> ${mark(WHEREABOUTS[mark_.whereabouts] ?? "running", named("values", mark_.whereabouts))}</li>`)}</ul></section>`;
}

class CaseFile extends ItemPage {
  get kind() {
    return {
      api: "/api/v1/cases",
      group: "caseEvents",
      back: { address: "/cases", key: "nav.cases" },
      heading: (file) => html`<div class="heading-row"><h1 tabindex="-1">${file.number} · ${name("offence", file.offence)}</h1>${caseStatus(file.status)}<span class="muted">${named("values", file.gravity)} · ${name("unit", file.unit)}</span></div>`,
      body: (file) => html`<section class="panel"><h2>${t("case.course")}</h2>${factList([
          [t("fields.initiatedOn"), day(file.initiatedOn)],
          [t("fields.decisionNo"), file.decisionNo],
          [t("fields.area"), file.area ? name("area", file.area) : null],
          [t("fields.sentOn"), file.fileSentOn ? day(file.fileSentOn) : null],
          [t("fields.procuracy"), file.procuracy ? name("unit", file.procuracy) : null],
          [t("case.acceptedByProcuracy"), file.acceptedByProcuracyOn ? day(file.acceptedByProcuracyOn) : null],
          [t("case.indicted"), file.indictedOn ? day(file.indictedOn) : null],
          [t("fields.court"), file.court ? name("unit", file.court) : null],
          [t("case.acceptedByCourt"), file.acceptedByCourtOn ? day(file.acceptedByCourtOn) : null],
          [t("fields.judgedOn"), file.judgedOn ? day(file.judgedOn) : null],
        ])}
        ${file.fileSentOn && !file.acceptedByProcuracyOn ? html`<p>${mark("warn", t("case.onTheWay", { day: day(file.fileSentOn) }))}</p>` : nothing}</section>${accused(file)}`,
      above: (file) => limitsPanel(file.limits, (id) => file.accused.find((one) => one.id === id)?.name ?? ""),
      side: related,
      references: (file) => ({ accused: file.accused.map((one) => ({ const: one.id, title: one.birthYear ? `${one.name}, ${one.birthYear}` : one.name })) }),
    };
  }
}

customElements.define("tf-case", CaseFile);
