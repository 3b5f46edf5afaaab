// The lists behind the worklist: tips and cases by the day somebody must act, merged without a gap.

import { get, Problem } from "../core/http.js";
import { isoDay } from "../core/format.js";
import { is } from "../core/session.js";

const PAGE = 50;
const STAGES = [
  { roles: ["investigator", "investigation-head"], statuses: ["INVESTIGATING"], waiting: null },
  { roles: ["procurator"], statuses: ["AT_PROCURACY"], waiting: "CONCLUDED" },
  { roles: ["judge"], statuses: ["AT_COURT"], waiting: "PROSECUTED" },
];

export const GROUPS = ["overdue", "ask", "today", "week", "later", "handed"];

// Which lists make up my desk.
export function sources(filters, words) {
  const query = (more) => {
    const all = new URLSearchParams({ ...more, limit: PAGE });
    if (words) {
      all.set("q", words);
    }
    return all;
  };
  const kind = filters.get("kind") ?? "";
  const due = filters.get("due") ? { due: filters.get("due") } : {};
  const mine = STAGES.filter((stage) => is(...stage.roles));
  const found = [];
  if (kind !== "cases" && is("investigator", "investigation-head")) {
    found.push({ collection: "tips", address: `/api/v1/tips?${query({ sort: "actBy", status: "RECEIVED", ...due })}` });
  }
  if (kind !== "tips" && mine.length > 0) {
    found.push({ collection: "cases", address: `/api/v1/cases?${query({ sort: "actBy", status: mine.flatMap((stage) => stage.statuses).join(","), ...due })}` });
    if (!due.due) {
      mine.filter((stage) => stage.waiting).forEach((stage) => found.push({ collection: "cases", handed: true, address: `/api/v1/cases?${query({ status: stage.waiting })}` }));
    }
  }
  return found;
}

// A part of the desk that I may not read is no part of my desk.
async function page(source, cursor) {
  try {
    const { body } = await get(cursor ? `${source.address}&cursor=${encodeURIComponent(cursor)}` : source.address);
    return { items: body.items.map((item) => ({ ...item, collection: source.collection, handed: source.handed === true })), next: body.next ?? null };
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 403) {
      return { items: [], next: null };
    }
    throw problem;
  }
}

// Reads each list on; what lies behind the end of a list that goes on is not shown yet.
export async function read(parts) {
  return Promise.all(parts.map(async (part) => {
    if (part.items && !part.next) {
      return part;
    }
    const more = await page(part, part.next);
    return { ...part, items: [...(part.items ?? []), ...more.items], next: more.next };
  }));
}

export function merged(parts) {
  const open = parts.filter((part) => part.next && !part.handed && part.items.length > 0);
  const horizon = open.map((part) => part.items.at(-1).due?.actBy ?? "").sort()[0] ?? null;
  return parts
    .flatMap((part) => part.items)
    .filter((item) => item.handed || horizon === null || (item.due?.actBy ?? "") <= horizon)
    .sort((a, b) => (a.due?.actBy ?? "~").localeCompare(b.due?.actBy ?? "~") || a.number.localeCompare(b.number));
}

// Where in the list an item belongs.
export function groupOf(item) {
  if (item.handed || !item.due) {
    return "handed";
  }
  if (item.due.overdue) {
    return "overdue";
  }
  const act = item.due.askBy ?? item.due.end;
  const days = Math.round((Date.parse(act.slice(0, 10)) - Date.parse(isoDay(new Date()))) / 86_400_000);
  if (days > 7) {
    return "later";
  }
  return item.due.askBy ? "ask" : days <= 0 ? "today" : "week";
}
