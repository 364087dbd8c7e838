// Hovering, tapping or focusing a quotation, its cue or its number shows how it was attributed. All of it stands in the notes below too,
// to which the numbers lead, so that nothing here is needed to read the page.
"use strict";
const card = document.createElement("div");
card.className = "card";
card.hidden = true;
card.setAttribute("aria-hidden", "true");
document.querySelector(".body").append(card);

function noteOf(place) {
  const near = place instanceof Element ? place.closest("[data-note]") : null;
  return near ? [near, near.dataset.note] : [null, null];
}

function show(near, number) {
  const told = document.querySelector(`#n${number} .told`);
  if (!told) return;
  card.replaceChildren(...told.cloneNode(true).childNodes);
  card.querySelectorAll("a").forEach((link) => link.replaceWith(...link.childNodes));
  card.className = "card " + document.querySelector(`#n${number}`).className;
  card.hidden = false;
  const body = card.parentElement.getBoundingClientRect();
  const box = [...near.getClientRects()].at(-1);
  card.style.left = Math.max(0, Math.min(box.left - body.left, body.width - card.offsetWidth)) + "px";
  card.style.top = box.bottom - body.top + 6 + "px";
  light(number);
}

function hide() {
  card.hidden = true;
  light(null);
}

function light(number) {
  document.querySelectorAll("mark.lit").forEach((mark) => mark.classList.remove("lit"));
  if (number) document.querySelectorAll(`mark[data-note="${number}"]`).forEach((mark) => mark.classList.add("lit"));
}

for (const event of ["pointerover", "focusin"]) {
  document.addEventListener(event, (told) => {
    if (event === "pointerover" && told.pointerType !== "mouse") return;
    const [near, number] = noteOf(told.target);
    if (near) show(near, number);
    else if (!card.contains(told.target)) hide();
  });
}
document.addEventListener("click", (told) => {
  const [near, number] = noteOf(told.target);
  if (near && !told.target.closest("a")) show(near, number);
});
document.addEventListener("keydown", (told) => {
  if (told.key === "Escape") hide();
});

// A link from elsewhere leads to a quotation: all of its parts are lit.
function arrive() {
  const place = /^#q\d+$/.test(location.hash) ? document.querySelector(location.hash) : null;
  const note = place && [...document.querySelectorAll(".notes .words a")].find((link) => link.hash === location.hash);
  document.querySelectorAll("mark.found").forEach((mark) => mark.classList.remove("found"));
  if (!note) return;
  const number = note.closest("li").id.slice(1);
  document.querySelectorAll(`mark[data-note="${number}"]`).forEach((mark) => mark.classList.add("found"));
}
addEventListener("hashchange", arrive);
arrive();

// A browser scrolls to the quotation before all of the page is laid out; once it is, the quotation is brought into view again.
addEventListener("load", () => {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target) requestAnimationFrame(() => target.scrollIntoView({ block: "center" }));
});
