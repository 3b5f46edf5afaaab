// Sound and notifications for who looks elsewhere. Both are extras: nothing depends on them, and neither says a name.

import { chosen } from "../core/settings.js";
import { openAlerts } from "./alerts.js";

const SOUND_EVERY = 20_000;

let audio = null;
const notices = new Map();

export function unlockSound() {
  addEventListener("pointerdown", () => {
    audio ??= new AudioContext();
    audio.resume();
  }, { once: true });
}

export function soundWorks() {
  return audio !== null && audio.state === "running";
}

export function ring() {
  if (!soundWorks() || chosen("sound") === "off") {
    return;
  }
  for (const [at, pitch] of [[0, 880], [0.22, 660]]) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = pitch;
    volume.gain.value = 0.15;
    tone.connect(volume).connect(audio.destination);
    tone.start(audio.currentTime + at);
    tone.stop(audio.currentTime + at + 0.18);
  }
}

export function permission() {
  return typeof Notification === "undefined" ? "unsupported" : Notification.permission;
}

export function notify(id, words) {
  if (permission() !== "granted") {
    return;
  }
  try {
    notices.set(id, new Notification(words, { tag: id, requireInteraction: true, icon: "/assets/img/mark-alert.svg" }));
  } catch {
    // Not every browser lets a page notify.
  }
}

// Only the holder of the stream rings and notifies, so that ten tabs ring once.
export function tellElsewhere(isHolder) {
  const open = openAlerts();
  for (const [id, notice] of notices) {
    if (!open.some((alert) => alert.id === id)) {
      notice.close();
      notices.delete(id);
    }
  }
  if (!isHolder || document.visibilityState === "visible") {
    return;
  }
  open.filter((alert) => alert.urgent && !alert.takenBy && !notices.has(alert.id)).forEach((alert) => notify(alert.id, alert.title));
}

export function ringWhileUrgent(isHolder) {
  setInterval(() => {
    if (isHolder() && openAlerts().some((alert) => alert.urgent && !alert.takenBy)) {
      ring();
    }
  }, SOUND_EVERY);
}
