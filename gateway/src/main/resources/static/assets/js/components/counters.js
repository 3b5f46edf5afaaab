// Which counters the board shows, in the order of its tiles, and the line of the report behind each.

export const TILES = [
  { counter: "tips.today", key: "board.tipsToday", urgent: "tips.urgent.today", href: "/tips" },
  { counter: "tips.open", key: "board.tipsOpen", href: "/tips?status=RECEIVED" },
  { counter: "cases.investigating", key: "board.cases", unit: "board.casesUnit", href: "/figures/investigation.on-file" },
  { counter: "cases.procuracy", key: "board.procuracy", unit: "board.casesUnit", href: "/figures/procuracy.on-file" },
  { counter: "cases.court", key: "board.court", unit: "board.casesUnit", href: "/figures/court.on-file" },
  { counter: "wanted.now", key: "board.wanted", unit: "board.persons", href: "/figures/wanted.closing" },
];
