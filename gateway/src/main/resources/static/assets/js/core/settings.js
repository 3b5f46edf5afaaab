// What a person chose on this machine: language, theme, density, sound, and nothing else.

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

const CHOICES = {
  language: ["vi", "en"],
  theme: ["system", "light", "dark"],
  density: ["normal", "compact"],
  sound: ["on", "off"],
};

export function choices(name) {
  return CHOICES[name];
}

export function chosen(name) {
  const value = read(name);
  return CHOICES[name].includes(value) ? value : CHOICES[name][0];
}

export function choose(name, value) {
  write(name, value);
  applySettings();
}

export function language() {
  return chosen("language");
}

export function chooseLanguage(value) {
  write("language", value);
}

export function applySettings() {
  const root = document.documentElement.dataset;
  const theme = chosen("theme");
  if (theme === "system") {
    delete root.theme;
  } else {
    root.theme = theme;
  }
  root.density = chosen("density");
}

// A choice that lasts for the shift: as long as this tab is open.
export function forShift(name) {
  try {
    return sessionStorage.getItem(`tipflow.${name}`);
  } catch {
    return null;
  }
}

export function keepForShift(name, value) {
  try {
    sessionStorage.setItem(`tipflow.${name}`, value);
  } catch {
    // Then it is asked again.
  }
}
