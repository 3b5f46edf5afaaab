// What waits for me, what I have acknowledged, and whether this machine can make itself heard.

import { isoDay, moment } from "../core/format.js";
import { get } from "../core/http.js";
import { t } from "../core/i18n.js";
import { repeat } from "../../vendor/lit/directives/repeat.js";
import { html, Light, nothing } from "../core/lit.js";
import { empty, failed, Loading } from "../core/states.js";
import { limit, mark } from "../components/marks.js";
import { buttons, hrefOf } from "../live/alerts.js";
import { notify, permission, ring, soundWorks } from "../live/extras.js";

class Alerts extends Light {
  static properties = { problem: { state: true }, tested: { state: true } };

  #loading = new Loading(this, async () => (await get("/api/v1/alerts?state=all")).body.items);

  constructor() {
    super();
    this.problem = null;
    this.tested = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#loading.run();
    addEventListener("tipflow-alerts", this.#again);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("tipflow-alerts", this.#again);
  }

  #again = () => this.#loading.run();

  #alert(alert) {
    const done = alert.closed || alert.mine?.acknowledgedAt;
    return html`<li class="row alert-row" data-alert=${alert.id}><div class="row-head">${done ? mark("ok", t("alerts.acknowledged")) : mark(alert.urgent ? "danger" : "warn", t(alert.urgent ? "tip.urgent" : "alerts.due"))}
        <a href=${hrefOf(alert)}>${alert.title}</a> <span class="muted">${moment(alert.raisedAt)}</span></div>
      <div class="row-facts muted">${alert.dueOn && !done ? html`${limit(alert.dueOn, isoDay(new Date()))} ` : nothing}${alert.climbsAt && !done && !alert.takenBy ? t("alerts.climbs", { at: moment(alert.climbsAt) }) : nothing}</div>
      ${done ? (alert.takenBy ? html`<p class="muted">${t("alerts.taken", { who: alert.takenBy, at: moment(alert.takenAt) })}</p>` : nothing) : html`<div class="alert-buttons">${buttons(alert, (problem) => { this.problem = problem; })}</div>`}</li>`;
  }

  async #test() {
    if (permission() === "default") {
      await Notification.requestPermission();
    }
    notify("test", t("alerts.testWords"));
    ring();
    this.tested = true;
  }

  render() {
    return html`<div class="heading-row"><h1>${t("nav.alerts")}</h1></div>
      ${this.problem ? failed(this.problem) : nothing}
      ${this.#loading.show((items) => (items.length === 0 ? empty(t("alerts.none")) : html`<ol class="rows">${repeat(items, (alert) => alert.id, (alert) => this.#alert(alert))}</ol>`))}
      <section class="panel"><h2>${t("alerts.elsewhere")}</h2>
        <p>${t("alerts.elsewhereAbout")}</p><p><button type="button" class="button" @click=${this.#test}>${t("alerts.test")}</button></p>
        <ul><li>${permission() === "granted" ? mark("ok", t("alerts.noticesWork")) : mark("warn", t(permission() === "denied" ? "alerts.noticesBlocked" : "alerts.noticesOff"))}</li>
          <li>${soundWorks() ? mark("ok", t("alerts.soundWorks")) : mark("warn", t("alerts.soundOff"))}</li></ul></section>`;
  }
}

customElements.define("tf-alerts", Alerts);
