// F1 shows the keys, Ctrl+K leads to a page or a number. Both open below the head, never over what is being typed, and are fetched
// when somebody asks for them.

import { nothing, render } from "./lit.js";
import { onLanguage } from "./i18n.js";
import { bind } from "./keys.js";

let open = null;
let before = null;
let panels = null;

function close() {
  open = null;
  draw();
  before?.focus();
}

async function show(what) {
  before = document.activeElement;
  open = open === what ? null : what;
  panels ??= await import("./helppanels.js");
  draw();
  document.querySelector(what === "go" ? "#go" : "#keys-heading")?.focus();
}

function draw() {
  render(open === null || panels === null ? nothing : panels[open](close), document.getElementById("help"));
}

export function offerHelp() {
  const place = document.createElement("div");
  place.id = "help";
  document.getElementById("bands").after(place);
  bind("F1", "keys.help", () => { show("keys"); });
  bind("Ctrl+K", "keys.goTo", () => { show("go"); });
  bind("Escape", null, () => (open ? close() : false));
  onLanguage(draw);
}
