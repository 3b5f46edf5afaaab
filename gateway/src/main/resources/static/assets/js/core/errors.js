// Errors of a form: a summary on top that takes focus and leads to each field, and the same words beside the field.

import { html, nothing } from "./lit.js";
import { t } from "./i18n.js";

// errors: [{ id, label, words }], id of the field that is wrong.
export function summary(errors, title = t("form.wrong")) {
  if (errors.length === 0) {
    return nothing;
  }
  return html`<div class="notice notice-danger summary" role="alert" tabindex="-1">
    <h2>${title}</h2>
    <ul>${errors.map((error) => html`<li><a href="#${error.id}" @click=${(event) => goTo(event, error.id)}>${error.label ? `${error.label}: ` : ""}${error.words}</a></li>`)}</ul>
  </div>`;
}

function goTo(event, id) {
  event.preventDefault();
  document.getElementById(id)?.focus();
}

export function focusSummary(root) {
  root.querySelector(".summary")?.focus();
}

export function beside(errors, id) {
  const error = errors.find((candidate) => candidate.id === id);
  return error ? html`<p class="field-error" id="${id}-error"><span class="sign" aria-hidden="true">▲</span> ${error.words}</p>` : nothing;
}

export function wrong(errors, id) {
  return errors.some((error) => error.id === id);
}
