/**
 * The topic of a lesson, edited beside its column. A topic that another person wrote meanwhile is shown
 * and not overwritten: saving again is then a choice.
 */
(function (journal) {
  "use strict";

  /**
   * Saves a topic unless another stands there than the one that was seen.
   *
   * @param {Function} send like `journal.net.send`
   * @param {string} url of the lesson's topic
   * @param {string} topic blank for the timetable's own
   * @param {?string} seen
   * @returns {Promise<{saved: boolean, message?: string, stale?: boolean}>} `stale`: read again what
   *     stands there
   */
  async function save(send, url, topic, seen) {
    try {
      await send("PUT", url, { topic, seen });
      return { saved: true };
    } catch (problem) {
      if (problem.offline) {
        return { saved: false };
      }
      return { saved: false, message: problem.message, stale: problem.status === 409 };
    }
  }

  /**
   * @param {string} lesson
   * @param {HTMLElement} anchor
   */
  function open(lesson, anchor) {
    const { marks } = journal.grid;
    const editor = document.getElementById("topic-editor").content.firstElementChild.cloneNode(true);
    const { api, journal: id } = document.querySelector("[data-journal][data-api]").dataset;
    const field = editor.querySelector("textarea");
    const failure = editor.querySelector("[role=alert]");
    const button = editor.querySelector("[type=submit]");
    let seen = marks.lesson(lesson).topic ?? null;
    editor.querySelector("[data-slot=lesson]").textContent = journal.word(`lesson:${lesson}`);
    field.value = seen ?? "";
    // The grid's own keys stay outside.
    editor.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target === field) {
        event.preventDefault();
        event.target.form.requestSubmit();
      }
    });
    editor.querySelector("[data-close]").addEventListener("click", () => journal.overlay.close());
    editor.addEventListener("submit", async (event) => {
      event.preventDefault();
      button.disabled = true;
      const { saved, message, stale } = await save(
        journal.net.send,
        `${api}/journals/${id}/lessons/${lesson}/topic`,
        field.value,
        seen,
      );
      button.disabled = false;
      if (saved || stale) {
        await marks.poll();
        seen = marks.lesson(lesson).topic ?? null;
      }
      if (saved) {
        journal.overlay.close();
        return;
      }
      failure.hidden = false;
      failure.querySelector("span").textContent = message ?? journal.word("topic.offline");
      field.focus();
    });
    journal.overlay.open(editor, anchor, { back: () => anchor.focus() });
    field.focus();
  }

  journal.topic = { open, save };
})((globalThis.journal ??= {}));
