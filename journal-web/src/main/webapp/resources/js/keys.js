/**
 * What a key means in the journal's table. Letters are known by what they are and by their place, and
 * digits by their place, so that all keys work in the Russian, the Kazakh (whose digit row holds
 * letters) and the Latin layout.
 */
(function (journal) {
  "use strict";

  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  /** Attendance codes by letter and by the place of the letter in the Russian layout. */
  const LETTERS = { н: "N", n: "N", у: "U", u: "U" };
  const PLACES = { KeyY: "N", KeyE: "U" };

  /** @returns {string | undefined} «0» to «9» */
  function digit({ key, code, shiftKey }) {
    if (/^[0-9]$/.test(key)) {
      return key;
    }
    // A named key is none: the digits of the block are arrows without NumLock.
    return key.length === 1 && !shiftKey ? /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1] : undefined;
  }

  /** @returns {"N" | "U" | "P" | undefined} absent, excused, present without a mark */
  function absence({ key, code }) {
    if (key === "+" || code === "NumpadAdd" || code === "Equal") {
      return "P";
    }
    return LETTERS[key.toLowerCase()] ?? (key.length === 1 ? PLACES[code] : undefined);
  }

  const asksForHelp = ({ key, code, shiftKey }) => key === "?" || (code === "Slash" && shiftKey);

  /** Keys that mean the same whether a value is being typed or not. */
  function always(event) {
    const { key, altKey, shiftKey } = event;
    if (key === "F1") {
      return { act: "explain" };
    }
    if (key === "ContextMenu" || (key === "F10" && shiftKey)) {
      return { act: "cellMenu" };
    }
    if (altKey && key === "ArrowDown") {
      return { act: "lessonMenu" };
    }
    if (altKey && key === "PageDown") {
      return { act: "nextEmpty" };
    }
    if (key === "PageUp" || key === "PageDown") {
      return { act: "week", by: key === "PageUp" ? -1 : 1 };
    }
    return undefined;
  }

  /**
   * While nothing is being typed.
   *
   * @returns {{act: string} | undefined} nothing for keys that are not the table's
   */
  function moving(event) {
    const { key, code, altKey, shiftKey } = event;
    const control = event.ctrlKey || event.metaKey;
    const common = always(event);
    if (common) {
      return common;
    }
    if (control) {
      if (code === "KeyZ" && !shiftKey) {
        return { act: "undo" };
      }
      const held = { Enter: "fill", Home: "firstCell", End: "lastCell" }[key];
      return held && { act: held };
    }
    if (altKey) {
      return undefined;
    }
    if (ARROWS[key]) {
      const [right, down] = ARROWS[key];
      return { act: shiftKey ? "extend" : "move", right, down };
    }
    if (asksForHelp(event)) {
      return { act: "help" };
    }
    const typed = digit(event);
    if (typed) {
      return { act: "type", text: typed };
    }
    const attendance = absence(event);
    if (attendance) {
      return { act: "code", absence: attendance };
    }
    const named = {
      Enter: { act: "edit" },
      F2: { act: "edit" },
      Tab: { act: "leave", right: shiftKey ? -1 : 1 },
      Home: { act: "firstLesson" },
      End: { act: "lastLesson" },
      Delete: { act: "clear" },
      Backspace: { act: "clear" },
      Escape: { act: "escape" },
    };
    return named[key];
  }

  /**
   * While a value is being typed.
   *
   * @param {boolean} caret whether arrows move the caret, as they do after F2
   * @returns {{act: string} | undefined} nothing for keys that are the field's
   */
  function typing(event, caret) {
    const { key, shiftKey } = event;
    const common = always(event);
    if (common) {
      return { ...common, write: true };
    }
    if (key === "Enter") {
      return event.ctrlKey || event.metaKey
        ? { act: "stay", write: true }
        : { act: "write", write: true, right: 0, down: shiftKey ? -1 : 1 };
    }
    if (key === "Tab") {
      return { act: "write", write: true, right: shiftKey ? -1 : 1, down: 0 };
    }
    if (key === "Escape") {
      return { act: "drop" };
    }
    if (key === "F2") {
      return { act: "selectAll" };
    }
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return undefined;
    }
    if (ARROWS[key] && !shiftKey) {
      const [right, down] = ARROWS[key];
      return down !== 0 || !caret ? { act: "write", write: true, right, down } : undefined;
    }
    const typed = digit(event);
    if (typed) {
      return { act: "insert", text: typed };
    }
    const code = absence(event);
    if (code) {
      return { act: "code", absence: code };
    }
    // Any other letter is no part of a mark.
    return key.length === 1 ? { act: "nothing" } : undefined;
  }

  /**
   * Whether what was typed can only be this mark: two digits, but for «10», which may become «100».
   * Such a mark is written without Enter.
   */
  function complete(text) {
    return /^[0-9]{2}$/.test(text) && text !== "10";
  }

  journal.keys = { moving, typing, complete };
})((globalThis.journal ??= {}));
