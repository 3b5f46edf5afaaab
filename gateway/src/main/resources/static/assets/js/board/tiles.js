// The tiles. A number that changed is underlined for three seconds; nothing moves and nothing flashes.

import { el, setText } from "../dom.js";
import { number } from "../format.js";
import { t } from "../i18n.js";
import { TILES } from "./counters.js";

const MARKED_FOR = 3_000;

// Four paints a second are enough for eyes.
const PAINT_EVERY = 250;

export class Tiles {
  #element;
  #values = new Map();
  #tiles = [];
  #pending = null;

  constructor(element) {
    this.#element = element;
  }

  draw() {
    this.#tiles = TILES.map((tile) => {
      const figure = el("span");
      const note = el("p", { class: "tile-note" });
      const unit = tile.unit ? el("span", { class: "tile-unit" }, t(tile.unit)) : null;
      const item = el(
        "li",
        { class: "tile" },
        el("h2", {}, t(tile.key)),
        el("p", { class: "tile-figure" }, figure, unit),
        note,
      );
      return { ...tile, item, figure, note };
    });
    this.#element.replaceChildren(...this.#tiles.map((tile) => tile.item));
    this.#paint();
  }

  replace(counters) {
    this.#values = new Map(Object.entries(counters));
    this.#paint();
  }

  merge(counters) {
    for (const [name, value] of Object.entries(counters)) {
      this.#values.set(name, value);
    }
    this.#pending ??= setTimeout(() => {
      this.#pending = null;
      this.#paint();
    }, PAINT_EVERY);
  }

  markStale(stale) {
    this.#element.classList.toggle("stale", stale);
  }

  isEmpty() {
    return [...this.#values.values()].every((value) => value === 0);
  }

  // All figures in one sentence each, for who does not see them.
  spoken() {
    return this.#tiles.map((tile) => `${t(tile.key)}: ${tile.figure.textContent} ${tile.unit ? t(tile.unit) : ""}`.trim()).join(". ");
  }

  #paint() {
    for (const tile of this.#tiles) {
      this.#paintFigure(tile);
      this.#paintNote(tile);
    }
  }

  #paintFigure(tile) {
    const value = this.#values.get(tile.counter);
    const text = value === undefined ? "–" : number(value);
    const before = tile.figure.textContent;
    setText(tile.figure, text);
    if (before !== "" && before !== "–" && before !== text) {
      tile.figure.classList.add("changed");
      clearTimeout(tile.unmark);
      tile.unmark = setTimeout(() => tile.figure.classList.remove("changed"), MARKED_FOR);
    }
  }

  #paintNote(tile) {
    if (!tile.urgent) {
      setText(tile.note, this.#values.has(tile.counter) ? "" : t("board.absent"));
      return;
    }
    const urgent = this.#values.get(tile.urgent) ?? 0;
    setText(tile.note, urgent === 0 ? "" : `▲ ${t("board.urgent", { n: number(urgent) })}`);
    tile.note.classList.toggle("urgent", urgent > 0);
  }
}
