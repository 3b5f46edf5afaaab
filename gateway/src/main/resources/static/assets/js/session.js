// Who is logged in, and changes on behalf of them.

export const LOGIN = "/oauth2/authorization/tipflow";

export async function session() {
  const answer = await fetch("/api/v1/session", { headers: { Accept: "application/json" } });
  return answer.ok ? answer.json() : { loggedIn: false, roles: [] };
}

function csrfToken() {
  const cookie = document.cookie.split("; ").find((pair) => pair.startsWith("XSRF-TOKEN="));
  return cookie ? decodeURIComponent(cookie.slice("XSRF-TOKEN=".length)) : "";
}

export function post(address, body) {
  return fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": csrfToken() },
    body: JSON.stringify(body),
  });
}

export async function logout() {
  await fetch("/logout", { method: "POST", headers: { "X-XSRF-TOKEN": csrfToken() }, redirect: "manual" });
  location.assign("/");
}
