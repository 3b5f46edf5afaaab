// Which counters the board shows, in the order of its tiles.

export const TILES = [
  { counter: "tips.today", key: "board.tipsToday", urgent: "tips.urgent.today" },
  { counter: "tips.open", key: "board.tipsOpen" },
  { counter: "cases.investigating", key: "board.cases", unit: "board.casesUnit" },
  { counter: "cases.procuracy", key: "board.procuracy", unit: "board.casesUnit" },
  { counter: "cases.court", key: "board.court", unit: "board.casesUnit" },
  { counter: "wanted.now", key: "board.wanted", unit: "board.persons" },
];
