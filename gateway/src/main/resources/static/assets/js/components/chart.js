// A chart: one sentence that says what it shows, the drawing, and the same numbers as a table. Arrow keys move a cursor over the
// points, each of which is read out. Several drawings of one chart have one scale and one cursor.

import uPlot from "../../vendor/uplot/uPlot.js";
import { number } from "../core/format.js";
import { t } from "../core/i18n.js";
import { html, Light, nothing } from "../core/lit.js";
import { say } from "../core/say.js";

const DASH = [6, 4];
const STEPS = [1, 2, 5].flatMap((digit) => [1, 10, 100, 1_000, 10_000, 100_000].map((power) => digit * power)).sort((a, b) => a - b);
const NARROW = 480;

// Styles that only pages with charts need.
const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/assets/css/chart.css" });
const styled = new Promise((resolve) => {
  sheet.addEventListener("load", resolve);
  sheet.addEventListener("error", resolve);
});
document.head.append(sheet);

function written(value) {
  return value === null ? "–" : number(value);
}

// data: {title, finding, head, many?, points: [{label, tick?}], panels: [{title?, lines: [{label, short, values}]}]}; the first line of a
// panel is drawn solid, the second dashed; a value that is not there is null; many: small drawings beside each other.
class Chart extends Light {
  static properties = { data: { attribute: false }, tabled: { state: true } };

  #plots = [];
  #panel = 0;
  #at = 0;
  #sizes = new ResizeObserver(() => this.#fit());
  #looks = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "print"].map((query) => matchMedia(query));
  #redraw = () => this.#draw();

  connectedCallback() {
    super.connectedCallback();
    this.#looks.forEach((look) => look.addEventListener("change", this.#redraw));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#looks.forEach((look) => look.removeEventListener("change", this.#redraw));
    this.#sizes.disconnect();
    this.#clear();
  }

  updated(changed) {
    if (!changed.has("data") || !this.data) {
      return;
    }
    const before = changed.get("data");
    if (before?.points.length !== this.data.points.length || before.panels.length !== this.data.panels.length) {
      this.#panel = 0;
      this.#at = this.data.points.length - 1;
    }
    styled.then(() => {
      this.#draw();
      this.#sizes.disconnect();
      this.#sizes.observe(this.querySelector(".chart-area"));
    });
  }

  // What is drawn, as the library has it: for each panel the positions and then the values of each line.
  get drawn() {
    return this.#plots.map((plot) => plot.data);
  }

  #clear() {
    this.#plots.forEach((plot) => plot.destroy());
    this.#plots = [];
  }

  #colour(name) {
    return getComputedStyle(this).getPropertyValue(name).trim();
  }

  #draw() {
    if (!this.data || !this.isConnected) {
      return;
    }
    this.#clear();
    const most = Math.max(1, ...this.data.panels.flatMap((panel) => panel.lines.flatMap((line) => line.values)).filter((value) => value !== null));
    this.querySelectorAll(".chart-plot").forEach((place, index) => {
      this.#plots.push(new uPlot(this.#options(this.data.panels[index], place, most), [this.data.points.map((_, at) => at), ...this.data.panels[index].lines.map((line) => line.values)], place));
    });
    this.#show();
  }

  #options(panel, place, most) {
    const small = this.data.many === true;
    const axis = { stroke: this.#colour("--chart-words"), font: `13px ${getComputedStyle(this).fontFamily}`, ticks: { show: false } };
    const ticks = this.data.points.map((point, at) => (point.tick ? at : -1)).filter((at) => at >= 0);
    const every = small ? Math.max(1, ticks.length - 1) : place.clientWidth < NARROW ? 3 : 1;
    return {
      width: place.clientWidth,
      height: place.clientHeight,
      padding: [8, small ? 20 : 56, 0, 0],
      legend: { show: false },
      cursor: { drag: { x: false, y: false, setScale: false }, y: false },
      scales: { x: { time: false, range: [0, Math.max(1, this.data.points.length - 1)] }, y: { range: [0, most * 1.05] } },
      axes: [
        { ...axis, grid: { show: false }, size: 28, splits: () => ticks.filter((_, index) => index % every === 0), values: (_, splits) => splits.map((at) => this.data.points[at].tick) },
        { ...axis, grid: { stroke: this.#colour("--chart-grid"), width: 1 }, size: 44, incrs: STEPS, values: (_, splits) => splits.map(number), ...(small ? { splits: () => [0, most] } : {}) },
      ],
      series: [{}, ...panel.lines.map((_, index) => ({ stroke: this.#colour(index === 0 ? "--chart-now" : "--chart-before"), width: index === 0 ? 2 : 1.5, dash: index === 0 ? undefined : DASH, points: { show: false } }))],
      hooks: { draw: small ? [] : [(plot) => this.#labelEnds(plot, panel.lines)], setCursor: [(plot) => this.#pointed(plot)] },
    };
  }

  // Each line says at its end what it is; two that end close together keep apart.
  #labelEnds(plot, lines) {
    const { ctx } = plot;
    const size = 13 * devicePixelRatio;
    const ends = lines.map((line, index) => {
      const at = line.values.findLastIndex((value) => value !== null);
      return at < 0 ? null : { words: line.short, colour: this.#colour(index === 0 ? "--chart-now" : "--chart-before"), x: plot.valToPos(at, "x", true) + size / 2, y: plot.valToPos(line.values[at], "y", true) };
    }).filter((end) => end !== null).sort((a, b) => a.y - b.y);
    for (let i = 1; i < ends.length; i += 1) {
      const missing = size * 1.2 - (ends[i].y - ends[i - 1].y);
      if (missing > 0) {
        ends[i - 1].y -= missing / 2;
        ends[i].y += missing / 2;
      }
    }
    ctx.save();
    ctx.font = `600 ${size}px ${getComputedStyle(this).fontFamily}`;
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    for (const end of ends) {
      ctx.fillStyle = end.colour;
      ctx.fillText(end.words, end.x, end.y);
    }
    ctx.restore();
  }

  #fit() {
    const places = [...this.querySelectorAll(".chart-plot")];
    if (places.some((place, index) => this.#plots[index] && (place.clientWidth !== this.#plots[index].width || place.clientHeight !== this.#plots[index].height))) {
      this.#draw();
    }
  }

  // The mouse points somewhere.
  #pointed(plot) {
    if (plot.cursor.event && plot.cursor.idx !== null && plot.cursor.idx !== undefined) {
      this.#panel = Math.max(0, this.#plots.indexOf(plot));
      this.#at = plot.cursor.idx;
      this.#show();
    }
  }

  #words() {
    const panel = this.data.panels[this.#panel];
    const point = this.data.points[this.#at];
    if (!panel || !point) {
      return "";
    }
    const values = panel.lines.map((line) => `${line.label}: ${written(line.values[this.#at])}`).join(", ");
    return `${panel.title ? `${panel.title} · ` : ""}${point.label} · ${values}`;
  }

  #show() {
    const element = this.querySelector(".chart-readout");
    if (element) {
      element.textContent = this.#words();
    }
  }

  #key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) {
      return;
    }
    const last = this.data.points.length - 1;
    const panels = this.data.panels.length;
    const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], Home: [-last, 0], End: [last, 0], ...(panels > 1 ? { ArrowUp: [0, -1], ArrowDown: [0, 1] } : {}) };
    const move = moves[event.key];
    if (move === undefined) {
      return;
    }
    event.preventDefault();
    this.#at = Math.min(last, Math.max(0, this.#at + move[0]));
    this.#panel = Math.min(panels - 1, Math.max(0, this.#panel + move[1]));
    this.#point();
    say(this.#words());
  }

  // Puts the cursor of the drawings where the keys have led.
  #point() {
    this.#plots.forEach((plot, index) => {
      const here = index === this.#panel;
      plot.setCursor(here ? { left: plot.valToPos(this.#at, "x"), top: 1 } : { left: -10, top: -10 }, false);
    });
    this.querySelectorAll(".chart-panel").forEach((panel, index) => panel.classList.toggle("chart-here", index === this.#panel && this.data.many === true));
    this.#show();
  }

  #leave() {
    this.#plots.forEach((plot) => plot.setCursor({ left: -10, top: -10 }, false));
    this.querySelectorAll(".chart-here").forEach((panel) => panel.classList.remove("chart-here"));
  }

  #table() {
    const { head, points, panels } = this.data;
    const columns = panels.flatMap((panel) => panel.lines.map((line) => ({ title: panel.title ?? line.label, values: line.values })));
    return html`<div class="table-scroll chart-table" tabindex="0" role="region" aria-label=${this.data.title}><table><thead><tr><th scope="col">${head}</th>${columns.map((column) => html`<th scope="col" class="num">${column.title}</th>`)}</tr></thead>
      <tbody>${points.map((point, at) => html`<tr><th scope="row">${point.label}</th>${columns.map((column) => html`<td class="num">${written(column.values[at])}</td>`)}</tr>`)}</tbody></table></div>`;
  }

  render() {
    if (!this.data) {
      return nothing;
    }
    const { title, finding, many, panels } = this.data;
    return html`<figure class="chart ${many ? "chart-many" : ""}">
      <figcaption><h2>${title}</h2><p class="chart-finding">${finding}</p></figcaption>
      <div class="chart-area" tabindex="0" role="application" aria-label="${title}. ${t(many ? "chart.keysMany" : "chart.keys")}" @keydown=${this.#key} @focus=${this.#point} @blur=${this.#leave}>
        ${panels.map((panel) => html`<div class="chart-panel">${panel.title ? html`<p class="chart-name">${panel.title} <strong>${panel.total ?? nothing}</strong></p>` : nothing}<div class="chart-plot" aria-hidden="true"></div></div>`)}
      </div>
      <p class="chart-readout muted" aria-hidden="true"></p>
      <details class="chart-data" @toggle=${(event) => { this.tabled = event.target.open; }}><summary>${t("chart.data")}</summary>${this.tabled ? this.#table() : nothing}</details>
    </figure>`;
  }
}

customElements.define("tf-chart", Chart);
