// The words of the pages: t("nav.board"), with {name} filled in; "{n} {n|alert|alerts}" chooses by how the language counts n.

import { chooseLanguage, language } from "./settings.js";

let texts = {};
const listeners = new Set();

export async function loadTexts() {
  const answer = await fetch(`/assets/i18n/${language()}.json`);
  if (!answer.ok) {
    throw new Error(`Expected texts, but got status ${answer.status}`);
  }
  texts = await answer.json();
  document.documentElement.lang = language();
  for (const element of document.querySelectorAll("[data-t]")) {
    element.textContent = t(element.dataset.t);
  }
  listeners.forEach((listener) => listener());
}

function counts(value) {
  return new Intl.PluralRules(language()).select(Number(value));
}

export function t(key, values = {}) {
  const [group, name] = key.split(".");
  const text = texts[group]?.[name] ?? key;
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, field, one, other) => (one === undefined ? values[field] ?? whole : counts(values[field]) === "one" ? one : other));
}

// The words for something that comes from data, such as a role; the thing itself where there are none.
export function named(group, name) {
  return texts[group]?.[name] ?? name ?? "";
}

// The same, or nothing.
export function known(group, name) {
  return texts[group]?.[name];
}

// Calls the listener after each change of language, until the function it returns is called.
export function onLanguage(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export async function switchLanguage() {
  chooseLanguage(language() === "vi" ? "en" : "vi");
  await loadTexts();
}
