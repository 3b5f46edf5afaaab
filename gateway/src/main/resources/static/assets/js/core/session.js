// Who is logged in, until when, and the way out.

import { get, onExchange, send } from "./http.js";

let person = { loggedIn: false, roles: [] };
let lasts = 0;
let until = 0;
const enders = new Set();

export async function loadSession() {
  const { body } = await get("/api/v1/session");
  person = { ...body, roles: body.roles ?? [] };
  noteEnd(body.until);
  return person;
}

function noteEnd(instant) {
  if (instant) {
    until = Date.parse(instant);
    lasts = until - Date.now();
  }
}

export function me() {
  return person;
}

export function is(...roles) {
  return person.roles.some((role) => roles.includes(role));
}

// Milliseconds until the session ends if nothing is done.
export function remaining() {
  return until === 0 ? Infinity : until - Date.now();
}

export function onEnd(listener) {
  enders.add(listener);
}

// The key of drafts, in memory only.
export function draftKey() {
  return person.draftKey ?? null;
}

export async function logout() {
  await send("POST", "/logout", undefined, {}).catch(() => {});
  location.assign("/");
}

onExchange(({ answered, status }) => {
  if (answered && status === 401) {
    enders.forEach((listener) => listener());
  } else if (answered && lasts > 0) {
    until = Date.now() + lasts;
  }
});
