// The row under the head of the page, always there so that nothing moves when it fills: what went wrong, what was done,
// what waits. The gravest stands first.

import { html, render, repeat } from "./lit.js";
import { onLanguage } from "./i18n.js";

const ORDER = ["session", "offline", "alert", "draft", "outbox", "done"];
const SIGNS = { danger: "▲", warn: "◆", ok: "✓", info: "" };
const shown = new Map();

function draw() {
  const slot = document.getElementById("bands");
  const bands = ORDER.filter((id) => shown.has(id)).map((id) => ({ id, ...shown.get(id) }));
  render(
    repeat(
      bands,
      (band) => band.id,
      (band) => html`<div class="band band-${band.kind}" data-band=${band.id}><span class="sign" aria-hidden="true">${SIGNS[band.kind]}</span><div class="band-words">${band.words()}</div></div>`,
    ),
    slot,
  );
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
