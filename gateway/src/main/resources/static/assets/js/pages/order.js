// One wanted order: the person, where it stands, sightings, what can be done.

import { day } from "../core/format.js";
import { named, t } from "../core/i18n.js";
import { html, nothing } from "../core/lit.js";
import { factList, ItemPage } from "../components/itempage.js";
import { danger, mark, orderStatus, person } from "../components/marks.js";
import { name } from "../components/names.js";

function sightings(order) {
  if (order.sightings.length === 0) {
    return nothing;
  }
  return html`<section class="panel"><h2>${t("order.seen")}</h2><ul>${order.sightings.map((sighting) => html`<li>${day(sighting.on)} · <a href="/tips/${sighting.tip}">${t("order.tip")}</a>
    ${sighting.area ? html` · ${name("area", sighting.area)}` : nothing} ${sighting.urgent ? mark("danger", t("tip.urgent")) : nothing}</li>`)}</ul></section>`;
}

class Order extends ItemPage {
  get kind() {
    return {
      api: "/api/v1/wanted-orders",
      group: "orderEvents",
      back: { address: "/wanted", key: "nav.wanted" },
      heading: (order) => html`<div class="heading-row"><h1 tabindex="-1">${person(order.person.name, order.person.birthYear)}</h1>${danger(order.danger)} ${orderStatus(order.status)}<span class="muted">${order.number}</span></div>`,
      body: (order) => html`<section class="panel"><h2>${t("order.order")}</h2>${factList([
        [t("fields.orderKind"), named("values", order.kind)],
        [t("fields.offence"), name("offence", order.offence)],
        [t("fields.issuedOn"), day(order.issuedOn)],
        [t("fields.decisionNo"), order.decisionNo],
        [t("fields.unit"), name("unit", order.unit)],
        [t("fields.sex"), order.person.sex ? named("values", order.person.sex) : null],
        [t("fields.lastArea"), order.person.lastArea ? name("area", order.person.lastArea) : null],
        [t("order.caseFile"), order.caseFile ? html`<a href="/cases/${order.caseFile}">${t("order.openCase")}</a>` : null],
      ])}</section>
      ${order.ending ? html`<section class="panel"><h2>${t("order.ending")}</h2>${factList([
        [t("fields.on"), day(order.ending.on)],
        [t("fields.arrestedBy"), order.ending.arrestedBy ? name("unit", order.ending.arrestedBy) : null],
        [t("fields.reason"), order.ending.reason ? named("values", order.ending.reason) : null],
        [t("fields.note"), order.ending.note],
      ])}</section>` : nothing}${sightings(order)}`,
    };
  }
}

customElements.define("tf-order", Order);
