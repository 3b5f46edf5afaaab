// The cases that I may see: where they stand.

import { day, number } from "../core/format.js";
import { named, t } from "../core/i18n.js";
import { html } from "../core/lit.js";
import { ListPage } from "../components/listpage.js";
import { caseStatus } from "../components/marks.js";
import { name } from "../components/names.js";

export const CASE_STATUSES = ["INVESTIGATING", "CONCLUDED", "AT_PROCURACY", "PROSECUTED", "AT_COURT", "JUDGED"];

export function caseRow(file) {
  return html`<span class="row-head"><strong>${file.number}</strong> ${name("offence", file.offence)} ${caseStatus(file.status)}</span>
    <span class="row-facts muted">${t("case.opened", { day: day(file.initiatedOn) })} · ${named("values", file.gravity)} · ${t("case.persons", { n: number(file.persons) })} · ${name("unit", file.unit)}</span>`;
}

class Cases extends ListPage {
  get list() {
    return {
      title: t("nav.cases"),
      collection: "cases",
      api: "/api/v1/cases",
      search: t("cases.search"),
      emptyWords: t("cases.empty"),
      filters: [
        { name: "status", label: t("fields.status"), values: CASE_STATUSES },
        { name: "offence", label: t("fields.offenceArticle") },
        { name: "from", label: t("list.from"), type: "date" },
        { name: "to", label: t("list.to"), type: "date" },
      ],
      row: caseRow,
    };
  }
}

customElements.define("tf-cases", Cases);
