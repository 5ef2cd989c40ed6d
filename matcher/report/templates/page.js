"use strict";
(() => {
  const STEP = 40;
  const byId = (id) => document.getElementById(id);
  const cardsBox = byId("cards"), tools = byId("tools"), store = byId("store");
  theme();
  if (!cardsBox) return;

  // Large reports keep their cards as text, which costs no time; a card becomes part of the page when it is reached.
  const texts = store ? store.textContent.split(/(?=<article )/).slice(1) : [];
  const parse = (text) => { const t = document.createElement("template"); t.innerHTML = text; return t.content; };
  const heads = store
    ? parse(texts.map((text) => text.slice(0, text.indexOf(">") + 1) + "</article>").join("")).children
    : cardsBox.children;
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const items = Array.from(heads, (head, at) => {
    const { order, decision, score, lists, kinds, name, words } = head.dataset;
    return {
      at, order: Number(order), decision, score: score === "" ? null : Number(score), name: plain(name),
      lists: lists.split("\n"), kinds: kinds.split("\n"), words: plain(words), node: store ? null : head,
    };
  });
  const nodeOf = (item) => (item.node ??= parse(texts[item.at]).firstElementChild);

  const orders = {
    pressing: (a, b) => a.at - b.at,
    input: (a, b) => a.order - b.order,
    high: (a, b) => (b.score ?? -1) - (a.score ?? -1) || a.order - b.order,
    low: (a, b) => (a.score ?? 2) - (b.score ?? 2) || a.order - b.order,
    name: (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.order - b.order),
  };
  const value = (id) => byId(id)?.value ?? "";
  const bound = (id, otherwise) => (value(id) === "" ? otherwise : Number(value(id)));
  const count = (number) => number.toLocaleString("en");
  let chosen = items, drawn = 0, current = -1;

  function choose() {
    const wanted = plain(value("find")).split(/\s+/).filter(Boolean);
    const on = new Set(Array.from(byId("decisions").querySelectorAll(":checked"), (box) => box.value));
    const list = value("list"), kind = value("kind"), from = bound("from", -1), to = bound("to", 2);
    const scored = from > 0 || to < 1;
    chosen = items.filter((item) => on.has(item.decision)
      && (!list || item.lists.includes(list)) && (!kind || item.kinds.includes(kind))
      && (!scored || (item.score !== null && item.score >= from && item.score <= to))
      && wanted.every((word) => item.words.includes(word)));
    chosen.sort(orders[value("order")]);
    show();
  }

  function show() {
    drawn = 0;
    current = -1;
    cardsBox.replaceChildren();
    more(STEP);
    byId("status").textContent = chosen.length === items.length
      ? `${count(items.length)} shown` : `${count(chosen.length)} of ${count(items.length)} shown`;
  }

  function more(many) {
    const part = document.createDocumentFragment();
    for (const item of chosen.slice(drawn, drawn + many)) part.append(nodeOf(item));
    drawn = Math.min(chosen.length, drawn + many);
    cardsBox.append(part);
  }

  function go(step) {
    const focused = document.activeElement?.closest?.(".card");
    if (focused) current = chosen.findIndex((item) => item.node === focused);
    const next = current + step;
    if (next < 0 || next >= chosen.length) return;
    while (next >= drawn) more(STEP);
    current = next;
    const node = nodeOf(chosen[current]);
    node.focus({ preventScroll: true });
    node.scrollIntoView({ block: "nearest" });
  }

  function theme() {
    const button = byId("theme"), root = document.documentElement;
    const dark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
    const name = () => { button.textContent = dark() ? "Light" : "Dark"; };
    button.hidden = false;
    button.setAttribute("aria-label", "Switch between light and dark");
    button.addEventListener("click", () => { root.dataset.theme = dark() ? "light" : "dark"; name(); });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", name);
    name();
  }

  function light(event, on) {
    const word = event.target.closest?.("mark[data-pair]");
    if (!word) return;
    for (const mark of word.closest(".panel").querySelectorAll(`mark[data-pair="${word.dataset.pair}"]`)) mark.classList.toggle("lit", on);
  }

  // From a find in the text to its card, whatever was chosen and however far the page is drawn.
  function toCard(order, again = true) {
    const at = chosen.findIndex((item) => item.order === order);
    if (at < 0 && again) {
      tools.reset(); // chooses anew a moment later, and so does what follows
      setTimeout(() => toCard(order, false));
    }
    if (at < 0) return;
    while (at >= drawn) more(STEP);
    current = at;
    const node = nodeOf(chosen[at]);
    node.focus({ preventScroll: true });
    node.scrollIntoView({ block: "start" });
  }

  tools.hidden = false;
  byId("waiting")?.remove();
  if (!byId("find").value && value("order") === "pressing" && !store) {
    drawn = items.length;
    byId("status").textContent = `${count(items.length)} shown`;
  } else choose();
  tools.addEventListener("input", choose);
  tools.addEventListener("submit", (event) => event.preventDefault());
  tools.addEventListener("reset", () => setTimeout(choose));
  new IntersectionObserver((seen) => { if (seen.some((each) => each.isIntersecting) && drawn < chosen.length) more(STEP); }, { rootMargin: "1500px" })
    .observe(byId("end"));
  document.addEventListener("click", (event) => {
    const find = event.target.closest?.("a[data-card]");
    if (!find || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    toCard(Number(find.dataset.card));
  });
  cardsBox.addEventListener("pointerover", (event) => light(event, true));
  cardsBox.addEventListener("pointerout", (event) => light(event, false));
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== "checkbox";
    if (event.key === "Escape") { event.target.blur?.(); tools.reset(); return; }
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const keys = {
      j: () => go(1), k: () => go(-1), "/": () => byId("find").focus(),
      o: () => { const fold = document.activeElement?.querySelector?.("details"); if (fold) fold.open = !fold.open; },
    };
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
  addEventListener("beforeprint", () => {
    more(chosen.length - drawn);
    const note = byId("printed");
    note.hidden = chosen.length === items.length;
    note.textContent = `${count(chosen.length)} of ${count(items.length)} results were chosen for this print.`;
  });
  addEventListener("afterprint", () => { byId("printed").hidden = true; });
})();
