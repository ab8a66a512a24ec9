(() => {
  "use strict";

  const showAll = (form) => {
    form.reset();
    apply(form);
  };

  function apply(form) {
    const id = form.dataset.filters;
    const text = form.elements.text.value.trim().toLowerCase();
    const { value: lane } = form.elements.lane;
    const { value: kind } = form.elements.kind;
    const { value: moment } = form.elements.moment;
    const { checked: failed } = form.elements.failed;
    const rows = document.getElementById(id + "-table").tBodies[0].rows;
    let shown = 0;
    for (const row of rows) {
      const keep = (!lane || row.dataset.lane === lane)
        && (!kind || row.dataset.kind === kind)
        && (!moment || row.dataset.moment.split(" ").includes(moment))
        && (!failed || row.dataset.failed === "1")
        && (!text || row.textContent.toLowerCase().includes(text));
      row.hidden = !keep;
      shown += keep ? 1 : 0;
    }
    const all = rows.length.toLocaleString("en");
    document.getElementById(id + "-count").textContent = shown === rows.length
      ? `All ${all} entries`
      : `${shown.toLocaleString("en")} of ${all} entries`;
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

  // A link may point to a row that a filter hides.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) {
      return;
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
