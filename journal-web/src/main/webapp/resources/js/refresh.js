// Asks for the page again while something on it is still running: [data-refresh] holds the pause in
// milliseconds. Waits while the page is hidden.
"use strict";

(() => {
  const running = document.querySelector("[data-refresh]");
  if (!running) {
    return;
  }
  const pause = Number(running.dataset.refresh);
  const again = () => {
    if (document.hidden) {
      document.addEventListener("visibilitychange", again, { once: true });
    } else {
      window.location.reload();
    }
  };
  window.setTimeout(again, pause);
})();
