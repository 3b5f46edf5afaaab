// Encrypts what is kept on this machine, with a key that the session gives and that is never stored: what another person at this
// desk finds is noise.

import { draftKey } from "../core/session.js";

let opened = null;

export function hasKey() {
  return draftKey() !== null;
}

function key() {
  opened ??= crypto.subtle.importKey("raw", bytes(draftKey()), "AES-GCM", false, ["encrypt", "decrypt"]);
  return opened;
}

export function bytes(base64) {
  return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
}

export function base64(buffer) {
  let text = "";
  new Uint8Array(buffer).forEach((byte) => {
    text += String.fromCharCode(byte);
  });
  return btoa(text);
}

// The initial vector, then the encrypted bytes.
export async function seal(value) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key(), plain));
  const whole = new Uint8Array(12 + sealed.length);
  whole.set(iv);
  whole.set(sealed, 12);
  return whole;
}

// The value, or null if it is somebody else's.
export async function unseal(whole) {
  try {
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: whole.slice(0, 12) }, await key(), whole.slice(12));
    return JSON.parse(new TextDecoder().decode(plain));
  } catch {
    return null;
  }
}
