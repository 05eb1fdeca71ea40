/**
 * Copies what stands in an element: `button[data-copy]` names it by its id and says `data-copied` when
 * it is done. Where the browser keeps the clipboard to itself, the text is selected instead.
 */
(function () {
  "use strict";

  const SAID_FOR = 4000;

  function select(element) {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  for (const button of document.querySelectorAll("button[data-copy]")) {
    const source = document.getElementById(button.dataset.copy);
    const words = button.querySelector("span");
    const offer = words.textContent;
    words.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      select(source);
      try {
        await navigator.clipboard.writeText(source.textContent);
      } catch {
        return;
      }
      words.textContent = button.dataset.copied;
      setTimeout(() => (words.textContent = offer), SAID_FOR);
    });
  }
})();
