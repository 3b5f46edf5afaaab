// The keys of the tip form.

import { bind } from "../core/keys.js";

// does: what each key does; gives the functions that take the keys back.
export function bindTipKeys(does) {
  return [
    bind("F2", "keys.newTip", does.another),
    bind("F4", "keys.lane", does.swap),
    bind("F9", "keys.now", does.now),
    bind("Ctrl+Enter", "keys.log", does.log),
    bind("Ctrl+S", "keys.save", does.save),
    bind("Escape", null, does.back),
  ];
}

// Enter in a line of the form logs nothing: that takes Ctrl+Enter or the button.
export function keepOpen(event) {
  if (event.key === "Enter" && !event.ctrlKey && event.target.tagName === "INPUT") {
    event.preventDefault();
  }
}

// The way from the words into the lane beside them and back to where the caret stood.
export class LaneWay {
  #caret = null;
  #lane;
  #home;

  // lane: gives the lane. home: gives where to go when the caret's place is gone.
  constructor(lane, home) {
    this.#lane = lane;
    this.#home = home;
  }

  swap() {
    if (this.#inside()) {
      return this.back();
    }
    this.#caret = document.activeElement;
    this.#lane().enter();
    return true;
  }

  back() {
    if (!this.#inside()) {
      return false;
    }
    (this.#caret?.isConnected ? this.#caret : this.#home()).focus();
    return true;
  }

  #inside() {
    return this.#lane().contains(document.activeElement);
  }
}
