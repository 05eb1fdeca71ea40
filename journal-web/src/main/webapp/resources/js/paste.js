/**
 * The dialog of a paste or a file: asks for the sheet where there is none yet, shows what it would do
 * and writes what is ticked. Nothing is written before the button is pressed; Escape writes nothing.
 */
(function (journal) {
  "use strict";

  const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Of a sheet nothing of which fits; more would not help. */
  const MOST_REASONS = 3;

  const LOOKS = {
    LOWERED: ["arrow-down", "CLOSES_TODAY"],
    CONFLICT: ["arrow-right-arrow-left", "CONFLICT"],
    NAMESAKES: ["question", "CONFLICT"],
    UNKNOWN: ["question", "REFUSED"],
    NOT_A_MARK: ["ban", "REFUSED"],
    CLOSED: ["lock", "CLOSED"],
    CHANGED: ["pencil", "INFO"],
    NEW: ["plus", "OPEN"],
    SAME: ["minus", "PLAIN"],
  };

  class Dialog {
    #dialog;
    #api;
    #marks;
    #at = null;
    #preview = null;
    #way = "PASTED";
    #shown = null;
    #asking = null;

    constructor(dialog, marks) {
      this.#dialog = dialog;
      this.#api = `${dialog.dataset.api}/journals/${dialog.dataset.journal}`;
      this.#marks = marks;
      this.#part("close").forEach((button) => button.addEventListener("click", () => dialog.close()));
      dialog.addEventListener("close", () => this.#asking?.abort());
      // The grid behind must not take what is typed here.
      dialog.addEventListener("keydown", (event) => event.stopPropagation());
      const [text] = this.#part("text");
      text.addEventListener("paste", (event) => {
        const pasted = event.clipboardData.getData("text/plain");
        if (pasted.trim()) {
          event.preventDefault();
          this.text(pasted, this.#at);
        }
      });
      this.#part("look")[0].addEventListener("click", () => this.text(text.value, this.#at));
      const [file] = this.#part("file");
      file.addEventListener("change", () => file.files.length > 0 && this.file(file.files[0]));
      this.#part("write")[0].addEventListener("click", () => this.#write());
      this.#part("acknowledge")[0].addEventListener("change", ({ target }) => {
        this.#preview.acknowledged = target.checked;
        this.#count();
      });
      this.#part("all")[0].addEventListener("change", ({ target }) => {
        this.#preview.tickAll(target.checked);
        this.#paint();
      });
      this.#part("rows")[0].addEventListener("change", ({ target }) => this.#changed(target));
      this.#part("filters")[0].addEventListener("click", ({ target }) => {
        const button = target.closest("button");
        if (button) {
          this.#shown = button.dataset.verdict || null;
          this.#paint();
          this.#part("filters")[0].querySelector("[aria-pressed=true]").focus();
        }
      });
    }

    /**
     * Opens the dialog and asks for the sheet.
     *
     * @param {{lesson: string, student: string} | null} at the active cell
     * @param {"text" | "file"} first what takes the focus
     */
    ask(at, first = "text") {
      this.#at = at;
      const [text] = this.#part("text");
      text.value = "";
      this.#part("file")[0].value = "";
      this.#step("ask", journal.word("paste.ask"));
      this.#part(first)[0].focus();
    }

    /** Shows what pasted text would do where the active cell is. */
    text(text, at) {
      this.#way = "PASTED";
      const shown = journal.grid.shownLessons();
      const body = {
        text,
        lesson: at?.lesson ?? null,
        student: at?.student ?? null,
        // Under a filter the columns run over what a person sees.
        lessons: shown.length < this.#marks.lessons.length ? shown : null,
      };
      return this.#read(() => this.#send("POST", `${this.#api}/paste`, body));
    }

    /** Shows what a workbook would do. */
    file(file) {
      this.#way = "IMPORTED";
      return this.#read(() => this.#send("POST", `${this.#api}/sheet`, new Blob([file], { type: WORKBOOK })));
    }

    #send(method, url, body) {
      this.#asking?.abort();
      this.#asking = new AbortController();
      return journal.net.send(method, url, body, { signal: this.#asking.signal });
    }

    async #read(asked) {
      this.#step("reading", journal.word("paste.reading"));
      let answer;
      try {
        answer = await asked();
      } catch (problem) {
        if (problem.name !== "AbortError") {
          this.#failed(problem);
        }
        return;
      }
      this.#show(answer.rows);
    }

    #failed(problem) {
      const known = problem.offline ? "paste.offline" : problem.signedOut ? "paste.signedOut" : null;
      this.#part("failure")[0].textContent = known ? journal.word(known) : problem.message;
      this.#step("failed", journal.word("paste.failed"));
    }

    #show(rows) {
      const preview = new journal.preview.Preview(rows, this.#marks);
      this.#preview = preview;
      this.#shown = null;
      if (rows.length === 0) {
        this.#step("unchanged", journal.word("paste.unchanged"));
        return;
      }
      if (preview.nothing) {
        const first = rows.find((row) => row.received);
        this.#part("received")[0].textContent = first ? first.received : "";
        this.#part("received")[0].hidden = !first;
        const reasons = new Set(rows.map((row) => row.reason).filter(Boolean));
        this.#part("reasons")[0].replaceChildren(...[...reasons].slice(0, MOST_REASONS).map(item));
        this.#step("nothing", journal.word("paste.nothing"));
        return;
      }
      const [acknowledge] = this.#part("acknowledge");
      acknowledge.checked = false;
      acknowledge.closest("label").hidden = !preview.counts.has("LOWERED") && !preview.counts.has("NAMESAKES");
      this.#step("preview", journal.word(this.#way === "PASTED" ? "paste.title" : "paste.titleOfFile", rows.length));
      this.#paint();
      const [write] = this.#part("write");
      (write.disabled ? this.#part("all")[0] : write).focus();
    }

    /* ── painting ────────────────────────────────────────────────────────── */

    #part(name) {
      return [...this.#dialog.querySelectorAll(`[data-part="${name}"]`)];
    }

    #step(name, title) {
      for (const part of this.#dialog.querySelectorAll("[data-step]")) {
        part.hidden = !part.dataset.step.split(" ").includes(name);
      }
      this.#part("title")[0].textContent = title;
      if (!this.#dialog.open) {
        this.#dialog.showModal();
      }
    }

    #paint() {
      const [rows] = this.#part("rows");
      const shown = this.#preview.rows.filter((row) => this.#shown === null || row.verdict === this.#shown);
      rows.replaceChildren(...shown.map((row) => this.#row(row)));
      this.#filters();
      this.#count();
    }

    #filters() {
      const { counts, rows } = this.#preview;
      const button = (verdict, count) => {
        const made = document.createElement("button");
        made.type = "button";
        made.className = "btn small";
        made.dataset.verdict = verdict ?? "";
        made.setAttribute("aria-pressed", String(this.#shown === verdict));
        if (verdict) {
          made.append(icon(LOOKS[verdict][0]));
        }
        const number = document.createElement("b");
        number.textContent = count;
        made.append(journal.word(`paste.filter.${verdict ?? "ALL"}`), " ", number);
        return made;
      };
      this.#part("filters")[0].replaceChildren(
        button(null, rows.length),
        ...[...counts].map(([verdict, count]) => button(verdict, count)),
      );
    }

    #count() {
      const { rows, chosen, waiting } = this.#preview;
      const [write] = this.#part("write");
      write.disabled = chosen.length === 0;
      write.querySelector("span").textContent = journal.word("paste.write", chosen.length, rows.length);
      this.#part("waiting")[0].hidden = !waiting;
      const legal = rows.filter((row) => this.#preview.legal(row));
      const ticked = legal.filter((row) => row.ticked).length;
      const [all] = this.#part("all");
      all.disabled = legal.length === 0;
      all.checked = ticked > 0 && ticked === legal.length;
      all.indeterminate = ticked > 0 && ticked < legal.length;
    }

    #row(row) {
      const made = document.getElementById("paste-row").content.firstElementChild.cloneNode(true);
      const cell = (name) => made.querySelector(`[data-cell="${name}"]`);
      const lesson = row.lesson ? journal.word(`lesson:${row.lesson}`) : "";
      const tick = cell("tick");
      made.dataset.index = row.index;
      made.dataset.verdict = row.verdict;
      tick.checked = row.ticked;
      tick.disabled = !this.#preview.legal(row);
      tick.setAttribute("aria-label", journal.word("paste.tick", row.name ?? row.received, lesson));
      cell("name").textContent = row.name || journal.word("paste.line", row.line);
      cell("lesson").textContent = lesson;
      this.#before(row, cell("before"));
      cell("after").textContent = row.verdict === "NOT_A_MARK" ? row.received : shown(row) || journal.word("cell.empty");
      const state = cell("state");
      const low = row.verdict === "LOWERED" && journal.preview.fall(row).below;
      state.dataset.kind = low ? "REFUSED" : LOOKS[row.verdict][1];
      state.append(icon(LOOKS[row.verdict][0]), words(row));
      const candidates = row.candidates ?? [];
      if (candidates.length > 0 && row.lesson) {
        cell("who").append(this.#choice(row));
      }
      return made;
    }

    #before(row, place) {
      if (!row.student) {
        place.textContent = "?";
        place.className = "mute";
      } else if (shown(row.before)) {
        const struck = document.createElement(row.verdict === "SAME" ? "span" : "s");
        struck.textContent = shown(row.before);
        place.append(struck);
      } else {
        place.textContent = journal.word("cell.empty");
        place.className = "mute";
      }
    }

    #choice(row) {
      const select = document.createElement("select");
      select.className = "input";
      select.setAttribute("aria-label", journal.word("paste.who", row.name ?? row.received));
      const option = (value, text) => {
        const made = new Option(text, value, false, (row.student ?? "") === value);
        select.append(made);
      };
      option("", journal.word("paste.choose"));
      for (const { id, name, identifier } of this.#preview.candidates(row)) {
        option(id, identifier ? `${name} · …${identifier.slice(-3)}` : name);
      }
      return select;
    }

    #changed(target) {
      const row = this.#preview.rows[Number(target.closest("tr").dataset.index)];
      if (target.type === "checkbox") {
        this.#preview.tick(row, target.checked);
        this.#count();
        return;
      }
      this.#preview.name(row, target.value || null);
      this.#paint();
      this.#part("rows")[0].querySelector(`tr[data-index="${row.index}"] select`)?.focus();
    }

    #write() {
      const changes = this.#preview.changes();
      this.#dialog.close();
      this.#marks.enter(changes, this.#way);
      journal.grid.offer(journal.word("grid.entered", changes.length));
    }
  }

  function icon(name) {
    const made = document.createElement("i");
    made.className = `pi pi-${name}`;
    made.setAttribute("aria-hidden", "true");
    return made;
  }

  function item(text) {
    const made = document.createElement("li");
    made.textContent = text;
    return made;
  }

  function shown(value) {
    if (!value) {
      return "";
    }
    return value.absence ? journal.word(`cell.${value.absence}`) : (value.value ?? "").toString();
  }

  /** What will happen to the cell; the server's own words where it gave some. */
  function words(row) {
    if (row.verdict === "LOWERED") {
      const { by, below } = journal.preview.fall(row);
      return by === null
        ? journal.word("paste.taken", row.before.value)
        : journal.word(below ? "paste.loweredBelow" : "paste.lowered", by);
    }
    if (row.verdict === row.proposed && row.reason) {
      return row.reason;
    }
    if (row.verdict === "CHANGED" && row.before?.absence) {
      return journal.word("paste.changedFrom", shown(row.before));
    }
    return journal.word(`paste.verdict.${row.verdict}`);
  }

  const element = typeof document === "undefined" ? null : document.getElementById("paste");
  if (element && journal.grid) {
    const dialog = new Dialog(element, journal.grid.marks);
    for (const button of document.querySelectorAll("[data-action=paste], [data-action=sheet]")) {
      const part = button.dataset.action === "sheet" ? "file" : "text";
      button.addEventListener("click", () => dialog.ask(journal.oneLesson?.place?.() ?? journal.grid.active(), part));
    }

    /**
     * Shows what the text would do where the active cell is; without a text asks for one.
     *
     * @param {string} text
     * @param {{lesson: string, student: string} | null} at the active cell
     */
    journal.paste = { open: (text, at) => (text ? dialog.text(text, at) : dialog.ask(at)) };
  }
})((globalThis.journal ??= {}));
