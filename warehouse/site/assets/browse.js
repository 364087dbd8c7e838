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

function help() {
  const shown = document.getElementById("help");
  if (!shown) location.href = "/search/index.html#help";
  else if ((shown.open = !shown.open)) shown.querySelector("summary").focus();
}
if (location.hash === "#help" && document.getElementById("help")) help();

// The paragraph around a hit, from the article's page.
document.addEventListener("click", async (told) => {
  const link = told.target.closest("a.around");
  if (!link || told.ctrlKey || told.metaKey || told.shiftKey) return;
  told.preventDefault();
  const item = link.closest("li");
  const shown = item.querySelector(".around-words");
  if (shown) {
    shown.remove();
    return;
  }
  const answer = await fetch(link.href.split("#")[0]);
  const place = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(link.hash.slice(1));
  if (!place) {
    location.href = link.href;
    return;
  }
  const words = document.createElement("p");
  words.className = "around-words";
  words.textContent = printed(place.closest("p"));
  item.append(words);
});

// The text as printed, without the numbers of notes.
function printed(part) {
  const copy = part.cloneNode(true);
  for (const number of copy.querySelectorAll(".ref")) number.remove();
  return copy.textContent;
}

// Words that are marked in the article can be taken over into a form.
let taken = "";
document.addEventListener("selectionchange", () => {
  const marked = getSelection();
  const body = document.querySelector(".body");
  if (!body || marked.isCollapsed || !body.contains(marked.anchorNode) || !body.contains(marked.focusNode)) return;
  const part = document.createElement("div");
  part.append(marked.getRangeAt(0).cloneContents());
  taken = printed(part).trim();
});
for (const field of document.querySelectorAll("textarea[name=words]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Take what is marked";
  button.addEventListener("click", () => {
    if (taken) field.value = taken;
    field.focus();
  });
  field.closest("label").after(button);
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
  else if (told.key === "?") help();
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
