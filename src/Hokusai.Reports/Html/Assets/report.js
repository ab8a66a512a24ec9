(() => {
  "use strict";

  const showAll = (form) => {
    form.reset();
    apply(form);
  };

  function apply(form) {
    const id = form.dataset.filters;
    const text = form.elements.text.value.trim().toLowerCase();
    const wanted = [...form.elements].filter((control) => control.name && control.name !== "text"
      && (control.type === "checkbox" ? control.checked : control.value));
    const keeps = (row, { name, type, value }) => type === "checkbox" ? row.dataset[name] === "1"
      : name === "moment" ? row.dataset.moment.split(" ").includes(value)
      : row.dataset[name] === value;
    const rows = document.getElementById(id + "-table").tBodies[0].rows;
    let shown = 0;
    for (const row of rows) {
      const keep = wanted.every((control) => keeps(row, control)) && (!text || row.textContent.toLowerCase().includes(text));
      row.hidden = !keep;
      shown += keep ? 1 : 0;
    }
    const all = `${rows.length.toLocaleString("en")} ${form.dataset.noun ?? "entries"}`;
    document.getElementById(id + "-count").textContent = shown === rows.length
      ? `All ${all}`
      : `${shown.toLocaleString("en")} of ${all}`;
  }

  for (const form of document.querySelectorAll("form[data-filters]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => apply(form));
    form.addEventListener("reset", () => setTimeout(() => apply(form)));
    if (form.dataset.start) {
      form.elements.moment.value = form.dataset.start;
    }
    apply(form);
  }

  // A link may point to a row that a filter hides, or to something folded.
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) {
      return;
    }
    if (target.tagName === "DETAILS") {
      target.open = true;
    }
    if (target.hidden) {
      showAll(target.closest("section").querySelector("form[data-filters]"));
    }
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", reveal);

  // Pointers may use the marks in the pictures; the tables below them hold the same links for everybody.
  document.documentElement.classList.add("js");
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("[data-row]");
    if (mark) {
      location.hash = mark.dataset.row;
    }
  });

  // Files opened from a disk have no clipboard of their own; a selection can be copied everywhere.
  for (const button of document.querySelectorAll("button[data-copy]")) {
    const name = button.textContent;
    button.hidden = false;
    button.addEventListener("click", () => {
      getSelection().selectAllChildren(document.getElementById(button.dataset.copy));
      button.textContent = document.execCommand("copy") ? "Copied" : "Selected, copy it with your keyboard";
      setTimeout(() => { button.textContent = name; }, 2000);
    });
  }

  // Paper cannot be unfolded.
  const closed = new Set();
  const unfold = () => {
    for (const details of document.querySelectorAll("details:not([open])")) {
      closed.add(details);
      details.open = true;
    }
  };
  const fold = () => {
    for (const details of closed) {
      details.open = false;
    }
    closed.clear();
  };
  matchMedia("print").addEventListener("change", (event) => event.matches ? unfold() : fold());
  addEventListener("beforeprint", unfold);
  addEventListener("afterprint", fold);
})();
