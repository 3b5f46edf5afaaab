// Speaks to who does not see the page: politely, or at once.

export function say(words) {
  speak("polite", words);
}

export function warn(words) {
  speak("urgent", words);
}

function speak(id, words) {
  const region = document.getElementById(id);
  region.textContent = "";
  requestAnimationFrame(() => {
    region.textContent = words;
  });
}
