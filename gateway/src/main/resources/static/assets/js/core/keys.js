// The rules of the keyboard, in one place. Input methods write letters, digits, [ ] and Backspace themselves and take Ctrl+Shift
// and Alt+Z for their switches: so no bare letter, no Alt, no Ctrl+Shift, and nothing while a word is being composed.

const bindings = [];

const NAMES = { Enter: "Enter", NumpadEnter: "Enter", KeyS: "S", KeyK: "K", Escape: "Escape" };

function combination(event) {
  const key = /^F\d+$/.test(event.code) ? event.code : NAMES[event.code];
  return key ? (event.ctrlKey ? `Ctrl+${key}` : key) : null;
}

function typing(event) {
  return event.isComposing || event.keyCode === 229 || event.code === "" || event.repeat;
}

// combo: "F2", "Ctrl+Enter". key: the text that says what it does. The latest binding of a combination
// comes first. run may return false: then the next one, and at last the browser, does what it would have done.
export function bind(combo, key, run) {
  const binding = { combo, key, run };
  bindings.unshift(binding);
  return () => bindings.splice(bindings.indexOf(binding), 1);
}

export function bound() {
  const seen = new Set();
  return bindings.filter(({ combo, key }) => key && !seen.has(combo) && seen.add(combo)).sort((a, b) => a.combo.localeCompare(b.combo, "en", { numeric: true }));
}

function chooseInGroup(event) {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
  const radio = event.target;
  if (!digit || event.ctrlKey || radio.type !== "radio") {
    return false;
  }
  const group = [...radio.form?.elements ?? []].filter((other) => other.type === "radio" && other.name === radio.name);
  const choice = group[Number(digit[1]) - 1];
  choice?.focus();
  choice?.click();
  return choice !== undefined;
}

document.addEventListener("keydown", (event) => {
  if (typing(event) || event.altKey || event.shiftKey || event.metaKey) {
    return;
  }
  if (chooseInGroup(event)) {
    event.preventDefault();
    return;
  }
  const combo = combination(event);
  if (combo && bindings.filter((binding) => binding.combo === combo).some((binding) => binding.run(event) !== false)) {
    event.preventDefault();
  }
});
