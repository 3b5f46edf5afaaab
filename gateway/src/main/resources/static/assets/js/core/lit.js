// What the components take from lit, and the base of them all: in the page's own DOM, drawn anew when the language changes.

import { LitElement } from "../../vendor/lit/lit-element.js";
import { onLanguage } from "./i18n.js";

export { html, nothing, render } from "../../vendor/lit/lit-html.js";

export class Light extends LitElement {
  #leave = null;

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#leave = onLanguage(() => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#leave?.();
  }
}
