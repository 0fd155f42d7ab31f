// Hears that the page has something new, fetches it and puts it in place. Without this file every page still works: it is
// then as new as its last load.
const main = document.getElementById("main");
const RETRY = 3000;
const known = new WeakMap();
let source;
let held = false;

// What has no id of its own is found again by the details that it opens.
function focused(part) {
  const one = document.activeElement;
  if (!part.contains(one)) return "";
  return one.id ? `#${one.id}` : `[data-key="${one.closest("details")?.dataset.key}"] > summary`;
}

function put(fresh) {
  for (const part of main.querySelectorAll("[data-part]")) {
    const other = fresh.querySelector(`[data-part="${part.dataset.part}"]`);
    if (!other || other.innerHTML === known.get(part)) continue;
    const open = new Set([...part.querySelectorAll("details[open]")].map((one) => one.dataset.key));
    const focus = focused(part);
    if (part.querySelector("textarea")?.value) continue;
    known.set(part, other.innerHTML);
    part.replaceChildren(...other.cloneNode(true).childNodes);
    part.querySelectorAll("details").forEach((one) => { one.open = one.open || open.has(one.dataset.key); });
    if (focus) part.querySelector(focus)?.focus();
  }
  document.title = fresh.title;
}

async function look() {
  const answer = await fetch(location.href, { cache: "no-store", headers: { Accept: "text/html" } });
  if (answer.ok) put(new DOMParser().parseFromString(await answer.text(), "text/html"));
}

function listen() {
  source = new EventSource(main.dataset.live);
  source.onmessage = () => look().catch(() => {});
  source.onerror = () => {
    if (source.readyState !== EventSource.CLOSED || held) return;
    setTimeout(listen, RETRY);
  };
}

function hold(button) {
  held = !held;
  button.setAttribute("aria-pressed", String(held));
  if (held) source.close();
  else look().catch(() => {}).finally(listen);
}

if (main.dataset.live) {
  for (const part of main.querySelectorAll("[data-part]")) known.set(part, part.innerHTML);
  const button = document.getElementById("hold");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", () => hold(button));
  }
  listen();
}
