// Asks what can be proposed from the words so far: 400 ms after the last input, never while a word is composed, one question at a
// time, answers to older words dropped. Where the services propose nothing (yet), nothing is shown.

import { post } from "../core/http.js";
import { t } from "../core/i18n.js";

const AFTER = 400;
export const NOTHING = { duplicates: [], wanted: [], places: [], times: [], offences: [], priority: null, questions: [] };

export class Proposer {
  #read;
  #show;
  #timer = null;
  #asking = false;
  #again = false;
  #composing = false;
  #last = "";
  #off = { tips: false, wanted: false };

  // read: gives {narrative, place, time, offence}. show: gets what is proposed.
  constructor(read, show) {
    this.#read = read;
    this.#show = show;
  }

  composing(is) {
    this.#composing = is;
    if (!is) {
      this.touched();
    }
  }

  touched() {
    clearTimeout(this.#timer);
    if (!this.#composing) {
      this.#timer = setTimeout(() => this.#ask(), AFTER);
    }
  }

  clear() {
    clearTimeout(this.#timer);
    this.#last = "";
    this.#show(NOTHING);
  }

  async #ask() {
    if (this.#asking) {
      this.#again = true;
      return;
    }
    const question = this.#read();
    const text = JSON.stringify(question);
    if (!question.narrative) {
      this.clear();
      return;
    }
    if (text === this.#last) {
      return;
    }
    this.#asking = true;
    const [tips, wanted] = await Promise.all([
      this.#one("tips", "/api/v1/tips/proposals", question),
      this.#one("wanted", "/api/v1/wanted-orders/proposals", { narrative: question.narrative }),
    ]);
    this.#asking = false;
    if (JSON.stringify(this.#read()) === text) {
      this.#last = text;
      this.#show({ ...NOTHING, ...tips, ...wanted });
    }
    if (this.#again) {
      this.#again = false;
      this.#ask();
    }
  }

  async #one(name, address, question) {
    if (this.#off[name]) {
      return {};
    }
    try {
      return (await post(address, question, { key: null })).body;
    } catch (problem) {
      this.#off[name] = problem.status === 404 || problem.status === 405 || problem.status === 403;
      return {};
    }
  }
}

// The first rows that the fields offer.
export function firstRows({ places, times, offences }) {
  return {
    places: places.map((place) => ({ const: place.area, title: place.before ? `${place.name} (${t("tip.before")} ${place.before})` : place.name, note: place.reasons.join(", ") })),
    times: times.map((time) => ({ const: time.at, title: time.text, note: time.reasons.join(", ") })),
    offences: offences.map((offence) => ({ const: offence.offence, title: `${offence.name} (Đ.${offence.offence} BLHS)`, note: offence.reasons.join(", ") })),
  };
}
