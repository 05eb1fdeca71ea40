/**
 * The words scripts say: the page puts them into `template.words`, a `data` element each with its key
 * as value; `{0}` and following stand for what is said about.
 */
(function (journal) {
  "use strict";

  const words = new Map();

  function filled(pattern, values) {
    return pattern.replace(/\{(\d+)\}/g, (place, index) => String(values[Number(index)] ?? ""));
  }

  /** @returns {string} the words in the person's language; the key where there are none */
  function word(key, ...values) {
    return filled(words.get(key) ?? key, values);
  }

  journal.words = { filled };
  journal.word = word;

  if (typeof document !== "undefined") {
    for (const template of document.querySelectorAll("template.words")) {
      for (const { value, textContent } of template.content.querySelectorAll("data")) {
        words.set(value, textContent);
      }
    }
  }
})((globalThis.journal ??= {}));
