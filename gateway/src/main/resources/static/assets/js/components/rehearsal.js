// Asks the server what an action would change, before it is sent: the same body, nothing written, one sentence back.

import { post } from "../core/http.js";

const AFTER = 400;

export class Rehearsal {
  #tell;
  #timer = null;
  #run = 0;
  #off = false;

  // tell gets {words, possible}, or null where there is nothing to say.
  constructor(tell) {
    this.#tell = tell;
  }

  // body: what would be sent, or null while something is missing.
  ask(href, body) {
    clearTimeout(this.#timer);
    this.#run += 1;
    if (this.#off || body === null) {
      this.#tell(null);
      return;
    }
    const run = this.#run;
    this.#timer = setTimeout(() => this.#send(href, body, run), AFTER);
  }

  stop() {
    clearTimeout(this.#timer);
    this.#run += 1;
  }

  async #send(href, body, run) {
    let answer = null;
    try {
      const { body: item } = await post(`${href}?dry-run`, body);
      answer = item._whatIf ? { words: item._whatIf, possible: true } : null;
    } catch (problem) {
      this.#off = problem.code === "dry-run-not-supported" || problem.status === 404;
      answer = this.#off || problem.status === 0 || problem.status >= 500 ? null : { words: problem.detail, possible: false };
    }
    if (run === this.#run) {
      this.#tell(answer);
    }
  }
}
