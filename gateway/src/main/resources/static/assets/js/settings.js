// What a person chose on this machine: language and theme, and nothing else.

function read(name) {
  try {
    return localStorage.getItem(`tipflow.${name}`);
  } catch {
    return null;
  }
}

function write(name, value) {
  try {
    localStorage.setItem(`tipflow.${name}`, value);
  } catch {
    // Without storage the choice lasts until the page is left.
  }
}

export function language() {
  const chosen = read("language");
  return chosen === "vi" || chosen === "en" ? chosen : "vi";
}

export function chooseLanguage(value) {
  write("language", value);
}

const THEMES = ["system", "light", "dark"];

export function theme() {
  const chosen = read("theme");
  return THEMES.includes(chosen) ? chosen : "system";
}

export function nextTheme() {
  const next = THEMES[(THEMES.indexOf(theme()) + 1) % THEMES.length];
  write("theme", next);
  applyTheme();
  return next;
}

export function applyTheme() {
  const chosen = theme();
  if (chosen === "system") {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = chosen;
  }
}
