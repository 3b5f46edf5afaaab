// A list with its filters always in sight: filters in the address, searched words in the history of this tab alone, pages by cursor.
// ↑ ↓ Home End move, Enter opens.

import { get } from "../core/http.js";
import { named, t } from "../core/i18n.js";
import { repeat } from "../../vendor/lit/directives/repeat.js";
import { html, Light, nothing } from "../core/lit.js";
import { say } from "../core/say.js";
import { empty, Loading } from "../core/states.js";

const PAGE = 50;

export class ListPage extends Light {
  static properties = { more: { state: true } };

  #loading = new Loading(this, () => this.#load());
  #loadingMore = false;

  // What a list says of itself:
  // title, collection (in addresses of pages), api, filters [{name, label, values | type}], search (label or null), emptyWords, row(item).
  get list() {
    throw new Error("Expected a list to say what it is");
  }

  connectedCallback() {
    super.connectedCallback();
    const go = sessionStorage.getItem("tipflow.go");
    if (go !== null) {
      sessionStorage.removeItem("tipflow.go");
      history.replaceState({ ...history.state, words: go }, "");
    }
    this.#loading.run();
    addEventListener("popstate", this.#again);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("popstate", this.#again);
  }

  #again = () => {
    this.#loading.value = null;
    this.#loading.run();
  };

  get filters() {
    return new URLSearchParams(location.search);
  }

  get words() {
    return history.state?.words ?? "";
  }

  #query(cursor) {
    const query = new URLSearchParams({ limit: PAGE });
    for (const { name } of this.list.filters) {
      if (this.filters.get(name)) {
        query.set(name, this.filters.get(name));
      }
    }
    if (this.words) {
      query.set("q", this.words);
    }
    if (cursor) {
      query.set("cursor", cursor);
    }
    return `${this.list.api}?${query}`;
  }

  async #load() {
    const { body } = await get(this.#query());
    say(t("list.found", { n: body.items.length }));
    return body;
  }

  async #loadMore() {
    if (this.#loadingMore) {
      return;
    }
    this.#loadingMore = true;
    try {
      const { body } = await get(this.#query(this.#loading.value.next));
      const first = this.#loading.value.items.length;
      this.#loading.value = { items: [...this.#loading.value.items, ...body.items], next: body.next };
      this.requestUpdate();
      await this.updateComplete;
      this.querySelectorAll(".row-link")[first]?.focus();
    } finally {
      this.#loadingMore = false;
    }
  }

  #filter(event) {
    event?.preventDefault();
    const form = this.querySelector("form");
    const query = new URLSearchParams();
    for (const { name } of this.list.filters) {
      const value = form.elements[name].type === "checkbox" ? (form.elements[name].checked ? "true" : "") : form.elements[name].value;
      if (value) {
        query.set(name, value);
      }
    }
    const words = form.elements.q?.value.trim() ?? "";
    const address = query.size ? `${location.pathname}?${query}` : location.pathname;
    history.pushState({ words }, "", address);
    this.#again();
  }

  #clear() {
    history.pushState({ words: "" }, "", location.pathname);
    this.querySelector("form").reset();
    for (const field of this.querySelector("form").elements) {
      if (field.type === "checkbox") {
        field.checked = false;
      } else if (field.name) {
        field.value = "";
      }
    }
    this.#again();
  }

  #key(event) {
    const rows = [...this.querySelectorAll(".row-link")];
    const at = rows.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (at >= 0 && to !== undefined && rows[to]) {
      rows[to].focus();
      event.preventDefault();
    }
  }

  #field({ name, label, values, type }) {
    const value = this.filters.get(name) ?? "";
    if (values) {
      return html`<div class="field"><label for="f-${name}">${label}</label><select id="f-${name}" name=${name} @change=${this.#filter}>
        <option value="">${t("list.any")}</option>${values.map((each) => html`<option value=${each} ?selected=${each === value}>${named("values", each)}</option>`)}</select></div>`;
    }
    if (type === "check") {
      return html`<label class="choice"><input type="checkbox" name=${name} ?checked=${value === "true"} @change=${this.#filter}> ${label}</label>`;
    }
    return html`<div class="field"><label for="f-${name}">${label}</label><input type=${type ?? "text"} id="f-${name}" name=${name} value=${value} @change=${this.#filter}></div>`;
  }

  #filtered() {
    return this.words !== "" || [...this.filters.keys()].length > 0;
  }

  #rows(body) {
    if (body.items.length === 0) {
      return this.#filtered()
        ? empty(t("list.noneFits"), html`<button type="button" class="button" @click=${this.#clear}>${t("list.clear")}</button>`)
        : empty(this.list.emptyWords, this.list.emptyNext ?? nothing);
    }
    return html`<ol class="rows" @keydown=${this.#key}>${repeat(body.items, (item) => item.id, (item) => html`<li class="row"><a class="row-link" href="/${this.list.collection}/${item.id}">${this.list.row(item)}</a></li>`)}</ol>
      ${body.next ? html`<p><button type="button" class="button" @click=${this.#loadMore}>${t("list.more")}</button></p>` : nothing}`;
  }

  render() {
    const list = this.list;
    return html`<div class="heading-row"><h1>${list.title}</h1></div>
      <div class="list-columns">
        <form class="panel filters" role="search" @submit=${this.#filter} autocomplete="off">
          ${list.search ? html`<div class="field"><label for="q">${list.search}</label><div class="search"><input type="search" id="q" name="q" value=${this.words} spellcheck="false"><button class="button">${t("list.search")}</button></div></div>` : nothing}
          ${list.filters.map((filter) => this.#field(filter))}
        </form>
        <div class="list-main">${list.above ?? nothing}${this.#loading.show((body) => this.#rows(body))}</div>
      </div>`;
  }
}
