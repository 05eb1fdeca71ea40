/**
 * One overlay at a time: a popover beside the element it speaks about, never over it. Focus moves in
 * and returns; Escape and a click elsewhere close it.
 */
(function (journal) {
  "use strict";

  const GAP = 8;

  /**
   * Where a popover goes: right of the anchor, left of it, else on the roomier side of below and above;
   * there it is cut to the room rather than laid over the anchor.
   *
   * @param {{left: number, right: number, top: number, bottom: number}} anchor
   * @param {{width: number, height: number}} size the popover would like
   * @param {{width: number, height: number}} room of the window
   * @returns {{left: number, top: number, height: number}}
   */
  function place(anchor, size, room) {
    const within = (wanted, length, all) => Math.max(GAP, Math.min(wanted, all - length - GAP));
    const right = anchor.right + GAP;
    const left = anchor.left - GAP - size.width;
    if (right + size.width + GAP <= room.width || left >= GAP) {
      const height = Math.min(size.height, room.height - 2 * GAP);
      return {
        left: right + size.width + GAP <= room.width ? right : left,
        top: within(anchor.top, height, room.height),
        height,
      };
    }
    const under = room.height - GAP - (anchor.bottom + GAP);
    const over = anchor.top - 2 * GAP;
    const below = under >= Math.min(size.height, over);
    const height = Math.min(size.height, below ? under : over);
    return {
      left: within(anchor.left, size.width, room.width),
      top: below ? anchor.bottom + GAP : anchor.top - GAP - height,
      height,
    };
  }

  let current = null;

  const focusable = "a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex]";

  /**
   * @param {HTMLElement} element the popover; it is taken out of the page when it closes
   * @param {HTMLElement} anchor
   * @param {{back?: () => void}} [options] what takes the focus afterwards, if not what had it
   * @returns {{close: (elsewhere?: boolean) => void}}
   */
  function open(element, anchor, { back } = {}) {
    close(true);
    const before = document.activeElement;
    element.classList.add("popover");
    element.tabIndex = -1;
    document.body.append(element);
    const arrange = () => {
      element.style.maxHeight = "";
      const { left, top, height } = place(anchor.getBoundingClientRect(), element.getBoundingClientRect(), {
        width: document.documentElement.clientWidth,
        height: window.innerHeight,
      });
      element.style.maxHeight = `${height}px`;
      element.style.left = `${left + window.scrollX}px`;
      element.style.top = `${top + window.scrollY}px`;
    };
    arrange();
    const keydown = (event) => {
      if (event.key === "Escape") {
        event.preventDefault();
        event.stopPropagation();
        close();
      } else if (event.key === "Tab") {
        turn(event, element);
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        walk(event, element);
      }
    };
    const elsewhere = (event) => {
      if (!element.contains(event.target)) {
        close(true);
      }
    };
    element.addEventListener("keydown", keydown);
    document.addEventListener("pointerdown", elsewhere, true);
    const resized = new ResizeObserver(arrange);
    resized.observe(element);
    current = (away) => {
      current = null;
      resized.disconnect();
      document.removeEventListener("pointerdown", elsewhere, true);
      element.remove();
      element.dispatchEvent(new CustomEvent("closed"));
      if (!away) {
        (back ?? (() => before?.focus()))();
      }
    };
    (element.querySelector("[data-first]:not(:disabled)") ?? element.querySelector(focusable) ?? element).focus();
    return { close };
  }

  /** @param {boolean} [away] the focus is elsewhere already */
  function close(away = false) {
    current?.(away);
  }

  /** Tab stays inside. */
  function turn(event, element) {
    const stops = [...element.querySelectorAll(focusable)].filter((stop) => stop.tabIndex >= 0 && stop.offsetParent);
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    if (stops.length === 0 || document.activeElement === edge || document.activeElement === element) {
      event.preventDefault();
      (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
    }
  }

  function walk(event, element) {
    const items = [...element.querySelectorAll(".menu-item:not(:disabled), [data-first]:not(:disabled)")];
    const at = items.indexOf(document.activeElement);
    if (at >= 0) {
      event.preventDefault();
      items[(at + (event.key === "ArrowDown" ? 1 : items.length - 1)) % items.length].focus();
    }
  }

  journal.overlay = { open, close, place, isOpen: () => current !== null };
})((globalThis.journal ??= {}));
