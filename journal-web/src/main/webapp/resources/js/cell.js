/**
 * Why a cell is open or closed, shown beside it: the page `cell.xhtml` is asked and its explanation put
 * into an overlay. Where the page cannot be reached, the overlay says so.
 */
(function (journal) {
  "use strict";

  let asking = null;

  /** The page's address; without a student it explains the lesson. */
  function address(journalId, lesson, student, base) {
    const url = new URL("cell.xhtml", base);
    url.searchParams.set("journal", journalId);
    url.searchParams.set("lesson", lesson);
    if (student) {
      url.searchParams.set("student", student);
    }
    return url.href;
  }

  async function explanation(url, signal) {
    const answer = await fetch(url, { signal, credentials: "same-origin" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    // Signed out, the answer is the sign-in page.
    const element = page.getElementById("cell-explanation");
    if (!answer.ok || !element) {
      throw new Error(String(answer.status));
    }
    element.querySelector("[data-close]").hidden = false;
    return document.adoptNode(element);
  }

  function failure() {
    return document.getElementById("cell-unreachable").content.firstElementChild.cloneNode(true);
  }

  /** The dialog around an explanation, which is an article by itself. */
  function frame(element) {
    const made = document.createElement("div");
    made.className = "cell-why";
    made.setAttribute("role", "dialog");
    made.setAttribute("aria-labelledby", element.getAttribute("aria-labelledby"));
    element.removeAttribute("aria-labelledby");
    element.querySelector("[data-close]").addEventListener("click", () => journal.overlay.close());
    made.append(element);
    return made;
  }

  /**
   * Explains a cell, or without a student a lesson; a second call gives the first up.
   *
   * @param {{lesson: string, student: ?string}} place
   * @param {HTMLElement} anchor what it stands beside
   */
  async function explain({ lesson, student }, anchor) {
    asking?.abort();
    asking = new AbortController();
    const { signal } = asking;
    const { journal: id } = document.querySelector("[data-journal]").dataset;
    let element;
    try {
      element = await explanation(address(id, lesson, student, window.location.href), signal);
    } catch {
      element = failure();
    }
    if (signal.aborted) {
      return;
    }
    journal.grid.openOverlay(frame(element), anchor);
  }

  journal.cell = { address, explain };
})((globalThis.journal ??= {}));
