/**
 * What opens beside a cell and never over it: focus moves in, Escape, the cross, a click elsewhere or
 * leaving with Tab close it, and Escape and the cross bring the focus back.
 */
(function (journal) {
  "use strict";

  const GAP = 8;
  const MARGIN = 8;

  /**
   * Where an overlay stands: to the right of its anchor, else to the left, else on the roomier side of
   * below and above, there cut to the room and scrolling.
   *
   * @param {{left: number, top: number, right: number, bottom: number}} anchor
   * @param {{width: number, height: number}} size the overlay would like
   * @param {{width: number, height: number}} view the window
   * @returns {{side: string, left: number, top: number, maxHeight: number}}
   */
  function beside(anchor, size, view) {
    const within = (wanted, length, room) => Math.max(MARGIN, Math.min(wanted, room - MARGIN - length));
    const tallest = view.height - 2 * MARGIN;
    const height = Math.min(size.height, tallest);
    const aside = (side, left) => ({ side, left, top: within(anchor.top, height, view.height), maxHeight: tallest });
    if (anchor.right + GAP + size.width <= view.width - MARGIN) {
      return aside("right", anchor.right + GAP);
    }
    if (anchor.left - GAP - size.width >= MARGIN) {
      return aside("left", anchor.left - GAP - size.width);
    }
    const left = within(anchor.left, size.width, view.width);
    const under = view.height - MARGIN - (anchor.bottom + GAP);
    const over = anchor.top - GAP - MARGIN;
    if (under >= Math.min(size.height, over)) {
      return { side: "below", left, top: anchor.bottom + GAP, maxHeight: Math.max(0, under) };
    }
    const fitting = Math.min(size.height, over);
    return { side: "above", left, top: anchor.top - GAP - fitting, maxHeight: Math.max(0, over) };
  }

  let close = () => {};

  /**
   * Shows an element beside its anchor; what was open before closes.
   *
   * @param {HTMLElement} element with a heading it is labelled by; a `[data-close]` in it closes it
   * @param {HTMLElement} anchor takes the focus back
   * @returns {() => void} closes it and leaves the focus where it is
   */
  function open(element, anchor) {
    close();
    const over = document.createElement("div");
    over.className = "popover beside";
    over.tabIndex = -1;
    over.setAttribute("role", "dialog");
    const label = element.getAttribute("aria-labelledby");
    if (label) {
      over.setAttribute("aria-labelledby", label);
      element.removeAttribute("aria-labelledby");
    }
    over.append(element);
    document.body.append(over);

    const place = () => {
      over.style.maxHeight = "";
      const { width, height } = over.getBoundingClientRect();
      const at = beside(anchor.getBoundingClientRect(), { width, height }, { width: innerWidth, height: innerHeight });
      over.dataset.side = at.side;
      over.style.left = `${at.left}px`;
      over.style.top = `${at.top}px`;
      over.style.maxHeight = `${at.maxHeight}px`;
    };
    const listening = new AbortController();
    const { signal } = listening;
    const shut = (back) => {
      if (!signal.aborted) {
        listening.abort();
        over.remove();
        if (back) {
          anchor.focus();
        }
      }
    };
    over.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        event.preventDefault();
        shut(true);
      }
      // The grid below must not take these keys for its own.
      event.stopPropagation();
    });
    over.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !over.contains(relatedTarget)) {
        shut(false);
      }
    });
    over.addEventListener("click", ({ target }) => {
      if (target.closest("[data-close]")) {
        shut(true);
      }
    });
    document.addEventListener("pointerdown", ({ target }) => over.contains(target) || shut(false), { signal });
    addEventListener("resize", place, { signal });
    document.addEventListener("scroll", ({ target }) => over.contains(target) || place(), { signal, capture: true });
    over.addEventListener("toggle", place, { signal, capture: true });
    place();
    over.focus({ preventScroll: true });
    close = () => shut(false);
    return close;
  }

  journal.overlay = { beside, open };
})((globalThis.journal ??= {}));
