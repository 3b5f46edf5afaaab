// The live board: is anything wrong now? A changed number is underlined for three seconds; nothing moves and nothing flashes.
// Below, the charts, which come after the numbers. On the wall: the six tiles alone, dark, as large as the screen.

import { clock, number } from "../core/format.js";
import { t } from "../core/i18n.js";
import { html, Light, nothing } from "../core/lit.js";
import { get } from "../core/http.js";
import { say } from "../core/say.js";
import { TILES } from "../components/counters.js";
import { Age } from "../live/age.js";
import { onLive } from "../live/live.js";

// Four paints a second are enough for eyes.
const PAINT_EVERY = 250;
const TICK = 500;
const MARKED_FOR = 3_000;
const SHIFT_EVERY = 600_000;

class Board extends Light {
  static properties = { wall: { type: Boolean } };

  #age = new Age();
  #values = new Map();
  #changedAt = new Map();
  #paint = null;
  #paintedAt = 0;
  #timers = [];
  #leave = null;
  #refused = null;
  #proof = null;
  #shift = 0;

  connectedCallback() {
    super.connectedCallback();
    this.#leave = onLive((name, body) => this.#hear(name, body));
    this.#timers = [setInterval(() => this.#tick(), TICK)];
    get("/api/v1/stats/proof").then(({ body }) => { this.#proof = body; this.requestUpdate(); }).catch(() => {});
    if (!this.wall) {
      import("../components/boardcharts.js");
    } else {
      this.#stayAwake();
      document.addEventListener("visibilitychange", this.#stayAwake);
      this.#timers.push(setInterval(() => this.#move(), SHIFT_EVERY));
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#leave?.();
    this.#timers.forEach(clearInterval);
    document.removeEventListener("visibilitychange", this.#stayAwake);
  }

  #stayAwake = () => {
    if (document.visibilityState === "visible") {
      navigator.wakeLock?.request("screen").catch(() => {});
    }
  };

  // Pixels that never change burn in.
  #move() {
    this.#shift = (this.#shift + 1) % 4;
    document.body.dataset.shift = this.#shift;
  }

  #hear(name, body) {
    if (name === "refused") {
      this.#refused = body;
      this.requestUpdate();
      return;
    }
    if (name === "lost" || name === "returned" || name === "alerts" || name === "session") {
      return;
    }
    this.#refused = null;
    this.#age.heard();
    if (name === "state") {
      this.#take(body.counters, false);
    } else if (name === "change") {
      this.#age.changed();
      this.#take(body.counters, true);
    }
  }

  #take(counters, marked) {
    for (const [name, value] of Object.entries(counters)) {
      if (marked && this.#values.has(name) && this.#values.get(name) !== value) {
        this.#changedAt.set(name, Date.now());
      }
      this.#values.set(name, value);
    }
    // The first change is drawn at once, those behind it together.
    this.#paint ??= setTimeout(() => {
      this.#paint = null;
      this.#paintedAt = Date.now();
      this.requestUpdate();
    }, Math.max(0, this.#paintedAt + PAINT_EVERY - Date.now()));
  }

  #tick() {
    const age = this.querySelector(".age");
    const words = this.#age.words();
    if (age && age.textContent !== words) {
      age.textContent = words;
    }
    const stale = this.#age.isStale();
    age?.classList.toggle("stale-mark", stale);
    this.querySelector(".tiles")?.classList.toggle("stale", stale || this.#refused !== null);
    for (const [name, at] of this.#changedAt) {
      if (Date.now() - at > MARKED_FOR) {
        this.#changedAt.delete(name);
        this.requestUpdate();
      }
    }
  }

  #read() {
    say(`${TILES.map((tile) => `${t(tile.key)}: ${this.#figure(tile)} ${tile.unit ? t(tile.unit) : ""}`.trim()).join(". ")}. ${this.#age.words()}`);
  }

  #figure(tile) {
    const value = this.#values.get(tile.counter);
    return value === undefined ? "–" : number(value);
  }

  #note(tile) {
    const urgent = tile.urgent ? (this.#values.get(tile.urgent) ?? 0) : 0;
    if (urgent > 0) {
      return html`<p class="tile-note urgent">▲ ${t("board.urgent", { n: number(urgent) })}</p>`;
    }
    return html`<p class="tile-note">${this.#values.has(tile.counter) || !this.#age.known ? nothing : t("board.absent")}</p>`;
  }

  #tile(tile) {
    const changed = this.#changedAt.has(tile.counter) ? "changed" : "";
    const figure = html`<span class=${changed}>${this.#figure(tile)}</span>`;
    return html`<li class="tile"><h2>${t(tile.key)}</h2>
      <p class="tile-figure">${this.wall ? figure : html`<a href=${tile.href} class="figure-link" aria-label="${t(tile.key)}: ${this.#figure(tile)}">${figure}</a>`}${tile.unit ? html`<span class="tile-unit">${t(tile.unit)}</span>` : nothing}</p>
      ${this.#note(tile)}</li>`;
  }

  #proved() {
    if (!this.#proof?.finishedAt) {
      return nothing;
    }
    const at = clock(Date.parse(this.#proof.finishedAt)).slice(0, 5);
    return html`<p class="muted">${this.#proof.status === "proved" ? `✓ ${t("board.proved", { at })}` : `▲ ${t("board.differs", { at })}`}</p>`;
  }

  render() {
    if (this.#refused !== null) {
      return html`<div class="refused ${this.wall ? "refused-wall" : ""}" role="alert"><h1>${t("nav.board")}</h1><p>▲ ${t(this.#refused === 401 ? "frame.sessionEnded" : "live.forbidden")} ${clock(Date.now()).slice(0, 5)}</p>
        ${this.#refused === 401 ? html`<p><a href=${location.pathname + location.search}>${t("frame.loginAgain")}</a></p>` : nothing}</div>`;
    }
    return html`<div class="heading-row"><h1>${t("nav.board")}</h1><p class="age"></p>${this.wall ? nothing : html`${this.#proved()}
        <span class="heading-end"><button type="button" class="button button-small" @click=${this.#read}>${t("board.readAloud")}</button> <a class="button button-small" href="/board?wall=1">${t("board.wall")}</a></span>`}</div>
      <ul class="tiles">${TILES.map((tile) => this.#tile(tile))}</ul>
      ${this.wall ? nothing : html`<tf-board-charts></tf-board-charts>`}`;
  }
}

customElements.define("tf-board", Board);
