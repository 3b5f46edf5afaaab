// The live board: is anything wrong now?

import { el, setText } from "../dom.js";
import { showFrame } from "../frame.js";
import { loadTexts, onLanguage, t } from "../i18n.js";
import { Age } from "../live/age.js";
import { LiveStream } from "../live/stream.js";
import { LOGIN, session } from "../session.js";
import { Tiles } from "./tiles.js";

const TICK = 500;

const band = document.getElementById("band");
const ageLine = document.getElementById("age");
const none = document.getElementById("none");
const tiles = new Tiles(document.getElementById("tiles"));
const age = new Age();
let refused = null;

function showBand() {
  const words = refused ? t(refused === 401 ? "frame.sessionEnded" : "live.forbidden") : age.band();
  band.hidden = words === "";
  if (band.dataset.words !== words) {
    band.dataset.words = words;
    band.replaceChildren(words);
    if (refused === 401) {
      band.append(" ", el("a", { href: LOGIN }, t("frame.loginAgain")));
    }
  }
}

function tick() {
  setText(ageLine, age.words());
  ageLine.classList.toggle("stale-mark", age.isStale());
  tiles.markStale(age.isStale() || refused !== null);
  showBand();
}

const stream = new LiveStream("/api/v1/stats/live", {
  state(body) {
    tiles.replace(body.counters);
    none.hidden = !tiles.isEmpty();
  },
  change(body) {
    age.changed();
    tiles.merge(body.counters);
    none.hidden = true;
  },
  heard() {
    refused = null;
    age.heard();
  },
  lost() {
    age.lost();
  },
  refused(status) {
    refused = status;
    tick();
  },
});

async function begin() {
  await loadTexts();
  showFrame(document.getElementById("frame"), await session());
  tiles.draw();
  onLanguage(() => {
    tiles.draw();
    tick();
  });
  document.getElementById("read").addEventListener("click", () => {
    document.getElementById("spoken").textContent = `${tiles.spoken()}. ${age.words()}`;
  });
  setInterval(tick, TICK);
  tick();
  stream.start();
}

begin();
