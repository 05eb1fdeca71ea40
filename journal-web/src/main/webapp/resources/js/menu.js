/**
 * What opens from the bar. A menu is `details.drop`, so it works without this script; with it Escape
 * and a click elsewhere close it and arrows walk through it. In `[data-overflow]` the links that find
 * no room move under «Ещё».
 */
(function (journal) {
  "use strict";

  /**
   * How many of the items stay in the row.
   *
   * @param {number[]} widths of the items
   * @param {number} room for the row
   * @param {number} more the width of «Ещё», needed only if something goes there
   * @param {number} gap between two items
   */
  function fitting(widths, room, more, gap) {
    const total = widths.reduce((sum, width) => sum + width + gap, -gap);
    if (total <= room) {
      return widths.length;
    }
    let used = more;
    let count = 0;
    while (count < widths.length && used + gap + widths[count] <= room) {
      used += gap + widths[count];
      count++;
    }
    return count;
  }

  /** The index an arrow, Home or End leads to; -1 for any other key. */
  function walk(key, current, length) {
    switch (key) {
      case "ArrowDown":
        return (current + 1) % length;
      case "ArrowUp":
        return (current <= 0 ? length : current) - 1;
      case "Home":
        return 0;
      case "End":
        return length - 1;
      default:
        return -1;
    }
  }

  function drop(details) {
    const summary = details.querySelector("summary");
    const close = (toSummary) => {
      details.open = false;
      if (toSummary) {
        summary.focus();
      }
    };
    details.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && details.open) {
        event.stopPropagation();
        close(true);
        return;
      }
      if (event.target.matches("input, select, textarea") || event.altKey || event.ctrlKey || event.metaKey) {
        return;
      }
      if (event.target === summary && !details.open) {
        if (event.key !== "ArrowDown") {
          return;
        }
        details.open = true;
      }
      const items = [...details.querySelectorAll(".drop-panel :is(a[href], button)")].filter(
        (item) => item.offsetParent !== null && !item.disabled,
      );
      const next = walk(event.key, items.indexOf(document.activeElement), items.length);
      if (next >= 0 && items.length > 0) {
        event.preventDefault();
        items[next].focus();
      }
    });
    document.addEventListener("click", (event) => {
      if (details.open && !details.contains(event.target)) {
        close(false);
      }
    });
    details.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !details.contains(event.relatedTarget)) {
        close(false);
      }
    });
  }

  /** Keeps in the row what fits and moves the rest, in its order, into the row's `.more`. */
  function overflow(nav) {
    const row = nav.querySelector("ul");
    const more = nav.querySelector(".more");
    const rest = more.querySelector(".drop-panel ul");
    const items = [...row.children];
    const arrange = () => {
      for (const item of items) {
        row.append(item);
        item.firstElementChild.classList.replace("menu-item", "nav-link");
      }
      more.hidden = false;
      const gap = parseFloat(getComputedStyle(row).columnGap) || 0;
      const widths = items.map((item) => item.getBoundingClientRect().width);
      const room = nav.getBoundingClientRect().width;
      const count = fitting(widths, room, more.getBoundingClientRect().width, gap);
      for (const item of items.slice(count)) {
        rest.append(item);
        item.firstElementChild.classList.replace("nav-link", "menu-item");
      }
      more.hidden = count === items.length;
      more.classList.toggle("has-current", rest.querySelector("[aria-current]") !== null);
    };
    let width = -1;
    new ResizeObserver(([entry]) => {
      if (entry.contentRect.width !== width) {
        width = entry.contentRect.width;
        arrange();
      }
    }).observe(nav);
    document.fonts?.ready.then(arrange);
  }

  journal.menu = { fitting, walk };

  if (typeof document !== "undefined") {
    document.querySelectorAll("[data-overflow]").forEach(overflow);
    document.querySelectorAll("details.drop").forEach(drop);
  }
})((globalThis.journal ??= {}));
