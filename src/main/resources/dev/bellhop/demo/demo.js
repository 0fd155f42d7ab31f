// Looks every second and shows what is new. Whoever is typing is left alone, and without this the page reloads itself.
const shown = () => document.getElementById("main");
let last = shown().innerHTML;

async function look() {
  const answer = await fetch(location.pathname, { cache: "no-store" });
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("main");
  const typing = document.activeElement?.tagName === "TEXTAREA" || document.querySelector("textarea")?.value;
  if (!fresh || fresh.innerHTML === last || typing) return;
  const focused = document.activeElement?.value;
  const open = [...document.querySelectorAll("details")].map((one) => one.open);
  last = fresh.innerHTML;
  shown().replaceChildren(...fresh.childNodes);
  document.querySelectorAll("details").forEach((one, i) => { one.open = open[i] ?? false; });
  if (focused) document.querySelector(`button[value="${focused}"]`)?.focus();
}

setInterval(() => look().catch(() => {}), 1000);
