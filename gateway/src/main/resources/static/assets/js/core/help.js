// F1 shows the keys, Ctrl+K leads to a page or a number. Both open below the head, never over what is being typed.

import { html, nothing, render } from "./lit.js";
import { folded } from "./format.js";
import { myPages } from "./frame.js";
import { onLanguage, t } from "./i18n.js";
import { bind, bound } from "./keys.js";

let open = null;
let before = null;

function close() {
  open = null;
  draw();
  before?.focus();
}

function show(what) {
  before = document.activeElement;
  open = open === what ? null : what;
  draw();
  document.querySelector(what === "go" ? "#go" : "#keys-heading")?.focus();
}

function keysPanel() {
  return html`<section class="panel keys" aria-labelledby="keys-heading">
    <h2 id="keys-heading" tabindex="-1">${t("keys.title")}</h2>
    <dl>${bound().map((binding) => html`<div><dt><kbd>${binding.combo}</kbd></dt><dd>${t(binding.key)}</dd></div>`)}
      <div><dt><kbd>1</kbd>–<kbd>9</kbd></dt><dd>${t("keys.radio")}</dd></div></dl>
    <button type="button" class="button button-small" @click=${close}>${t("keys.close")}</button>
  </section>`;
}

const LISTS = { TB: "/tips", VA: "/cases", TN: "/wanted" };

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

function goPanel() {
  return html`<form class="panel go" @submit=${goTo} autocomplete="off">
    <label for="go">${t("keys.goTo")}</label>
    <input id="go" name="go" type="text" list="go-pages" spellcheck="false">
    <datalist id="go-pages">${myPages().map((page) => html`<option value=${t(page.key)}></option>`)}</datalist>
    <button class="button button-small">${t("keys.goNow")}</button>
    <button type="button" class="button button-small" @click=${close}>${t("keys.close")}</button>
  </form>`;
}

function draw() {
  render(open === "keys" ? keysPanel() : open === "go" ? goPanel() : nothing, document.getElementById("help"));
}

export function offerHelp() {
  const place = document.createElement("div");
  place.id = "help";
  document.getElementById("bands").after(place);
  bind("F1", "keys.help", () => show("keys"));
  bind("Ctrl+K", "keys.goTo", () => show("go"));
  bind("Escape", null, () => (open ? close() : false));
  onLanguage(draw);
}
