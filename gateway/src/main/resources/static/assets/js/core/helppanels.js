// The panel of the keys and the one that leads to a page or a number.

import { html } from "./lit.js";
import { folded } from "./format.js";
import { myPages } from "./frame.js";
import { t } from "./i18n.js";
import { bound } from "./keys.js";

const LISTS = { TB: "/tips", VA: "/cases", TN: "/wanted" };

export function keys(close) {
  return html`<section class="panel keys" aria-labelledby="keys-heading">
    <h2 id="keys-heading" tabindex="-1">${t("keys.title")}</h2>
    <dl>${bound().map((binding) => html`<div><dt><kbd>${binding.combo}</kbd></dt><dd>${t(binding.key)}</dd></div>`)}
      <div><dt><kbd>1</kbd>–<kbd>9</kbd></dt><dd>${t("keys.radio")}</dd></div></dl>
    <button type="button" class="button button-small" @click=${close}>${t("keys.close")}</button>
  </section>`;
}

function goTo(event) {
  event.preventDefault();
  const words = event.target.elements.go.value.trim();
  const page = words && myPages().find((candidate) => folded(t(candidate.key)).includes(folded(words)));
  const list = LISTS[words.slice(0, 2).toUpperCase()];
  if (list && /\d/.test(words)) {
    sessionStorage.setItem("tipflow.go", words);
    location.assign(list);
  } else if (page) {
    location.assign(page.address);
  } else {
    event.target.elements.go.setAttribute("aria-invalid", "true");
  }
}

export function go(close) {
  return html`<form class="panel go" @submit=${goTo} autocomplete="off">
    <label for="go">${t("keys.goTo")}</label>
    <input id="go" name="go" type="text" list="go-pages" spellcheck="false">
    <datalist id="go-pages">${myPages().map((page) => html`<option value=${t(page.key)}></option>`)}</datalist>
    <button class="button button-small">${t("keys.goNow")}</button>
    <button type="button" class="button button-small" @click=${close}>${t("keys.close")}</button>
  </form>`;
}
