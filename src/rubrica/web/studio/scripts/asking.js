// Asking the server. An answer that says no becomes a Refusal, which says why and when it is worth trying again.

const sheet = document.getElementById("_sheet");

export class Refusal extends Error {
  constructor(status, data = null, wait = 0) {
    super(`${status}`);
    Object.assign(this, { status, data, wait });
  }

  // Whether the same may be answered otherwise in a while: no network, too many at once, a press that cannot save now.
  get passes() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export function address(name) {
  return new URL(name, new URL(sheet.getAttribute("action"), location.href)).href;
}

export async function ask(where, fields, { signal, html = false } = {}) {
  const body = new URLSearchParams({ csrfmiddlewaretoken: sheet.elements.csrfmiddlewaretoken.value, ...fields });
  let answer;
  try {
    answer = await fetch(where, {
      method: "POST",
      body,
      signal,
      headers: { Accept: html ? "text/html" : "application/json" },
    });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Refusal(0);
  }
  if (answer.redirected) throw new Refusal(403);
  const isData = answer.headers.get("Content-Type")?.includes("json");
  if (answer.ok && (html || isData)) return html ? answer.text() : answer.json();
  throw new Refusal(answer.status, isData ? await answer.json() : null, Number(answer.headers.get("Retry-After")) || 0);
}

// Whoever signed in again, in another tab, has another token: take it from the page as it would be shown now.
export async function renew() {
  const answer = await fetch(sheet.getAttribute("action"));
  if (answer.redirected || !answer.ok) return false;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const token = page.querySelector("#_sheet [name=csrfmiddlewaretoken]");
  if (!token) return false;
  sheet.elements.csrfmiddlewaretoken.value = token.value;
  return true;
}

// A key for a form that is sent once, as the server makes them.
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
}
