// The head of every page of staff: where I am, who I am, language, theme, the way out.

import { el, setText } from "./dom.js";
import { clock } from "./format.js";
import { named, onLanguage, switchLanguage, t } from "./i18n.js";
import { logout } from "./session.js";
import { applyTheme, nextTheme, theme } from "./settings.js";

// The pages, each with the roles that have something to do there. The pages to come are added here.
const PAGES = [{ address: "/board", key: "board.title" }];

const THEME_KEYS = { system: "frame.themeSystem", light: "frame.themeLight", dark: "frame.themeDark" };

function themeWord() {
  return `${t("frame.theme")}: ${t(THEME_KEYS[theme()])}`;
}

export function showFrame(element, person) {
  applyTheme();
  const time = el("span", { class: "frame-clock" });
  setInterval(() => setText(time, clock(Date.now())), 500);

  function draw() {
    const links = PAGES.map((page) => {
      const here = location.pathname === page.address;
      return el("li", {}, el("a", { href: page.address, "aria-current": here ? "page" : null }, t(page.key)));
    });
    const languageButton = el("button", { type: "button", class: "button button-small" }, t("frame.language"));
    languageButton.addEventListener("click", () => switchLanguage());
    const themeButton = el("button", { type: "button", class: "button button-small" }, themeWord());
    themeButton.addEventListener("click", () => {
      nextTheme();
      setText(themeButton, themeWord());
    });
    const logoutButton = el("button", { type: "button", class: "button button-small" }, t("frame.logout"));
    logoutButton.addEventListener("click", () => logout());
    const roles = (person.roles ?? []).map((role) => named("roles", role)).join(", ");
    element.replaceChildren(
      el("a", { class: "frame-brand", href: "/" }, el("img", { src: "/assets/img/mark.svg", alt: "", width: "24", height: "24" }), "Tipflow"),
      el("nav", {}, el("ul", { class: "frame-nav" }, ...links)),
      el(
        "div",
        { class: "frame-end" },
        person.loggedIn ? el("span", {}, `${person.name} · ${roles} · ${person.unit}`) : null,
        time,
        languageButton,
        themeButton,
        person.loggedIn ? logoutButton : null,
      ),
    );
  }

  draw();
  onLanguage(draw);
}
