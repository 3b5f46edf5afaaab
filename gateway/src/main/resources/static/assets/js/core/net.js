// Whether the services answer, and since when not.

import { hideBand, showBand } from "./bands.js";
import { clock } from "./format.js";
import { onExchange } from "./http.js";
import { t } from "./i18n.js";

let lostAt = null;
let heardAt = Date.now();
const listeners = new Set();

export function online() {
  return lostAt === null;
}

// Calls the listener when the connection is lost or comes back.
export function onNet(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function heard() {
  heardAt = Date.now();
  if (lostAt !== null) {
    lostAt = null;
    hideBand("offline");
    listeners.forEach((listener) => listener(true));
  }
}

export function lost() {
  if (lostAt === null) {
    lostAt = Date.now();
    showBand("offline", "warn", () => t("live.lost", { since: clock(lostAt), last: clock(heardAt) }));
    listeners.forEach((listener) => listener(false));
  }
}

onExchange(({ answered }) => (answered ? heard() : lost()));
addEventListener("offline", lost);
