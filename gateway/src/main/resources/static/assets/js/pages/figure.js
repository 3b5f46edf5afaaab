// One figure on a page of its own, for narrow screens and for links from the board.

import { day } from "../core/format.js";
import { t } from "../core/i18n.js";
import { html, Light } from "../core/lit.js";
import { isoDay } from "../core/format.js";
import { periodAsked, queryOf } from "./report.js";
import "../components/figurepanel.js";

// From the board no period comes along: then it is this year until today.
function period() {
  if (new URLSearchParams(location.search).has("from")) {
    return periodAsked();
  }
  const today = isoDay(new Date());
  return { from: `${today.slice(0, 4)}-01-01`, to: today };
}

class FigurePage extends Light {
  static properties = { item: {} };

  render() {
    const asked = period();
    return html`<p class="back"><a href="/report?${queryOf(asked)}">← ${t("nav.report")}</a></p><h1>${t("figure.title")}</h1>
      <p class="muted">${day(asked.from)} – ${day(asked.to)}</p><section class="panel"><tf-figure .line=${this.item} .query=${queryOf(asked).toString()}></tf-figure></section>`;
  }
}

customElements.define("tf-figure-page", FigurePage);
