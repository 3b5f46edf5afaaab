// After logging: why a tip is not urgent although that was proposed. Asked once, beside the confirmation, and never in the way.

import { post } from "../core/http.js";
import { t } from "../core/i18n.js";
import { html, Light, nothing } from "../core/lit.js";
import { wordsOf } from "../core/states.js";

class Lowered extends Light {
  static properties = { tip: { attribute: false }, kept: { state: true }, problem: { state: true } };

  async #keep(event) {
    event.preventDefault();
    const text = this.querySelector("input").value.trim();
    if (text === "") {
      return;
    }
    try {
      await post(`/api/v1/tips/${this.tip}/actions/add-information`, { text, kind: "REASON" });
      this.kept = true;
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    return this.kept ? html` ✓ ${t("tip.reasonKept")}` : html`<form class="lowered" autocomplete="off" @submit=${this.#keep}><label for="why-lowered">${t("tip.whyLowered")}</label>
      <input id="why-lowered" maxlength="500" spellcheck="false"><button class="button button-small">${t("tip.keepReason")}</button>${this.problem ? html` ▲ ${wordsOf(this.problem)}` : nothing}</form>`;
  }
}

customElements.define("tf-lowered", Lowered);
