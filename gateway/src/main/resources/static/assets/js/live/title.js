// The title of the page and its picture: how many alerts wait, and nothing that names anybody.

let words = () => "Tipflow";
let waiting = 0;
let gone = false;

function draw() {
  const name = words();
  document.title = `${waiting > 0 ? `(${waiting}) ▲ ` : ""}${name === "Tipflow" ? name : `${name} · Tipflow`}`;
  const picture = waiting > 0 ? "mark-alert" : gone ? "mark-stale" : "mark";
  const icon = document.getElementById("favicon");
  const address = `/assets/img/${picture}.svg`;
  if (icon.getAttribute("href") !== address) {
    icon.setAttribute("href", address);
  }
}

export function setTitle(text) {
  words = text;
  draw();
}

export function setWaiting(count) {
  waiting = count;
  draw();
}

export function setGone(isGone) {
  gone = isGone;
  draw();
}
