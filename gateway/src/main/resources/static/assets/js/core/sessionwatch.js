// The end of a session: announced five minutes before, put off with one key; and when it came, nothing personal stays on the page.

import { hideBand, showBand } from "./bands.js";
import { html, render } from "./lit.js";
import { minutes } from "./format.js";
import { t } from "./i18n.js";
import { loadSession, onEnd, remaining } from "./session.js";
import { warn } from "./say.js";

const ANNOUNCE = 5 * 60_000;
const EVERY = 1_000;

let announced = false;
let over = false;
const savers = new Set();

// The saver is called once, before everything personal leaves the page; it may return a promise.
export function beforeEnd(saver) {
  savers.add(saver);
  return () => savers.delete(saver);
}

async function extend() {
  const person = await loadSession().catch(() => null);
  if (person !== null && !person.loggedIn) {
    end();
  }
}

function announce() {
  showBand("session", "warn", () => html`${t("session.ends", { left: minutes(Math.max(0, remaining())) })}
    <button type="button" class="button button-small" @click=${extend}>${t("session.extend")}</button>`);
}

async function end() {
  if (over) {
    return;
  }
  over = true;
  await Promise.allSettled([...savers].map((saver) => saver()));
  hideBand("alert");
  hideBand("done");
  hideBand("session");
  document.title = "Tipflow";
  document.querySelector(".frame-person")?.remove();
  const main = document.getElementById("content");
  main.replaceChildren();
  const place = document.createElement("div");
  main.append(place);
  render(
    html`<section class="card ended">
      <h1 tabindex="-1" id="ended">${t("session.over")}</h1>
      <p>${t("session.kept")}</p>
      <p class="actions"><a class="button button-primary" href=${location.pathname + location.search}>${t("frame.loginAgain")}</a></p>
    </section>`,
    place,
  );
  document.getElementById("ended").focus();
}

export function watchSession() {
  onEnd(end);
  setInterval(() => {
    const left = remaining();
    if (left <= 0) {
      end();
    } else if (left < ANNOUNCE) {
      announce();
      if (!announced) {
        warn(t("session.ends", { left: minutes(left) }));
      }
      announced = true;
    } else if (announced) {
      announced = false;
      hideBand("session");
    }
  }, EVERY);
}
