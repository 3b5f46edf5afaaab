// What this page does with what the stream says: alerts for who gets them, counters for the board, the end of the session, a new build.

import { mayAlert, mayWatch } from "../core/frame.js";
import { heard, lost } from "../core/net.js";
import { me } from "../core/session.js";
import { alertsBeat, fetchAlerts } from "./alerts.js";
import { ringWhileUrgent, tellElsewhere, unlockSound } from "./extras.js";
import { Stream } from "./stream.js";
import { setGone } from "./title.js";

const listeners = new Set();
let stream = null;
let latest = null;

// Calls the listener with (name, body) of what the stream says; the present state at once if there is one.
export function onLive(listener) {
  listeners.add(listener);
  if (latest) {
    listener("state", latest);
  }
  return () => listeners.delete(listener);
}

function remember(name, body) {
  if (name === "state") {
    latest = body;
  } else if (name === "change" && latest) {
    latest = { ...latest, counters: { ...latest.counters, ...body.counters } };
  }
}

function tell(name, body) {
  listeners.forEach((listener) => listener(name, body));
}

export function goLive({ wall }) {
  if (!mayAlert() && !mayWatch()) {
    return;
  }
  stream = new Stream(["/api/v1/live", ...(mayWatch() ? ["/api/v1/stats/live"] : [])], {
    event(name, body) {
      if (name !== "returned") {
        heard();
        setGone(false);
      }
      remember(name, body);
      if (!wall && mayAlert()) {
        if (name === "alerts") {
          alertsBeat(body);
        } else if (name === "heartbeat") {
          alertsBeat(body.alerts);
        } else if (name === "returned") {
          fetchAlerts();
        }
      }
      if (name === "session" && wall && body.build !== me().build) {
        location.reload();
      }
      tell(name, body);
    },
    lost() {
      lost();
      setGone(true);
      tell("lost", null);
    },
    refused(status) {
      tell("refused", status);
    },
  });
  stream.start();
  if (!wall && mayAlert()) {
    fetchAlerts();
    unlockSound();
    ringWhileUrgent(() => stream.holds);
    addEventListener("tipflow-alerts", () => tellElsewhere(stream.holds));
  }
}
