// Which component shows which address. Words of a tip and names never stand in an address or a title.

const ROUTES = [
  { address: /^\/tips\/new$/, tag: "tf-tip-new", title: "nav.newTip", load: () => import("./pages/tipnew.js") },
  { address: /^\/tips$/, tag: "tf-tips", title: "nav.tips", load: () => import("./pages/tips.js") },
  { address: /^\/tips\/([^/]+)$/, tag: "tf-tip", title: "tip.title", load: () => import("./pages/tip.js") },
  { address: /^\/work$/, tag: "tf-work", title: "nav.work", load: () => import("./pages/work.js") },
  { address: /^\/cases$/, tag: "tf-cases", title: "nav.cases", load: () => import("./pages/cases.js") },
  { address: /^\/cases\/([^/]+)$/, tag: "tf-case", title: "case.title", load: () => import("./pages/case.js") },
  { address: /^\/wanted$/, tag: "tf-wanted", title: "nav.wanted", load: () => import("./pages/wanted.js") },
  { address: /^\/wanted\/([^/]+)$/, tag: "tf-order", title: "order.title", load: () => import("./pages/order.js") },
  { address: /^\/board$/, tag: "tf-board", title: "nav.board", load: () => import("./pages/board.js") },
  { address: /^\/report$/, tag: "tf-report", title: "nav.report", load: () => import("./pages/report.js") },
  { address: /^\/figures\/([^/]+)$/, tag: "tf-figure-page", title: "figure.title", load: () => import("./pages/figure.js") },
  { address: /^\/alerts$/, tag: "tf-alerts", title: "nav.alerts", load: () => import("./pages/alerts.js") },
  { address: /^\/settings$/, tag: "tf-settings", title: "nav.settings", load: () => import("./pages/settings.js") },
];

export function pageOf(path) {
  for (const page of ROUTES) {
    const match = page.address.exec(path);
    if (match) {
      return { page, item: match[1] ? decodeURIComponent(match[1]) : null };
    }
  }
  throw new Error("Expected an address of a page");
}
