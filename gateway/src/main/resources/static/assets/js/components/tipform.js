// What stands in the tip form, as plain values, and the body that is sent.

import { forShift, keepForShift } from "../core/settings.js";
import { t } from "../core/i18n.js";

const PLAIN = ["narrative", "people", "channel", "kind", "reporter", "reporterName", "reporterPhone", "reporterAddress", "reporterId"];
const PICKED = ["place", "happened", "offence"];

export function channelOfShift() {
  return forShift("channel") ?? "HOTLINE";
}

export function keepChannel(channel) {
  keepForShift("channel", channel);
}

function pick(root, name) {
  return root.querySelector(`#${name}`)?.closest("tf-pick");
}

export function read(root) {
  const elements = root.querySelector("form").elements;
  const state = {};
  for (const name of PLAIN) {
    state[name] = elements[name]?.value ?? "";
  }
  for (const name of PICKED) {
    const { text, code } = pick(root, name)?.value ?? { text: "", code: null };
    state[name] = text;
    state[`${name}Code`] = code;
  }
  return state;
}

export function fill(root, state) {
  const elements = root.querySelector("form").elements;
  for (const name of PLAIN) {
    if (elements[name] && state[name] !== undefined && state[name] !== "") {
      elements[name].value = state[name];
    }
  }
  for (const name of PICKED) {
    if (state[name]) {
      pick(root, name).set(state[name], state[`${name}Code`] ?? null);
    }
  }
}

// What is asked for proposals.
export function questionOf(state) {
  return { narrative: state.narrative.trim(), ...(state.place ? { place: state.place } : {}), ...(state.happened ? { time: state.happened } : {}), ...(state.offenceCode ? { offence: state.offenceCode } : {}) };
}

function trimmed(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== "").map(([name, value]) => [name, typeof value === "string" ? value.trim() : value]));
}

function articleOf(state) {
  return state.offenceCode ?? (/^\d{1,3}[a-z]?(\.\d{1,2}[a-z]?)?$/.test(state.offence.trim()) ? state.offence : "");
}

export function bodyOf(state, proposed) {
  // An offence in words that is no article goes with the words: nothing that was typed is dropped.
  const article = articleOf(state);
  const more = [state.people ? `${t("fields.people")}: ${state.people}` : "", state.offence && !article ? `${t("fields.offence")}: ${state.offence}` : ""].filter(Boolean);
  const body = trimmed({
    narrative: [state.narrative, ...more].join("\n"),
    channel: state.channel,
    kind: state.kind,
    area: state.placeCode,
    place: state.place,
    happened: state.happened,
    offence: article,
    wantedOrder: state.wantedOrder,
  });
  if (state.urgent) {
    body.urgent = true;
  }
  if (Object.keys(proposed).length > 0) {
    body.proposed = proposed;
  }
  if (state.reporter === "named") {
    body.reporter = trimmed({ name: state.reporterName, phone: state.reporterPhone, address: state.reporterAddress, idNumber: state.reporterId });
  }
  return body;
}

// What was proposed and not taken, as it is kept with the tip.
export function notTaken(proposals, state) {
  const open = {};
  if (proposals.places[0] && !state.placeCode) {
    open.place = proposals.places[0].area;
  }
  if (proposals.times[0] && !state.happened) {
    open.time = proposals.times[0].at;
  }
  if (proposals.offences[0] && !articleOf(state)) {
    open.offence = proposals.offences[0].offence;
  }
  if (proposals.priority?.urgent && !state.urgent) {
    open.priority = proposals.priority.reasons.join(", ").slice(0, 200);
  }
  return open;
}
