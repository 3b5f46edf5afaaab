// Numbers, days and times as they are written here: 1.234, +94, 24/11/2026 14:05.

import { language } from "./settings.js";

const ZONE = "Asia/Ho_Chi_Minh";

function locale() {
  return language() === "vi" ? "vi-VN" : "en-GB";
}

export function number(value) {
  return new Intl.NumberFormat(locale()).format(value);
}

// A difference with its sign, the real minus; 0 is 0.
export function signed(value) {
  return value > 0 ? `+${number(value)}` : value < 0 ? `−${number(-value)}` : "0";
}

export function percent(value) {
  return new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 2 }).format(value);
}

// "24/11/2026", or "24 Nov 2026".
export function day(iso) {
  if (!iso) {
    return "–";
  }
  const [year, month, date] = iso.slice(0, 10).split("-");
  if (language() === "vi") {
    return `${date}/${month}/${year}`;
  }
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(new Date(`${year}-${month}-${date}T00:00:00Z`));
}

// "24/11/2026 14:05" of an instant, in the zone of the law.
export function moment(instant) {
  if (!instant) {
    return "–";
  }
  const time = new Date(instant);
  return `${day(isoDay(time))} ${clock(time).slice(0, 5)}`;
}

// The day of an instant in the zone of the law, as 2026-11-24.
export function isoDay(time) {
  return new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: ZONE }).format(time);
}

export function clock(time) {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23", timeZone: ZONE }).format(time);
}

export function minutes(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

// "4821 9930 1275 6604": read slowly, in fours.
export function receipt(digits) {
  return digits.replace(/(\d{4})(?=\d)/g, "$1 ");
}

// Marks off, đ to d, lower case: how names and words are compared.
export function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase();
}
