// An item with its history and what its reader may do: loaded together, loaded again after an action.

import { get } from "../core/http.js";
import { t } from "../core/i18n.js";
import { html, Light, nothing } from "../core/lit.js";
import { Loading } from "../core/states.js";
import { setTitle } from "../live/title.js";
import { timeline } from "./timeline.js";
import "./actions.js";

export class ItemPage extends Light {
  static properties = { item: {} };

  #loading = new Loading(this, () => this.#load());

  // What an item says of itself: api, group of its history's words, back (address, words), heading(item), above(item), body(item), side(item), references(item).
  get kind() {
    throw new Error("Expected an item to say what it is");
  }

  connectedCallback() {
    super.connectedCallback();
    this.#loading.run();
  }

  get address() {
    return `${this.kind.api}/${encodeURIComponent(this.item)}`;
  }

  async #load() {
    const [item, history] = await Promise.all([get(this.address), get(`${this.address}/history`)]);
    const words = item.body.number ?? "";
    setTitle(() => words || "Tipflow");
    return { item: item.body, etag: item.etag, history: history.body.items };
  }

  async #acted() {
    await this.#loading.run();
    await this.updateComplete;
    this.querySelector("h1")?.focus();
  }

  #content({ item, etag, history }) {
    const kind = this.kind;
    return html`${kind.heading(item)}
      <div class="item-columns" @acted=${this.#acted}>
        <div class="item-main">${kind.above?.(item) ?? nothing}${kind.body(item)}${timeline(history, kind.group)}</div>
        <div class="item-side"><tf-actions .item=${item} .etag=${etag} .address=${this.address} .group=${kind.group} .seen=${history.length} .references=${kind.references?.(item) ?? {}}></tf-actions>${kind.side?.(item) ?? nothing}</div>
      </div>`;
  }

  render() {
    return html`<p class="back"><a href=${this.kind.back.address}>← ${t(this.kind.back.key)}</a></p>${this.#loading.show((value) => this.#content(value), { rows: 8 })}`;
  }
}

// A list of facts; those that are absent are not shown.
export function factList(facts) {
  return html`<dl class="facts">${facts.filter(([, value]) => value !== null && value !== undefined && value !== "").map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}
