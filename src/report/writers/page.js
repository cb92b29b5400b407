// Sorting and searching the table of units. Everything is readable without it.
"use strict";
(function () {
  const table = document.getElementById("units");
  if (!table) return;
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const status = document.getElementById("status");
  const headings = Array.from(table.tHead.rows[0].cells);
  const key = (row, at) => row.cells[at].dataset.key ?? row.cells[at].textContent.trim();
  const order = new Intl.Collator("en-GB");

  const sortBy = (at) => {
    const heading = headings[at];
    const isNumber = heading.dataset.kind === "number";
    const first = isNumber ? "descending" : "ascending";
    const other = isNumber ? "ascending" : "descending";
    const direction = heading.getAttribute("aria-sort") === first ? other : first;
    headings.forEach((each) => each.removeAttribute("aria-sort"));
    heading.setAttribute("aria-sort", direction);
    const sign = direction === "ascending" ? 1 : -1;
    const keyed = rows.map((row) => [key(row, at), row]);
    keyed.sort(([a, rowA], [b, rowB]) => {
      if ((a === "") !== (b === "")) return a === "" ? 1 : -1;
      const by = isNumber ? Number(a) - Number(b) : order.compare(a, b);
      return sign * by || order.compare(key(rowA, 0), key(rowB, 0));
    });
    body.replaceChildren(...keyed.map(([, row]) => row));
    status.textContent = "Sorted by " + heading.textContent.trim() + ", " + direction + ".";
  };

  headings.forEach((heading, at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => sortBy(at));
  });

  const box = document.getElementById("find");
  const search = () => {
    const wanted = box.value.trim().toLowerCase();
    let shown = 0;
    rows.forEach((row) => {
      row.hidden = !row.textContent.toLowerCase().includes(wanted);
      if (!row.hidden) shown += 1;
    });
    status.textContent = wanted === "" ? "" : shown + " of " + rows.length + " shown.";
  };
  box.addEventListener("input", search);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { box.value = ""; search(); }
  });
  box.closest(".find").hidden = false;
})();
