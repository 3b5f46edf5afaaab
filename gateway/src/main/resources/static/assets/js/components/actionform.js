// The form of one action, made from its schema alone; it opens in place. What is typed stays whatever is answered.

import { html, Light, nothing } from "../core/lit.js";
import { beside, focusSummary, summary, wrong } from "../core/errors.js";
import { post } from "../core/http.js";
import { named, t } from "../core/i18n.js";
import { wordsOf } from "../core/states.js";
import { article, mark } from "./marks.js";
import { Rehearsal } from "./rehearsal.js";
import { choicesOf, faultOf, fieldsOf, labelOf, widgetOf } from "./schema.js";
import "./pick.js";

export class ActionForm extends Light {
  static properties = {
    action: { attribute: false },
    etag: { attribute: false },
    // Rows of a list field by the name of the field in its items, such as the accused of a case.
    references: { attribute: false },
    // Asked after a 412: loads the item again and gives {etag, words, allowed}.
    refresh: { attribute: false },
    errors: { state: true },
    problem: { state: true },
    conflict: { state: true },
    sending: { state: true },
    whatIf: { state: true },
  };

  #rehearsal = new Rehearsal((answer) => {
    this.whatIf = answer;
  });

  #key = crypto.randomUUID();

  constructor() {
    super();
    this.references = {};
    this.errors = [];
    this.problem = null;
    this.conflict = null;
    this.sending = false;
    this.whatIf = null;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#rehearsal.stop();
  }

  #changed() {
    const errors = [];
    const body = this.#read(fieldsOf(this.action.schema), "", errors);
    this.#rehearsal.ask(this.action.href, errors.length === 0 ? body : null);
  }

  #id(path) {
    return `${this.action.name}-${path.replace(/[.[\]]/g, "-")}`;
  }

  firstUpdated() {
    this.querySelector("h3")?.focus();
  }

  // Reads the fields; errors are collected beside.
  #read(fields, prefix, errors) {
    const value = {};
    for (const { name, property, required } of fields) {
      const path = prefix + name;
      const read = this.#readField(path, name, property, required, errors);
      if (read !== undefined) {
        value[name] = read;
      }
    }
    return value;
  }

  #readField(path, name, property, required, errors) {
    const id = this.#id(path);
    const widget = widgetOf(name, property);
    if (widget === "group") {
      const filled = [...this.querySelectorAll(`#${id} input`)].some((input) => (input.type === "radio" ? input.checked : input.value !== ""));
      return required || filled ? this.#read(fieldsOf(property), `${path}.`, errors) : undefined;
    }
    if (widget === "rows") {
      return this.#rowsOf(property).map((row, i) => ({ ...row.fixed, ...this.#read(row.fields, `${path}[${i}].`, errors) }));
    }
    const form = this.querySelector("form");
    let value;
    if (["area", "offence", "unit"].includes(widget)) {
      const picked = this.querySelector(`tf-pick[data-path="${path}"]`).value;
      value = picked.code ?? picked.text.trim();
    } else if (widget === "check") {
      value = form.elements[path].checked || undefined;
    } else {
      value = (form.elements[path]?.value ?? "").trim();
    }
    const fault = faultOf(property, required, value);
    if (fault) {
      errors.push({ id: widget === "radios" ? `${id}-0` : id, label: labelOf(name, property), words: fault });
    }
    return value === "" ? undefined : widget === "number" && value !== undefined ? Number(value) : value;
  }

  // One row for each thing that the list speaks of.
  #rowsOf(property) {
    const fields = fieldsOf(property.items);
    const named = fields.find((field) => this.references[field.name]);
    return (named ? this.references[named.name] : []).map((reference) => ({
      title: reference.title,
      fixed: { [named.name]: reference.const },
      fields: fields.filter((field) => field !== named),
    }));
  }

  async #submit(event) {
    event?.preventDefault();
    if (this.sending) {
      return;
    }
    const errors = [];
    const body = this.#read(fieldsOf(this.action.schema), "", errors);
    this.errors = errors;
    this.problem = null;
    if (errors.length > 0) {
      await this.updateComplete;
      focusSummary(this);
      return;
    }
    this.sending = true;
    this.#rehearsal.stop();
    try {
      const answer = await post(this.action.href, body, { key: this.#key, ifMatch: this.etag });
      this.dispatchEvent(new CustomEvent("done", { detail: { answer, action: this.action }, bubbles: true }));
    } catch (problem) {
      await this.#failed(problem);
    } finally {
      this.sending = false;
    }
  }

  async #failed(problem) {
    // A body that was judged is a new one when it comes again.
    if (problem.status >= 400 && problem.status < 500 && problem.status !== 429) {
      this.#key = crypto.randomUUID();
    }
    if (problem.status === 412 && this.refresh) {
      this.conflict = await this.refresh(this.action.name).catch(() => null);
      this.etag = this.conflict?.etag ?? this.etag;
    }
    this.problem = problem;
    this.errors = problem.errors.map((error) => ({ id: this.#id(error.field), label: this.#labelOf(error.field), words: error.message }));
    await this.updateComplete;
    this.querySelector(".summary, .refusal")?.focus();
  }

  #labelOf(path) {
    let schema = this.action.schema;
    let label = path;
    for (const name of path.split(/[.[\]0-9]+/).filter(Boolean)) {
      const property = (schema.properties ?? schema.items?.properties ?? {})[name];
      if (!property) {
        return label;
      }
      label = labelOf(name, property);
      schema = property;
    }
    return label;
  }

  #refusal() {
    const problem = this.problem;
    if (problem === null || this.errors.length > 0) {
      return nothing;
    }
    if (problem.status === 412) {
      return html`<div class="notice notice-warn refusal" role="alert" tabindex="-1">
        <h4>${t("form.changedMeanwhile")}</h4>
        ${this.conflict ? html`<div>${this.conflict.words}</div>` : nothing}
        ${this.conflict?.allowed === false ? html`<p>${t("form.noLongerAllowed")}</p>` : html`<p>${t("form.textKept")}</p>
          <button type="button" class="button button-small" data-again @click=${this.#submit}>${t("form.sendOnNew")}</button>`}
      </div>`;
    }
    return html`<div class="notice notice-danger refusal" role="alert" tabindex="-1">
      <p><span class="sign" aria-hidden="true">▲</span> ${wordsOf(problem)}</p>
      ${problem.article ? html`<p>${article(problem.article)}</p>` : nothing}
      ${problem.allowedAuthorities.length ? html`<p>${t("state.allowed", { who: problem.allowedAuthorities.map((who) => named("authorities", who)).join(", ") })}</p>` : nothing}
      ${problem.correlationId && problem.status >= 500 ? html`<p class="muted">${t("state.readOut")} <code>${problem.correlationId}</code></p>` : nothing}
    </div>`;
  }

  #field({ name, property, required }, prefix = "") {
    const path = prefix + name;
    const id = this.#id(path);
    const label = html`${labelOf(name, property)}${required ? nothing : html` <span class="muted">${t("form.optional")}</span>`}`;
    const about = [property.description ? `${id}-about` : "", wrong(this.errors, id) ? `${id}-error` : ""].filter(Boolean).join(" ") || nothing;
    const help = property.description ? html`<p class="muted" id="${id}-about">${property.description}</p>` : nothing;
    const invalid = wrong(this.errors, id) ? "true" : nothing;
    switch (widgetOf(name, property)) {
      case "group":
        return html`<fieldset class="field" id=${id}><legend>${label}</legend>${fieldsOf(property).map((field) => this.#field(field, `${path}.`))}</fieldset>`;
      case "rows":
        return this.#rowsOf(property).map((row, i) => html`<fieldset class="field"><legend>${row.title}</legend>${row.fields.map((field) => this.#field(field, `${path}[${i}].`))}</fieldset>`);
      case "radios":
        return html`<fieldset class="field radios" id=${id}><legend>${label}</legend>${help}${choicesOf(property).map(
          (choice, i) => html`<label class="choice"><input type="radio" id="${id}-${i}" name=${path} value=${choice.const}> ${choice.title}</label>`)}${beside(this.errors, `${id}-0`)}</fieldset>`;
      case "select":
        return html`<div class="field"><label for=${id}>${label}</label>${help}<select id=${id} name=${path} aria-describedby=${about}><option value=""></option>${choicesOf(property).map(
          (choice) => html`<option value=${choice.const}>${choice.title}</option>`)}</select>${beside(this.errors, id)}</div>`;
      case "check":
        return html`<div class="field"><label class="choice"><input type="checkbox" id=${id} name=${path}> ${label}</label>${help}</div>`;
      case "long":
        return html`<div class="field"><label for=${id}>${label}</label>${help}<textarea id=${id} name=${path} rows="4" aria-describedby=${about} aria-invalid=${invalid}></textarea>${beside(this.errors, id)}</div>`;
      case "area":
      case "offence":
      case "unit":
        return html`<div class="field"><label for=${id}>${label}</label>${help}<tf-pick data-path=${path} .kind=${widgetOf(name, property)} .fieldId=${id} .name=${path} .describedBy=${about === nothing ? "" : about} ?invalid=${invalid === "true"}></tf-pick>${beside(this.errors, id)}</div>`;
      case "date":
        return html`<div class="field"><label for=${id}>${label}</label>${help}<input type="date" id=${id} name=${path} aria-describedby=${about} aria-invalid=${invalid}>${beside(this.errors, id)}</div>`;
      default:
        return html`<div class="field"><label for=${id}>${label}</label>${help}<input type="text" id=${id} name=${path} autocomplete="off" aria-describedby=${about} aria-invalid=${invalid}
          inputmode=${property.type === "integer" ? "numeric" : nothing}>${beside(this.errors, id)}</div>`;
    }
  }

  render() {
    const action = this.action;
    return html`<form class="action-form form" novalidate @submit=${this.#submit} @input=${this.#changed} @change=${this.#changed} @taken=${this.#changed} data-action=${action.name}>
      <h3 tabindex="-1">${action.title ?? named("actions", action.name)} ${action.article ? html`<span class="muted">${article(action.article)}</span>` : nothing}</h3>
      ${summary(this.errors)}${this.#refusal()}
      ${fieldsOf(action.schema).map((field) => this.#field(field))}
      <p class="what-if" role="status">${this.whatIf ? (this.whatIf.possible ? mark("running", this.whatIf.words) : mark("warn", this.whatIf.words)) : nothing}</p>
      <div class="form-end">
        <button class="button button-primary" ?disabled=${this.sending}>${t("form.send")} <kbd>Ctrl+Enter</kbd></button>
        <button type="button" class="button" @click=${() => this.dispatchEvent(new CustomEvent("closed", { bubbles: true }))}>${t("form.close")}</button>
      </div>
    </form>`;
  }

  // For Ctrl+Enter.
  submit() {
    this.querySelector("form").requestSubmit();
  }
}

customElements.define("tf-action-form", ActionForm);
