// One connection to the live counters. It tells what it hears, and notices itself when it hears nothing:
// a browser that slept, or a network that swallowed the end, leaves an EventSource open for ever.

const WATCH_EVERY = 5_000;
const DEAD_AFTER = 25_000;
const MOST_JITTER = 500;

export class LiveStream {
  #address;
  #listener;
  #source = null;
  #lastHeard = 0;
  #retry = null;

  // The listener has state(body), change(body), heard(), lost(), refused(status).
  constructor(address, listener) {
    this.#address = address;
    this.#listener = listener;
  }

  start() {
    this.#open();
    setInterval(() => this.#watch(), WATCH_EVERY);
    for (const event of ["online", "pageshow"]) {
      addEventListener(event, () => this.#watch());
    }
    document.addEventListener("visibilitychange", () => this.#watch());
  }

  #open() {
    this.#source?.close();
    this.#lastHeard = Date.now();
    const source = new EventSource(this.#address);
    this.#source = source;
    source.addEventListener("state", (event) => this.#hear(event, (body) => this.#listener.state(body)));
    source.addEventListener("change", (event) => this.#hear(event, (body) => this.#listener.change(body)));
    source.addEventListener("heartbeat", () => this.#beat());
    source.addEventListener("error", () => this.#failed(source));
  }

  #hear(event, tell) {
    this.#beat();
    tell(JSON.parse(event.data));
  }

  #beat() {
    this.#lastHeard = Date.now();
    this.#listener.heard();
  }

  #failed(source) {
    this.#listener.lost();
    if (source.readyState !== EventSource.CLOSED) {
      return;
    }
    // The browser gave up, because the answer was no stream: ask why.
    this.#askWhy();
  }

  async #askWhy() {
    try {
      const answer = await fetch("/api/v1/stats/counters", { headers: { Accept: "application/json" } });
      if (answer.status === 401 || answer.status === 403) {
        this.#listener.refused(answer.status);
        return;
      }
      this.#again(Number(answer.headers.get("Retry-After") ?? 2) * 1000);
    } catch {
      this.#again(2_000);
    }
  }

  #again(milliseconds) {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#open(), milliseconds + Math.random() * MOST_JITTER);
  }

  #watch() {
    if (Date.now() - this.#lastHeard > DEAD_AFTER && this.#source?.readyState !== EventSource.CLOSED) {
      this.#listener.lost();
      this.#open();
    }
  }
}
