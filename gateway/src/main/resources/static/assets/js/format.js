// Numbers and times as they are written here: 1.234, 24/11/2026 14:05.

import { language } from "./settings.js";

export function number(value) {
  return new Intl.NumberFormat(language() === "vi" ? "vi-VN" : "en-GB").format(value);
}

export function clock(time) {
  return new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZone: "Asia/Ho_Chi_Minh",
  }).format(time);
}

export function minutes(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
