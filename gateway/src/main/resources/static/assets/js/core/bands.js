// The row under the head of the page, always there so that nothing moves when it fills: what went wrong, what was done,
// what waits. The gravest stands first.

import { html, nothing, render } from "./lit.js";
import { onLanguage } from "./i18n.js";

const ORDER = ["session", "offline", "alert", "draft", "outbox", "done"];
const SIGNS = { danger: "▲", warn: "◆", ok: "✓", info: "" };
const shown = new Map();

function band(id, { kind, words }) {
  return html`<div class="band band-${kind}" data-band=${id}><span class="sign" aria-hidden="true">${SIGNS[kind]}</span><div class="band-words">${words()}</div></div>`;
}

function draw() {
  const slot = document.getElementById("bands");
  // Each has its place, shown or not: a button in one keeps the focus when another comes.
  render(ORDER.map((id) => (shown.has(id) ? band(id, shown.get(id)) : nothing)), slot);
}

// words: a function that gives what stands there, so that it follows the language.
export function showBand(id, kind, words) {
  shown.set(id, { kind, words });
  draw();
}

export function hideBand(id) {
  if (shown.delete(id)) {
    draw();
  }
}

onLanguage(draw);
