// One stream for all tabs of a browser: they queue for a Web Lock, its holder keeps the one EventSource and tells the others over a
// BroadcastChannel; when it dies the next one takes over. A stream that says nothing is dead: a browser that slept, or a network
// that swallowed the end, leaves an EventSource open for ever.

import { get } from "../core/http.js";
import { find, put } from "../drafts/disk.js";

const TICK = 5_000;
const SLEPT_AFTER = 15_000;
const DEAD_AFTER = 25_000;
const DOUBTFUL_AFTER = 12_000;
const MOST_JITTER = 500;
const RETRY = 2_000;
const NAMES = ["state", "change", "alerts", "heartbeat", "session"];

export class Stream {
  #address;
  #others;
  #listener;
  #channel;
  #source = null;
  #holds = false;
  #lastHeard = Date.now();
  #lastTick = Date.now();
  #retry = null;
  #cursor = null;
  #state = null;

  // addresses: tried in turn where one is not there. listener: event(name, body), lost(), refused(status).
  constructor(addresses, listener) {
    [this.#address, ...this.#others] = addresses;
    this.#listener = listener;
    this.#channel = new BroadcastChannel("tipflow-live");
  }

  start() {
    this.#channel.addEventListener("message", ({ data }) => this.#relayed(data));
    this.#channel.postMessage({ ask: true });
    this.#queue();
    setInterval(() => this.#tick(), TICK);
    document.addEventListener("visibilitychange", () => this.#doubt());
    for (const event of ["pageshow", "online", "resume"]) {
      addEventListener(event, () => this.#doubt());
    }
  }

  get holds() {
    return this.#holds;
  }

  #queue() {
    navigator.locks.request("tipflow-live", async () => {
      this.#holds = true;
      this.#cursor = (await find("live", "cursor").catch(() => null))?.cursor ?? null;
      this.#open();
      return new Promise(() => {});
    });
  }

  #relayed(message) {
    if (message.ask) {
      // What is old must not come to another tab as new.
      if (this.#holds && this.#state && Date.now() - this.#lastHeard < DOUBTFUL_AFTER) {
        this.#channel.postMessage({ name: "state", body: this.#state });
      }
    } else if (!this.#holds) {
      this.#hear(message.name, message.body);
    }
  }

  #hear(name, body) {
    if (name === "lost") {
      this.#listener.lost();
      return;
    }
    if (name === "refused") {
      this.#listener.refused(body);
      return;
    }
    this.#lastHeard = Date.now();
    this.#listener.event(name, body);
  }

  #tell(name, body) {
    this.#hear(name, body);
    this.#channel.postMessage({ name, body });
  }

  #open() {
    clearTimeout(this.#retry);
    this.#source?.close();
    this.#lastHeard = Date.now();
    const after = this.#cursor && this.#state ? `?after=${encodeURIComponent(this.#cursor)}` : "";
    const source = new EventSource(this.#address + after);
    this.#source = source;
    for (const name of NAMES) {
      source.addEventListener(name, (event) => this.#received(name, event));
    }
    source.addEventListener("error", () => this.#failed(source));
  }

  #received(name, event) {
    const body = JSON.parse(event.data);
    if (name === "state") {
      this.#state = body;
    } else if (name === "change" && this.#state) {
      this.#state = { ...this.#state, counters: { ...this.#state.counters, ...body.counters } };
    }
    const cursor = body.cursor ?? event.lastEventId;
    if (cursor && cursor !== this.#cursor) {
      this.#cursor = cursor;
      if (name === "heartbeat") {
        put("live", { id: "cursor", cursor }).catch(() => {});
      }
    }
    this.#tell(name, body);
  }

  #failed(source) {
    if (source !== this.#source) {
      return;
    }
    if (source.readyState === EventSource.CLOSED) {
      this.#askWhy();
    } else {
      this.#tell("lost", null);
    }
  }

  // The browser gave up, because the answer was no stream: ask why.
  async #askWhy() {
    try {
      await get("/api/v1/session");
      const stop = new AbortController();
      const answer = await fetch(this.#address, { headers: { Accept: "text/event-stream" }, signal: stop.signal });
      stop.abort();
      if (answer.status === 401 || answer.status === 403) {
        this.#tell("refused", answer.status);
        return;
      }
      if (answer.status === 404 && this.#others.length > 0) {
        this.#address = this.#others.shift();
        this.#again(0);
        return;
      }
      this.#again(answer.status === 404 ? 60_000 : Number(answer.headers.get("Retry-After") ?? 0) * 1000 || RETRY);
    } catch {
      this.#again(RETRY);
    }
  }

  #again(milliseconds) {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#open(), milliseconds + Math.random() * MOST_JITTER);
  }

  #tick() {
    const slept = Date.now() - this.#lastTick > SLEPT_AFTER;
    this.#lastTick = Date.now();
    if (slept || Date.now() - this.#lastHeard > DEAD_AFTER) {
      this.#reconnect();
    }
  }

  // Coming back to sight, from the cache or to the network: an old beat is none.
  #doubt() {
    if (document.visibilityState === "visible" && Date.now() - this.#lastHeard > DOUBTFUL_AFTER) {
      this.#reconnect();
    }
  }

  #reconnect() {
    this.#listener.event("returned", null);
    if (this.#holds) {
      this.#listener.lost();
      this.#again(0);
      this.#lastHeard = Date.now();
    }
  }
}
