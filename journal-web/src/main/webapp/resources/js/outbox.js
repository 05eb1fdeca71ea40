/**
 * What was entered in the journal and is not there yet, kept in a storage like `localStorage` so that
 * a reload loses nothing: an item a change, so that tabs do not overwrite each other, with ids and
 * values and no names. Of a refusal it keeps the clause and the instant; marks.js asks for the words
 * again, which may name a person and are another page's language next time.
 */
(function (journal) {
  "use strict";

  /** Changes that wait for the server or for a person, in a storage like `localStorage`. */
  class Outbox {
    constructor(storage, user, journalId) {
      this.storage = storage;
      this.prefix = `marks:${user}:${journalId}:`;
    }

    /** What was kept, in the order it was entered. */
    read() {
      const kept = [];
      for (let i = 0; i < this.storage.length; i++) {
        const key = this.storage.key(i);
        if (key.startsWith(this.prefix)) {
          try {
            kept.push({ ...JSON.parse(this.storage.getItem(key)), changeId: key.slice(this.prefix.length) });
          } catch {
            // Not written by this script.
          }
        }
      }
      return kept.sort((a, b) => a.turn - b.turn);
    }

    keep(change) {
      const { turn, lesson, student, value, absence, seen, after, way, before } = change;
      const refusal = change.refusal && {
        clause: change.refusal.clause,
        closedAt: change.refusal.closedAt,
      };
      const state = change.state === "sending" ? "waiting" : change.state;
      try {
        this.storage.setItem(
          this.prefix + change.changeId,
          JSON.stringify({ turn, lesson, student, value, absence, seen, after, way, before, state, refusal }),
        );
      } catch {
        // No room: the change lives as long as the page.
      }
    }

    drop(change) {
      this.storage.removeItem(this.prefix + change.changeId);
    }

    /** The id of the change a storage key belongs to, if it is one of ours. */
    idOf(key) {
      return key?.startsWith(this.prefix) ? key.slice(this.prefix.length) : undefined;
    }
  }

  journal.Outbox = Outbox;
})((globalThis.journal ??= {}));
