// Where every page of staff begins: words, session, head, and then the page that the address names.

import { applySettings } from "./core/settings.js";
import { loadTexts, onLanguage, t } from "./core/i18n.js";
import { loadSession } from "./core/session.js";
import { showFrame } from "./core/frame.js";
import { offerHelp } from "./core/help.js";
import { watchSession } from "./core/sessionwatch.js";
import { goLive } from "./live/live.js";
import { setTitle } from "./live/title.js";
import { sendWaiting } from "./drafts/outbox.js";
import { pageOf } from "./routes.js";

async function begin() {
  applySettings();
  await Promise.all([loadTexts(), loadSession()]);
  const { page, item } = pageOf(location.pathname);
  const wall = page.tag === "tf-board" && new URLSearchParams(location.search).has("wall");
  document.body.classList.toggle("wall", wall);
  if (!wall) {
    showFrame();
    offerHelp();
    // The wall says by itself that its session is over, and tries again: nobody stands before it.
    watchSession();
  }
  setTitle(() => t(page.title));
  onLanguage(() => setTitle(() => t(page.title)));
  await page.load();
  const element = document.createElement(page.tag);
  element.item = item;
  element.wall = wall;
  document.getElementById("content").replaceChildren(element);
  goLive({ wall });
  sendWaiting();
}

begin();
