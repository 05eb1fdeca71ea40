/**
 * Light, dark or as the device. The server writes the choice into `html[data-theme]` from the cookie,
 * so that a page is painted right from the start; this script changes both.
 */
(function (journal) {
  "use strict";

  const NAMES = ["auto", "light", "dark"];
  const YEAR = 365 * 24 * 60 * 60;

  /** @returns {string} the cookie that carries the choice; any other word means «auto» */
  function cookie(theme, secure) {
    const name = NAMES.includes(theme) ? theme : "auto";
    return `theme=${name}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure ? "; Secure" : ""}`;
  }

  function start(document, location) {
    const root = document.documentElement;
    for (const choice of document.querySelectorAll("input[data-theme-choice]")) {
      choice.checked = choice.value === (root.dataset.theme || "auto");
      choice.addEventListener("change", () => {
        root.dataset.theme = choice.value;
        document.cookie = cookie(choice.value, location.protocol === "https:");
      });
    }
  }

  journal.theme = { cookie };

  if (typeof document !== "undefined") {
    start(document, location);
  }
})((globalThis.journal ??= {}));
