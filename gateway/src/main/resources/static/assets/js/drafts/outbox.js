// Tips that were logged without a connection: sealed on this machine, sent in their order by themselves with the key that makes
// a second sending harmless. One tab at a time sends.

import { hideBand, showBand } from "../core/bands.js";
import { post } from "../core/http.js";
import { t } from "../core/i18n.js";
import { onNet } from "../core/net.js";
import { all, put, remove } from "./disk.js";
import { hasKey, seal, unseal } from "./vault.js";

const AGAIN = 5_000;

let timer = null;
const listeners = new Set();

// Told of each tip that got through: {id, body}.
export function onSent(listener) {
  listeners.add(listener);
}

export async function queue(id, body) {
  await put("outbox", { id, at: Date.now(), content: await seal(body) });
  await announce();
  later();
}

async function mine() {
  const open = [];
  for (const record of await all("outbox").catch(() => [])) {
    const body = await unseal(record.content);
    if (body !== null) {
      open.push({ ...record, body });
    }
  }
  return open.sort((a, b) => a.at - b.at);
}

async function announce() {
  const waiting = (await mine()).length;
  if (waiting === 0) {
    hideBand("outbox");
  } else {
    showBand("outbox", "warn", () => t("outbox.waiting", { n: waiting }));
  }
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(sendWaiting, AGAIN);
}

async function sendAll() {
  for (const record of await mine()) {
    try {
      const answer = await post("/api/v1/tips", record.body, { key: record.id });
      await remove("outbox", record.id);
      listeners.forEach((listener) => listener({ id: record.id, tip: answer.body }));
    } catch (problem) {
      if (problem.status >= 400 && problem.status < 500 && problem.status !== 401 && problem.status !== 429) {
        // It will never be taken like this: it becomes a draft again, so that a person can mend it.
        await put("drafts", { id: record.id, form: "tip", savedAt: Date.now(), content: await seal(record.body.draft ?? record.body) });
        await remove("outbox", record.id);
      } else {
        later();
        return;
      }
    }
  }
}

export async function sendWaiting() {
  if (!hasKey()) {
    return;
  }
  await navigator.locks.request("tipflow-outbox", { ifAvailable: true }, async (lock) => {
    if (lock !== null) {
      await sendAll();
    }
  });
  await announce();
}

onNet((isBack) => isBack && sendWaiting());
addEventListener("online", sendWaiting);
