// The register of wanted persons.

import { day, number } from "../core/format.js";
import { named, t } from "../core/i18n.js";
import { html, nothing } from "../core/lit.js";
import { ListPage } from "../components/listpage.js";
import { danger, mark, orderStatus, person } from "../components/marks.js";
import { name } from "../components/names.js";

const STATUSES = ["ACTIVE", "ARRESTED", "SURRENDERED", "REMOVED"];
const KINDS = ["DOMESTIC", "INTERNATIONAL"];

export function orderRow(order) {
  return html`<span class="row-head"><strong>${person(order.person.name, order.person.birthYear)}</strong> ${danger(order.danger)} ${orderStatus(order.status)}${order.heard ? html` ${mark("unverified", t("wanted.heard"))}` : nothing}</span>
    <span class="row-facts muted">${order.number} · ${named("values", order.kind)} · ${name("offence", order.offence)} · ${t("order.issued", { day: day(order.issuedOn) })} · ${name("unit", order.unit)}${
      order.sightings ? html` · ${t("order.sightings", { n: number(order.sightings) })}` : nothing}</span>`;
}

class Wanted extends ListPage {
  get list() {
    return {
      title: t("nav.wanted"),
      collection: "wanted",
      api: "/api/v1/wanted-orders",
      search: t("wanted.search"),
      emptyWords: t("wanted.empty"),
      filters: [
        { name: "status", label: t("fields.status"), values: STATUSES },
        { name: "kind", label: t("fields.orderKind"), values: KINDS },
      ],
      row: orderRow,
    };
  }
}

customElements.define("tf-wanted", Wanted);
