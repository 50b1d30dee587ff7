"use strict";
/* A line that hides the events without what is typed. Without scripts there is no such line, and
   nothing is missing: the page is whole as it stands. */
(() => {
  const events = [...document.querySelectorAll("article.event")];
  if (events.length < 2) return;
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const label = document.createElement("label");
  label.className = "find";
  label.append("Find in the events ");
  const line = document.createElement("input");
  line.type = "search";
  const told = document.createElement("output");
  label.append(line);
  document.querySelector("#events h2").after(label, told);
  let texts = null;
  const find = () => {
    texts ??= events.map((event) => plain(event.textContent));
    const asked = plain(line.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    events.forEach((event, number) => {
      const fits = asked.every((word) => texts[number].includes(word));
      event.hidden = !fits;
      shown += fits;
    });
    for (const day of document.querySelectorAll("section.day"))
      day.hidden = !day.querySelector("article:not([hidden])");
    told.textContent = asked.length ? `${shown} of ${events.length} events` : "";
  };
  line.addEventListener("input", find);
  /* A link to an event that is hidden shows all of them again, also where one went before. */
  const show = (hash) => {
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target || !target.closest("[hidden]")) return;
    line.value = "";
    find();
    target.scrollIntoView();
  };
  addEventListener("hashchange", () => show(location.hash));
  addEventListener("click", (pressed) => {
    const link = pressed.target.closest("a");
    const leads = link && link.getAttribute("href");
    if (leads && leads.startsWith("#")) show(leads);
  });
})();
