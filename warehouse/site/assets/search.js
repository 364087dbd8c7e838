// Asks the index that lunr made. Its shards are scripts, since a page that was opened as a file may load nothing else.
"use strict";
const ENOUGH = 40; // quotations shown before older shards are asked only on request
const KEPT = 12; // shards of quotations held in memory

const place = document.getElementById("search");
const told = document.getElementById("told");
const more = document.getElementById("more");
const field = document.getElementById("q");
const namesList = document.querySelector("#search .names");
const quotationsList = document.querySelector("#search .quotations");
const quotationShards = JSON.parse(place.dataset.quotations);
const nameShards = JSON.parse(place.dataset.names);

const arriving = new Map();
const loaded = new Map();

window.onrecordShard = (name, data) => {
  arriving.get(name)?.({ shown: data.shown, index: lunr.Index.load(data.index) });
};

function load(name) {
  if (!loaded.has(name)) {
    loaded.set(
      name,
      new Promise((resolve, reject) => {
        arriving.set(name, resolve);
        const script = document.createElement("script");
        script.src = name;
        script.onerror = () => reject(new Error(`${name} is missing; make the report anew`));
        script.onload = () => script.remove();
        document.head.append(script);
      }),
    );
    const quotations = [...loaded.keys()].filter((one) => one.startsWith("quotations-"));
    if (quotations.length > KEPT) loaded.delete(quotations[0]);
  }
  return loaded.get(name);
}

function folded(text) {
  return text.replaceAll("’", "'").normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
}

function wordsOf(text) {
  const tokens = lunr.tokenizer(folded(text)).map((token) => lunr.trimmer(token)).filter((token) => token.toString());
  return tokens.filter((token, number) => lunr.stopWordFilter(token) || number === tokens.length - 1).map((token) => token.toString());
}

function ask(shard, words, unfinished) {
  return shard.index.query((query) => {
    words.forEach((word, number) => {
      const stem = lunr.stemmer(new lunr.Token(word)).toString();
      const begins = unfinished && number === words.length - 1;
      query.term(stem, {
        presence: lunr.Query.presence.REQUIRED,
        usePipeline: false,
        wildcard: begins ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE,
      });
    });
  });
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.append(text);
  return made;
}

// The text with every word that begins like one of those looked for in <strong>.
function lit(text, words) {
  const parts = document.createDocumentFragment();
  const stems = words.map((word) => lunr.stemmer(new lunr.Token(word)).toString());
  for (const part of text.split(/([\s\u2010-\u2015-]+)/)) {
    const plain = folded(part).toLowerCase().replace(/^\W+/, "");
    parts.append(plain && stems.some((stem) => plain.startsWith(stem)) ? element("strong", "", part) : part);
  }
  return parts;
}

function link(address, content) {
  const made = element("a");
  made.href = document.documentElement.dataset.root + address;
  made.append(content);
  return made;
}

function showName([name, role, address, quotes], words) {
  const item = element("li");
  item.append(link(address, lit(name, words)));
  const facts = [role, quotes ? `${quotes} quotation${quotes === 1 ? "" : "s"}` : "named, not quoted"].filter(Boolean);
  item.append(" ", element("span", "soft", facts.join(" · ")));
  namesList.append(item);
}

function showQuotation([text, who, publisher, day, address], words) {
  const item = element("li");
  const said = element("p", "words");
  said.append(link(address, lit(text, words)));
  item.append(said);
  const facts = element("p", "soft");
  facts.append(lit(who || "nobody named", words), " · ", [publisher || "outlet not known", day || "no date"].join(" · "));
  item.append(facts);
  quotationsList.append(item);
}

let asked = 0; // the number of the question at hand; an older one stops when it is not its own any more

async function search(text) {
  const question = ++asked;
  const words = wordsOf(text);
  namesList.replaceChildren();
  quotationsList.replaceChildren();
  more.hidden = true;
  namesList.parentElement.hidden = quotationsList.parentElement.hidden = true;
  if (!words.length) {
    told.textContent = "";
    return;
  }
  const unfinished = !/\s$/.test(text);
  told.textContent = "Searching …";
  try {
    await findNames(question, words, unfinished);
    await findQuotations(question, words, unfinished, 0, 0);
  } catch (problem) {
    told.textContent = problem.message;
  }
}

async function findNames(question, words, unfinished) {
  const found = [];
  for (const name of nameShards) {
    const shard = await load(name);
    if (question !== asked) return;
    for (const hit of ask(shard, words, unfinished)) found.push(shard.shown[hit.ref]);
  }
  found.sort((one, other) => other[3] - one[3]);
  found.slice(0, 20).forEach((name) => showName(name, words));
  namesList.parentElement.hidden = !found.length;
}

async function findQuotations(question, words, unfinished, from, before) {
  let count = before;
  let next = from;
  for (; next < quotationShards.length && count - before < ENOUGH; next++) {
    const shard = await load(quotationShards[next][0]);
    if (question !== asked) return;
    const hits = ask(shard, words, unfinished).map((hit) => Number(hit.ref));
    hits.sort((one, other) => one - other);
    for (const hit of hits) showQuotation(shard.shown[hit], words);
    count += hits.length;
    quotationsList.parentElement.hidden = !count;
    const reach = next + 1 < quotationShards.length ? ` so far, back to ${quotationShards[next][1] ?? "those without a date"}` : "";
    told.textContent = `${count.toLocaleString("en")} quotation${count === 1 ? "" : "s"}${reach}.`;
  }
  if (question !== asked) return;
  more.hidden = next >= quotationShards.length;
  more.onclick = () => findQuotations(question, words, unfinished, next, count);
}

let waiting;
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => search(field.value), 150);
});
document.querySelector("form.search").addEventListener("submit", (told) => {
  told.preventDefault();
  history.replaceState(null, "", "?q=" + encodeURIComponent(field.value));
  search(field.value);
});
field.value = new URLSearchParams(location.search).get("q") ?? "";
if (field.value) search(field.value);
