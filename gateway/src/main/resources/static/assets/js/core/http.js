// Speaks with the services, as every integrator does: JSON, problem+json, Idempotency-Key, If-Match.

import { language } from "./settings.js";

// Statuses below 400 never come here; 0 is "no answer at all".
export class Problem extends Error {
  constructor(status, body, headers) {
    super(`status ${status}`);
    this.status = status;
    this.code = body.code ?? (status === 0 ? "offline" : "unknown");
    this.detail = body.detail ?? "";
    this.article = body.article ?? null;
    this.allowedAuthorities = body.allowedAuthorities ?? [];
    this.errors = body.errors ?? [];
    this.correlationId = body.correlationId ?? headers?.get("X-Correlation-Id") ?? null;
    this.retryAfter = Number(headers?.get("Retry-After") ?? 0);
    this.facts = body;
  }
}

const listeners = new Set();

// Tells after each exchange whether it was answered: {answered, status}.
export function onExchange(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(answered, status) {
  listeners.forEach((listener) => listener({ answered, status }));
}

function csrfToken() {
  const cookie = document.cookie.split("; ").find((pair) => pair.startsWith("XSRF-TOKEN="));
  return cookie ? decodeURIComponent(cookie.slice("XSRF-TOKEN=".length)) : "";
}

async function exchange(address, options) {
  let answer;
  try {
    answer = await fetch(address, options);
  } catch (error) {
    if (error.name === "AbortError") {
      throw error;
    }
    tell(false, 0);
    throw new Problem(0, {}, null);
  }
  tell(true, answer.status);
  const text = await answer.text();
  const isJson = (answer.headers.get("Content-Type") ?? "").includes("json");
  const body = isJson && text !== "" ? JSON.parse(text) : text;
  if (!answer.ok) {
    throw new Problem(answer.status, isJson ? body : {}, answer.headers);
  }
  return { status: answer.status, body, etag: answer.headers.get("ETag"), headers: answer.headers };
}

export function get(address, { signal, accept = "application/json" } = {}) {
  return exchange(address, { signal, headers: { Accept: accept, "Accept-Language": language() } });
}

export function send(method, address, body, { key, ifMatch, signal, keepalive } = {}) {
  const headers = { Accept: "application/json", "Accept-Language": language(), "X-XSRF-TOKEN": csrfToken() };
  if (body !== undefined) {
    headers["Content-Type"] = "application/json";
  }
  if (key) {
    headers["Idempotency-Key"] = key;
  }
  if (ifMatch) {
    headers["If-Match"] = ifMatch;
  }
  return exchange(address, { method, headers, signal, keepalive, body: body === undefined ? undefined : JSON.stringify(body) });
}

// The file itself is the body, whatever it is.
export function postFile(address, file) {
  return exchange(address, { method: "POST", headers: { Accept: "application/json", "Accept-Language": language(), "Content-Type": "application/octet-stream", "X-XSRF-TOKEN": csrfToken() }, body: file });
}

export function post(address, body, options = {}) {
  return send("POST", address, body, { key: crypto.randomUUID(), ...options });
}
