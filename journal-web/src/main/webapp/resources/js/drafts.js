/**
 * An expired session loses no typed text. Forms marked `data-draft` (its value names the form) are
 * kept in this tab, per person and page, until the server accepted them:
 *
 *   typed      the text is kept
 *   sent       the form is on its way
 *   settled    the next page of a signed-in person says that it arrived: the text is dropped
 *   kept       the next page is the sign-in page or a failure: the text waits and is put back
 *
 * `body[data-drafts]` says which page this is (`keep` or `settle`), `body[data-user]` who is signed
 * in. Passwords and hidden fields are never kept; the tab's storage ends with the tab, because
 * computers are shared.
 */
(function (journal) {
  "use strict";

  const PREFIX = "draft:";
  const TEXT_TYPES = ["text", "search", "email", "tel", "url", "number", "date", "time", "datetime-local"];

  /** Whether what is typed into this field may be kept. */
  function keeps(field) {
    if (!field.name || field.disabled || field.readOnly || "draftSkip" in field.dataset) {
      return false;
    }
    if ((field.autocomplete || "").includes("password") || field.autocomplete === "one-time-code") {
      return false;
    }
    return field.tagName === "TEXTAREA" || (field.tagName === "INPUT" && TEXT_TYPES.includes(field.type));
  }

  /** The drafts of one person at one page in a storage with the methods of `sessionStorage`. */
  class Drafts {
    constructor(storage, user, path) {
      this.storage = storage;
      this.user = user;
      this.prefix = PREFIX + user + ":" + path + ":";
    }

    /** Keeps the fields' values; a form whose fields all have the server's values needs none. */
    remember(name, fields) {
      const values = {};
      for (const field of fields) {
        if (keeps(field) && field.value !== field.defaultValue) {
          values[field.name] = field.value;
        }
      }
      if (Object.keys(values).length === 0) {
        this.storage.removeItem(this.prefix + name);
      } else {
        this.#write(this.prefix + name, { values, sent: false });
      }
    }

    sent(name) {
      const draft = this.#read(this.prefix + name);
      if (draft) {
        this.#write(this.prefix + name, { ...draft, sent: true });
      }
    }

    accepted(name) {
      this.storage.removeItem(this.prefix + name);
    }

    /** A page of the signed-in person came: what this person sent has arrived. */
    settle() {
      for (const key of this.#keys(PREFIX + this.user + ":")) {
        if (this.#read(key)?.sent) {
          this.storage.removeItem(key);
        }
      }
    }

    /**
     * Puts kept text back into fields that still have the server's value.
     *
     * @returns {number} how many fields were filled
     */
    restore(name, fields) {
      const draft = this.#read(this.prefix + name);
      let filled = 0;
      for (const field of draft ? fields : []) {
        const kept = draft.values[field.name];
        if (kept !== undefined && keeps(field) && field.value === field.defaultValue && field.value !== kept) {
          field.value = kept;
          filled++;
        }
      }
      return filled;
    }

    /** Forgets everything this person typed, for the sign-out that was meant. */
    forget() {
      for (const key of this.#keys(PREFIX + this.user + ":")) {
        this.storage.removeItem(key);
      }
    }

    #keys(prefix) {
      const keys = [];
      for (let i = 0; i < this.storage.length; i++) {
        if (this.storage.key(i).startsWith(prefix)) {
          keys.push(this.storage.key(i));
        }
      }
      return keys;
    }

    #read(key) {
      try {
        return JSON.parse(this.storage.getItem(key));
      } catch {
        return null;
      }
    }

    #write(key, draft) {
      try {
        this.storage.setItem(key, JSON.stringify(draft));
      } catch {
        // No room: the text is still in the field.
      }
    }
  }

  /**
   * Nobody is signed in, or the page reports a failure: nothing that was sent arrived.
   *
   * @returns {number} how many drafts wait
   */
  function keepAll(storage) {
    let waiting = 0;
    for (let i = 0; i < storage.length; i++) {
      const key = storage.key(i);
      if (key.startsWith(PREFIX)) {
        storage.setItem(key, storage.getItem(key).replace(/"sent":true}$/, '"sent":false}'));
        waiting++;
      }
    }
    return waiting;
  }

  function tell(document, selector) {
    const notice = document.querySelector(selector);
    if (notice) {
      notice.hidden = false;
    }
  }

  function start(document, location, storage) {
    const body = document.body;
    if (body.dataset.drafts === "keep" && keepAll(storage) > 0) {
      tell(document, "[data-drafts-kept]");
    }
    if (!body.dataset.user) {
      return;
    }
    const drafts = new Drafts(storage, body.dataset.user, location.pathname);
    if (body.dataset.drafts === "settle") {
      drafts.settle();
    }
    let restored = 0;
    for (const form of document.querySelectorAll("form[data-draft]")) {
      restored += drafts.restore(form.dataset.draft, form.elements);
    }
    if (restored > 0) {
      tell(document, "[data-drafts-restored]");
    }

    const nameOf = (element) => element?.closest?.("form[data-draft]")?.dataset.draft;
    document.addEventListener("input", (event) => {
      const name = nameOf(event.target);
      if (name !== undefined) {
        drafts.remember(name, event.target.form.elements);
      }
    });
    document.addEventListener("submit", (event) => {
      const name = nameOf(event.target);
      if (name !== undefined) {
        drafts.sent(name);
      } else if ("signOut" in event.target.dataset) {
        drafts.forget();
      }
    });
    // PrimeFaces submits in the background and tells jQuery only.
    globalThis.jQuery?.(document).on("pfAjaxComplete", (event, xhr, settings, args) => {
      const name = nameOf(document.getElementById(settings?.source?.id ?? settings?.source ?? ""));
      if (name === undefined || !xhr.responseXML || args?.validationFailed) {
        return;
      }
      if (args?.redirect) {
        drafts.sent(name);
      } else {
        drafts.accepted(name);
      }
    });
  }

  journal.drafts = { Drafts, keeps, keepAll };

  if (typeof document !== "undefined") {
    start(document, location, sessionStorage);
  }
})((globalThis.journal ??= {}));
