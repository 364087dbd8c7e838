// Results as you type, keys from hit to hit, and citations to the clipboard. All of it works without, by forms and links.
"use strict";
const finding = document.getElementById("finding");
const results = document.getElementById("results");
let waiting;
let asked = 0;

async function ask() {
  const question = ++asked;
  const address = "/search/index.html?" + new URLSearchParams(new FormData(finding));
  const answer = await fetch(address);
  const text = await answer.text();
  if (question !== asked) return;
  const found = new DOMParser().parseFromString(text, "text/html").getElementById("results");
  if (!found) return;
  results.replaceChildren(...document.importNode(found, true).childNodes);
  history.replaceState(null, "", address);
}

if (finding) {
  finding.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 200);
  });
}

function step(by) {
  const hits = [...document.querySelectorAll("a.hit, .notes .words a")];
  if (!hits.length) return;
  const at = hits.indexOf(document.activeElement);
  hits[Math.max(0, Math.min(hits.length - 1, at + by))].focus();
}

document.addEventListener("keydown", (told) => {
  const place = told.target;
  if (told.ctrlKey || told.metaKey || told.altKey || place.closest("input, textarea, select")) return;
  if (told.key === "/") {
    const field = document.getElementById("q");
    if (field) field.focus();
    else location.href = "/search/index.html";
  } else if (told.key === "j") step(1);
  else if (told.key === "k") step(-1);
  else if (told.key === "?") location.href = "/search/index.html";
  else return;
  told.preventDefault();
});

for (const cite of document.querySelectorAll(".cite")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy as citation";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(cite.textContent);
    button.textContent = "Copied";
  });
  cite.after(button);
}
