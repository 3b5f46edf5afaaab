// The choices of the tip form: channel, kind, reporter.

import { beside, wrong } from "../core/errors.js";
import { named, t } from "../core/i18n.js";
import { html, nothing } from "../core/lit.js";
import { channelOfShift } from "./tipform.js";

export const CHANNELS = ["HOTLINE", "LETTER_BOX", "IN_PERSON", "ONLINE", "MESSAGE", "REFERRAL"];
export const KINDS = ["TO_GIAC", "TIN_BAO", "KIEN_NGHI_KHOI_TO", "TU_THU", "DAU_THU", "DIRECT_DISCOVERY"];

function group(name, label, values, chosen) {
  return html`<fieldset class="tip-row radios-line"><legend>${label}</legend><div class="radios-row">${values.map(
    (value) => html`<label class="choice"><input type="radio" name=${name} value=${value} ?checked=${value === chosen}> ${named("values", value)}</label>`)}</div></fieldset>`;
}

export function channelField() {
  return group("channel", t("fields.channel"), CHANNELS, channelOfShift());
}

export function kindField() {
  return group("kind", t("fields.kind"), KINDS, "TO_GIAC");
}

function line(name, label, errors, options = {}) {
  return html`<div class="field"><label for=${name}>${label}</label><input type="text" id=${name} name=${name} autocomplete="off" spellcheck="false" inputmode=${options.inputmode ?? nothing}
    aria-invalid=${wrong(errors, name) ? "true" : nothing} aria-describedby=${wrong(errors, name) ? `${name}-error` : nothing}>${beside(errors, name)}</div>`;
}

export function reporterField(isNamed, errors) {
  return html`<fieldset class="tip-row radios-line"><legend>${t("fields.reporter")}</legend><div class="radios-row">
      <label class="choice"><input type="radio" name="reporter" value="anonymous" checked> ${t("tip.anonymous")}</label>
      <label class="choice"><input type="radio" name="reporter" value="named"> ${t("tip.named")} <span class="muted">${t("tip.sealed")}</span></label>
    </div></fieldset>
    ${isNamed ? html`<div class="reporter-fields">${line("reporterName", t("fields.name"), errors)}${line("reporterPhone", t("fields.phone"), errors, { inputmode: "tel" })}
      ${line("reporterAddress", t("fields.address"), errors)}${line("reporterId", t("fields.idNumber"), errors, { inputmode: "numeric" })}</div>` : nothing}`;
}
