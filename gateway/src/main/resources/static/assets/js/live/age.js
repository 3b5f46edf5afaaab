// How old live numbers are, in words, and whether they still may be called live.

import { clock, minutes } from "../core/format.js";
import { t } from "../core/i18n.js";

const STALE_AFTER = 15_000;

export class Age {
  #heardAt = null;
  #changedAt = null;

  heard() {
    this.#heardAt = Date.now();
  }

  changed() {
    this.#changedAt = Date.now();
  }

  get known() {
    return this.#heardAt !== null;
  }

  isStale() {
    return this.#heardAt !== null && Date.now() - this.#heardAt > STALE_AFTER;
  }

  // "số liệu 14:05:08 (1 giây) · sự kiện cuối 14:05:02", or "cũ 0:23".
  words() {
    if (this.#heardAt === null) {
      return t("live.connecting");
    }
    const age = Date.now() - this.#heardAt;
    const parts = [t("live.figuresAt", { time: clock(this.#heardAt) })];
    parts.push(this.isStale() ? t("live.stale", { age: minutes(age) }) : t("live.secondsAgo", { n: Math.floor(age / 1000) }));
    if (this.#changedAt !== null) {
      parts.push(t("live.lastEvent", { time: clock(this.#changedAt) }));
    }
    return parts.join(" · ");
  }
}
