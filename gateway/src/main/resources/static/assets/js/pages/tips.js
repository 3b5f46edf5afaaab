// The register of tips: find, read, open.

import { moment } from "../core/format.js";
import { named, t } from "../core/i18n.js";
import { html, nothing } from "../core/lit.js";
import { is } from "../core/session.js";
import { ListPage } from "../components/listpage.js";
import { tipStatus } from "../components/marks.js";
import { name } from "../components/names.js";
import { CHANNELS } from "../components/tipfields.js";

const STATUSES = ["RECEIVED", "CASE_INITIATED", "NOT_INITIATED", "NOT_CRIME", "ANONYMOUS_NO_FACTS", "FALSE_REPORT"];

export function tipRow(tip) {
  return html`<span class="row-head"><strong>${tip.number}</strong> <span class="muted">${moment(tip.receivedAt)}</span> ${tipStatus(tip)}</span>
    <span class="row-words">${tip.excerpt}</span>
    <span class="row-facts muted">${[tip.place, named("values", tip.channel)].filter(Boolean).join(" · ")}${tip.offence ? html` · ${name("offence", tip.offence)}` : nothing}</span>`;
}

class Tips extends ListPage {
  get list() {
    return {
      title: t("nav.tips"),
      collection: "tips",
      api: "/api/v1/tips",
      search: t("tips.search"),
      emptyWords: t("tips.empty"),
      emptyNext: is("operator") ? html`<a class="button" href="/tips/new">${t("nav.newTip")}</a>` : nothing,
      filters: [
        { name: "status", label: t("fields.status"), values: STATUSES },
        { name: "channel", label: t("fields.channel"), values: CHANNELS },
        { name: "offence", label: t("fields.offenceArticle") },
        { name: "from", label: t("list.from"), type: "date" },
        { name: "to", label: t("list.to"), type: "date" },
        { name: "urgent", label: t("tip.urgent"), type: "check" },
      ],
      row: tipRow,
    };
  }
}

customElements.define("tf-tips", Tips);
