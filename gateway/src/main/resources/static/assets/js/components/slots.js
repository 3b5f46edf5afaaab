// Keeps what is shown where it is: what is still proposed stays in its slot, what is new takes an empty one or the end. Nothing
// moves from under an eye or a hand.

// shown may hold nulls: slots whose thing is proposed no longer.
export function settle(shown, fresh, id) {
  const stays = (one) => (one === null ? undefined : fresh.find((other) => id(other) === id(one)));
  const newcomers = fresh.filter((one) => !shown.some((old) => old !== null && id(old) === id(one)));
  const slots = shown.map((one) => stays(one) ?? newcomers.shift() ?? null);
  slots.push(...newcomers);
  while (slots.length > 0 && slots.at(-1) === null) {
    slots.pop();
  }
  return slots;
}
