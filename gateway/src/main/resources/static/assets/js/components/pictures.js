// The pictures of a tip, and a way to add one that came by letter or in person. A picture opens alone, as large as it is.

import { moment, number } from "../core/format.js";
import { get, postFile, Problem } from "../core/http.js";
import { t } from "../core/i18n.js";
import { html, Light, nothing } from "../core/lit.js";
import { say, warn } from "../core/say.js";
import { is } from "../core/session.js";

const KINDS = "image/jpeg,image/png";
const BY_RECEIPT = "public";

class Pictures extends Light {
  static properties = { tip: { type: String } };

  #items = null;
  #failed = false;
  #sending = false;
  #refusals = [];

  get #address() {
    return `/api/v1/tips/${this.tip}/pictures`;
  }

  updated(changed) {
    if (changed.has("tip") && this.tip) {
      this.#load();
    }
  }

  async #load() {
    try {
      this.#items = (await get(this.#address)).body.items;
      this.#failed = false;
    } catch {
      this.#failed = true;
    }
    this.requestUpdate();
  }

  async #add(event) {
    const field = event.target;
    const files = [...field.files];
    this.#sending = true;
    this.#refusals = [];
    this.requestUpdate();
    for (const file of files) {
      try {
        await postFile(this.#address, file);
      } catch (problem) {
        const why = problem instanceof Problem && problem.detail !== "" ? problem.detail : t("pictures.notSent");
        this.#refusals.push(`${file.name}: ${why}`);
      }
    }
    field.value = "";
    this.#sending = false;
    await this.#load();
    if (this.#refusals.length > 0) {
      warn(this.#refusals.join(" "));
    } else {
      say(t("pictures.added", { n: number(files.length) }));
    }
  }

  #picture(one, at) {
    const words = t(one.by === BY_RECEIPT ? "pictures.ofReporter" : "pictures.of", { n: number(at + 1), at: moment(one.at), who: one.by });
    return html`<li><a href=${one.href} target="_blank" rel="noreferrer"><img src=${one.href} alt=${words} width=${one.width} height=${one.height} loading="lazy"></a><span class="muted">${words}</span></li>`;
  }

  render() {
    if (this.#failed) {
      return html`<section class="panel"><h2>${t("pictures.title")}</h2><p>${t("pictures.notLoaded")} <button type="button" @click=${() => this.#load()}>${t("pictures.again")}</button></p></section>`;
    }
    const mayAdd = is("operator", "investigator", "investigation-head");
    if (this.#items === null || (this.#items.length === 0 && !mayAdd)) {
      return nothing;
    }
    return html`<section class="panel"><h2>${t("pictures.title")} (${number(this.#items.length)})</h2>
      ${this.#items.length === 0 ? html`<p class="muted">${t("pictures.none")}</p>` : html`<ul class="pictures">${this.#items.map((one, at) => this.#picture(one, at))}</ul>`}
      ${mayAdd ? html`<label class="field" for="picture-file">${t("pictures.add")}</label>
        <input id="picture-file" type="file" accept=${KINDS} multiple ?disabled=${this.#sending} aria-describedby="picture-hint" @change=${(event) => this.#add(event)}>
        <p id="picture-hint" class="muted">${this.#sending ? t("pictures.sending") : t("pictures.hint")}</p>
        ${this.#refusals.map((refusal) => html`<p class="wrong">▲ ${refusal}</p>`)}` : nothing}</section>`;
  }
}

customElements.define("tf-pictures", Pictures);
