// What stands where content will stand: waiting, failed, empty, not allowed, gone.

import { html, nothing } from "./lit.js";
import { t } from "./i18n.js";

const OUTLINE_AFTER = 300;
const SLOW_AFTER = 5_000;

// Loads something for a component and draws it anew at each step. Reads that were told to wait try again by themselves.
export class Loading {
  #host;
  #load;
  #run = 0;
  #timers = [];

  constructor(host, load) {
    this.#host = host;
    this.#load = load;
    this.step = "idle";
    this.value = null;
    this.problem = null;
    this.wait = 0;
    host.addController(this);
  }

  hostDisconnected() {
    this.#stop();
  }

  #stop() {
    this.#timers.forEach(clearTimeout);
    this.#timers = [];
  }

  #later(milliseconds, action) {
    this.#timers.push(setTimeout(action, milliseconds));
  }

  #become(step) {
    this.step = step;
    this.#host.requestUpdate();
  }

  // Loads, and keeps what is shown until the new one is there.
  async run() {
    this.#stop();
    this.#run += 1;
    const run = this.#run;
    this.wait = 0;
    if (this.value === null) {
      this.step = "blank";
      this.#later(OUTLINE_AFTER, () => this.#become("outline"));
      this.#later(SLOW_AFTER, () => this.#become("slow"));
    }
    try {
      const value = await this.#load();
      if (run === this.#run) {
        this.value = value;
        this.problem = null;
        this.#stop();
        this.#become("ready");
      }
    } catch (problem) {
      if (run === this.#run && problem.name !== "AbortError") {
        this.#stop();
        this.#fail(problem);
      }
    }
  }

  #fail(problem) {
    this.problem = problem;
    this.wait = problem.retryAfter;
    this.#become("failed");
    if (problem.status === 429 || problem.status === 503 || problem.status === 0) {
      this.wait = Math.max(problem.retryAfter, 3);
      this.#countDown();
    }
  }

  #countDown() {
    this.#later(1_000, () => {
      this.wait -= 1;
      this.#host.requestUpdate();
      if (this.wait <= 0) {
        this.run();
      } else {
        this.#countDown();
      }
    });
  }

  // What is shown: the content once it is there, else the state it is in.
  show(content, { rows = 5 } = {}) {
    if (this.value !== null) {
      return content(this.value);
    }
    switch (this.step) {
      case "failed":
        return failed(this.problem, { retry: () => this.run(), wait: this.wait });
      case "outline":
        return outline(rows);
      case "slow":
        return html`${outline(rows)}<p class="state-slow">${t("state.slow")} <button type="button" class="button button-small" @click=${() => this.run()}>${t("state.retry")}</button></p>`;
      default:
        return nothing;
    }
  }
}

function outline(rows) {
  return html`<div class="outline" aria-hidden="true">${Array.from({ length: rows }, () => html`<div class="outline-row"></div>`)}</div>`;
}

// Which words fit a problem: what failed, and what to do.
export function wordsOf(problem) {
  switch (problem.status) {
    case 0:
      return t("state.offline");
    case 401:
      return t("state.sessionEnded");
    case 403:
      return t("state.forbidden");
    case 404:
      return t("state.notFound");
    case 429:
    case 503:
      return t("state.busy");
    default:
      return problem.detail || t("state.failed");
  }
}

export function failed(problem, { retry, wait = 0, safe = "" } = {}) {
  const mayRetry = retry && problem.status !== 403 && problem.status !== 404;
  return html`<div class="notice notice-danger state-failed" role="alert">
    <p><span class="sign" aria-hidden="true">▲</span> ${wordsOf(problem)}</p>
    ${problem.status === 403 ? html`<p>${whoMay(problem)}</p>` : nothing}
    ${safe ? html`<p>${safe}</p>` : nothing}
    ${wait > 0 ? html`<p>${t("state.retryIn", { n: wait })}</p>` : nothing}
    ${mayRetry ? html`<p><button type="button" class="button button-small" @click=${retry}>${t("state.retry")}</button></p>` : nothing}
    ${problem.correlationId ? html`<p class="muted">${t("state.readOut")} <code>${problem.correlationId}</code></p>` : nothing}
  </div>`;
}

function whoMay(problem) {
  return problem.allowedAuthorities.length > 0 ? t("state.allowed", { who: problem.allowedAuthorities.join(", ") }) : t("state.askLead");
}

export function empty(words, next = nothing) {
  return html`<div class="empty"><p>${words}</p>${next}</div>`;
}
