// What the tip form says of its draft: that another tab has it, that it was taken over, when it was kept.

import { hideBand, showBand } from "../core/bands.js";
import { clock } from "../core/format.js";
import { t } from "../core/i18n.js";
import { html } from "../core/lit.js";
import { draftKey } from "../core/session.js";

export function sayElsewhere({ takeOver, fresh }) {
  const choose = (action) => () => { hideBand("draft"); action(); };
  showBand("draft", "warn", () => html`${t("draft.elsewhere")}
    <button type="button" class="button button-small" @click=${choose(takeOver)}>${t("draft.takeOver")}</button>
    <button type="button" class="button button-small" @click=${choose(fresh)}>${t("draft.new")}</button>`);
}

export function sayTakenOver() {
  showBand("draft", "warn", () => t("draft.takenOver"));
}

export function keptWords({ savedHere, savedThere }) {
  if (draftKey() === null) {
    return t("draft.notKept");
  }
  return savedHere === null ? "" : `${t("draft.at", { at: clock(savedHere) })} ✓ ${t("draft.here")} ${savedThere === null ? "" : `✓ ${t("draft.there")}`}`;
}

// Where in the form the caret stands, to be kept with the draft.
export function caretIn(form) {
  const focused = document.activeElement;
  return form?.contains(focused) && focused.name ? { name: focused.name, start: focused.selectionStart ?? 0, end: focused.selectionEnd ?? 0 } : null;
}

// Puts the caret where it stood; into the words if that place is gone.
export function putCaret(form, caret) {
  const field = caret ? form.elements[caret.name] : null;
  const target = field?.focus ? field : form.elements.narrative;
  target.focus();
  if (caret && target.setSelectionRange && target === field) {
    target.setSelectionRange(caret.start, caret.end);
  }
}
