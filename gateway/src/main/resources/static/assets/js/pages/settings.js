// Language, theme, density and sound of this machine.

import { loadTexts, t } from "../core/i18n.js";
import { html, Light } from "../core/lit.js";
import { choices, choose, chosen } from "../core/settings.js";

class Settings extends Light {
  async #choose(name, value) {
    choose(name, value);
    if (name === "language") {
      await loadTexts();
    }
    this.requestUpdate();
  }

  render() {
    return html`<div class="heading-row"><h1>${t("nav.settings")}</h1></div><form class="panel form settings">${["language", "theme", "density", "sound"].map(
      (name) => html`<fieldset class="field radios"><legend>${t(`settings.${name}`)}</legend>${choices(name).map(
        (value) => html`<label class="choice"><input type="radio" name=${name} value=${value} ?checked=${chosen(name) === value} @change=${() => this.#choose(name, value)}> ${t(`settings.${name}-${value}`)}</label>`)}</fieldset>`)}</form>`;
  }
}

customElements.define("tf-settings", Settings);
