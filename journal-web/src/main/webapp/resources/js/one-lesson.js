/**
 * One lesson at a time, for a phone: who is there, who is not, and a mark, with one thumb. The same
 * marks as the table's: what is saved, waits, was refused or conflicts is the same here. Whoever only
 * looks on sees the values; a student sees the own row, lesson by lesson.
 */
(function (journal) {
  "use strict";

  /** A second tap of the same finger is no second wish. */
  const DOUBLE_TAP = 500;

  const LOOKS = {
    saving: ["sync", "SAVING"],
    queued: ["cloud-upload", "QUEUED"],
    refused: ["ban", "REFUSED"],
    invalid: ["ban", "REFUSED"],
    conflict: ["arrow-right-arrow-left", "CONFLICT"],
    saved: ["check", "SAVED"],
    empty: [null, null],
    closed: ["lock", "CLOSED"],
    notYet: ["calendar", "NOT_YET"],
    gone: ["lock", "CLOSED"],
    notEnrolled: ["lock", "CLOSED"],
  };

  const WINDOWS = { OPEN: "lock-open", CLOSES_TODAY: "hourglass", NOT_YET: "calendar", CLOSED: "lock" };

  const blank = ({ value, absence }) => value === null && absence === null;

  /**
   * What a press of a code does: it takes the place of what stands, pressed again it clears; a mark
   * says that the student was there, so «+» over a mark changes nothing.
   *
   * @param {{value: ?number, absence: ?string}} stands
   * @param {string} code N, U or P
   * @returns {{value: null, absence: ?string} | null} `null`: nothing to enter
   */
  function pressed(stands, code) {
    if (code === "P" && stands.value !== null) {
      return null;
    }
    return { value: null, absence: stands.absence === code ? null : code };
  }

  /**
   * What a typed mark does.
   *
   * @returns {{value: ?number, absence: null} | null | undefined} `null`: nothing to enter;
   *     `undefined`: it is no number
   */
  function typed(stands, text) {
    const plain = text.trim();
    if (plain === "") {
      return stands.value === null ? null : { value: null, absence: null };
    }
    if (!/^[0-9]{1,4}$/.test(plain)) {
      return undefined;
    }
    const value = Number(plain);
    return value === stands.value ? null : { value, absence: null };
  }

  /**
   * The chip of a row: what became of an entry, else that something stands there, else why nothing
   * does. To those who only look the lesson's window tells it.
   */
  function fateOf(cell, shown, may, { state }, enrolled) {
    if (cell.fate) {
      return cell.fate;
    }
    if (!blank(shown)) {
      return "saved";
    }
    if (!enrolled) {
      return "notEnrolled";
    }
    return may === "gone" ? may : ({ NOT_YET: "notYet", CLOSED: "closed" }[state] ?? "empty");
  }

  /** Of the own row the latest lesson stands first, those to come after all that have begun. */
  function inTurn(lessons) {
    const begun = lessons.filter(({ state }) => state !== "NOT_YET");
    return [...begun.reverse(), ...lessons.filter(({ state }) => state === "NOT_YET")];
  }

  /**
   * Where work is: the named lesson, else the first open one with something to fill, else an open one,
   * else the last begun.
   */
  function start(lessons, named, unfilled = () => false) {
    const begun = lessons.filter((lesson) => lesson.state !== "NOT_YET");
    return (
      lessons.find((lesson) => lesson.id === named) ??
      lessons.find((lesson) => lesson.writable && unfilled(lesson.id)) ??
      lessons.find((lesson) => lesson.writable) ??
      begun.at(-1) ??
      lessons[0]
    )?.id;
  }

  /** Names that two students bear need the end of the number. */
  function labels(students) {
    const bearers = new Map();
    for (const { name } of students) {
      bearers.set(name, (bearers.get(name) ?? 0) + 1);
    }
    return new Map(
      students.map(({ id, name, identifier }) => [
        id,
        bearers.get(name) > 1 && identifier ? `${name} · …${identifier.slice(-3)}` : name,
      ]),
    );
  }

  class OneLesson {
    #view;
    #marks;
    #lesson;
    #rows = new Map();
    #labels = new Map();
    #lastTap = { button: null, at: -Infinity };
    #spoken = 0;

    constructor(view, marks) {
      this.#view = view;
      this.#marks = marks;
      const named = /^#l(\d+)$/.exec(window.location.hash)?.[1];
      const show = () => {
        this.#lesson = start(marks.lessons, named ?? this.#lesson, (id) => this.#rest(id).length > 0);
        this.#build();
      };
      marks.addEventListener("loaded", show);
      marks.addEventListener("structure", () => this.#build());
      marks.addEventListener("lessons", () => this.#refresh());
      marks.addEventListener("status", () => this.#status());
      marks.addEventListener("cell", ({ detail }) => this.#changed(detail));
      view.addEventListener("click", (event) => this.#clicked(event));
      view.addEventListener("change", (event) => this.#entered(event));
      view.addEventListener("keydown", (event) => this.#key(event));
      if (marks.loaded) {
        show();
      }
    }

    #part(name) {
      return this.#view.querySelector(`[data-part="${name}"]`);
    }

    get #ownRow() {
      return !this.#marks.writable && this.#marks.students.length === 1;
    }

    /** Where a paste without names begins: the first student of the lesson in sight, if any is. */
    get place() {
      return this.#view.offsetParent && { lesson: this.#lesson, student: this.#marks.students[0].id };
    }

    /** Whether the caller fills this lesson now. */
    get #writable() {
      return this.#marks.students.some(({ id }) => this.#marks.canWrite(this.#lesson, id) === true);
    }

    /* ── painting ────────────────────────────────────────────────────────── */

    #build() {
      const { students, lessons } = this.#marks;
      this.#view.hidden = students.length === 0 || lessons.length === 0;
      if (this.#view.hidden) {
        return;
      }
      document.body.classList.add("has-one-lesson");
      this.#labels = labels(students);
      this.#rows.clear();
      this.#part("choose").hidden = this.#ownRow;
      const places = this.#ownRow
        ? inTurn(lessons).map(({ id }) => ({ lesson: id, student: students[0].id }))
        : students.map(({ id }) => ({ lesson: this.#lesson, student: id }));
      this.#part("rows").replaceChildren(...places.map((place) => this.#row(place)));
      this.#refresh();
    }

    /** Windows, counts and every row; the rows stay, so that no focus is lost. */
    #refresh() {
      if (this.#view.hidden || !this.#marks.loaded) {
        return;
      }
      for (const row of this.#rows.values()) {
        this.#paint(row);
      }
      this.#head();
      this.#status();
    }

    #head() {
      if (this.#ownRow) {
        return;
      }
      const lesson = this.#marks.lesson(this.#lesson);
      const { lessons } = this.#marks;
      const at = lessons.findIndex(({ id }) => id === this.#lesson);
      const choice = this.#part("lesson");
      choice.value = this.#lesson;
      this.#part("previous").disabled = at <= 0;
      this.#part("next").disabled = at === lessons.length - 1;
      const kind = lesson.closesToday ? "CLOSES_TODAY" : lesson.state;
      const state = this.#part("window");
      state.dataset.kind = kind;
      state.replaceChildren(icon(WINDOWS[kind]), this.#window(lesson, kind));
      this.#part("why").href = this.#address(this.#lesson);
      this.#part("topic").textContent = lesson.topic ?? "";
      this.#part("editTopic").hidden = !this.#marks.writable || lesson.state === "CLOSED";
      this.#part("dock").hidden = !this.#writable;
      document.body.classList.toggle("has-dock", this.#writable);
    }

    #window({ opensAt, closesAt, date }, kind) {
      const { moments, word } = journal;
      switch (kind) {
        case "NOT_YET":
          return word("lessonView.opens", moments.day(date), moments.time(opensAt));
        case "CLOSED":
          return word("lessonView.closed", moments.end(closesAt));
        default:
          return word("lessonView.openUntil", moments.end(closesAt));
      }
    }

    #status() {
      if (this.#view.hidden || !this.#marks.loaded || this.#ownRow) {
        return;
      }
      const { word } = journal;
      const students = this.#marks.students.filter(({ id }) => this.#marks.enrolled(this.#lesson, id));
      const filled = students.filter(({ id }) => !this.#marks.isEmpty(this.#lesson, id)).length;
      this.#part("filled").textContent = word("lessonView.filled", filled, students.length);
      const { unsent, online, signedOut } = this.#marks;
      const net = this.#part("net");
      const waiting = unsent > 0 && (!online || signedOut);
      net.hidden = !waiting && !signedOut;
      net.querySelector("span").textContent = word(signedOut ? "lessonView.signedOut" : "lessonView.waiting", unsent);
      const rest = this.#rest();
      const all = this.#part("rest");
      all.disabled = rest.length === 0;
      all.querySelector("span").textContent =
        rest.length === 0 ? word("lessonView.allFilled") : word("lessonView.rest", rest.length);
      this.#part("undo").disabled = !this.#marks.canUndo;
    }

    /** Students of this lesson with an empty cell that the caller may fill. */
    #rest(lesson = this.#lesson) {
      return this.#marks.students.filter(
        ({ id }) => this.#marks.canWrite(lesson, id) === true && this.#marks.isEmpty(lesson, id),
      );
    }

    #row(place) {
      const writable = this.#marks.canWrite(place.lesson, place.student) === true;
      const template = document.getElementById(writable ? "lesson-row" : "lesson-row-seen");
      const item = template.content.firstElementChild.cloneNode(true);
      const name = this.#ownRow ? this.#lessonName(place.lesson) : this.#labels.get(place.student);
      const link = item.querySelector("[data-cell=name]");
      link.textContent = name;
      link.href = this.#address(place.lesson, place.student);
      item.dataset.lesson = place.lesson;
      item.dataset.student = place.student;
      item.querySelector("[role=group]")?.setAttribute("aria-label", journal.word("lessonView.presence", name));
      item.querySelector("input")?.setAttribute("aria-label", journal.word("lessonView.mark", name));
      const row = { ...place, item, writable };
      this.#rows.set(`${place.lesson}/${place.student}`, row);
      return item;
    }

    #lessonName(lesson) {
      const { topic } = this.#marks.lesson(lesson);
      return [journal.word(`lesson:${lesson}`), topic].filter(Boolean).join(" · ");
    }

    #paint({ lesson, student, item, writable }) {
      const may = this.#marks.canWrite(lesson, student);
      if ((may === true) !== writable) {
        // The window opened or closed: other controls.
        const fresh = this.#row({ lesson, student });
        item.replaceWith(fresh);
        this.#paint(this.#rows.get(`${lesson}/${student}`));
        return;
      }
      const cell = this.#marks.cell(lesson, student);
      const shown = this.#marks.shown(lesson, student);
      const enrolled = this.#marks.enrolled(lesson, student);
      this.#fate(item, cell, fateOf(cell, shown, may, this.#marks.lesson(lesson), enrolled));
      if (!writable) {
        const value = item.querySelector("[data-cell=value]");
        value.textContent = blank(shown) ? "" : text(shown);
        value.hidden = blank(shown);
        // To whoever only looks the value itself says that it stands there.
        item.querySelector("[data-cell=fate]").hidden = !blank(shown);
        value.classList.toggle("mark-low", shown.value !== null && shown.value < 50);
        return;
      }
      for (const button of item.querySelectorAll("[data-code]")) {
        const on = shown.absence === button.dataset.code || (button.dataset.code === "P" && shown.value !== null);
        button.setAttribute("aria-pressed", String(on));
      }
      const field = item.querySelector("input");
      if (document.activeElement !== field || field.value === field.defaultValue) {
        field.value = shown.value ?? "";
      }
      field.defaultValue = shown.value ?? "";
      field.setAttribute("aria-invalid", String(["refused", "invalid"].includes(cell.fate)));
      this.#decision(item, cell);
    }

    #fate(item, cell, fate) {
      const chip = item.querySelector("[data-cell=fate]");
      const [look, kind] = LOOKS[fate];
      chip.className = kind ? "state" : "mute";
      chip.dataset.kind = kind ?? "";
      chip.replaceChildren(...(look ? [icon(look)] : []), journal.word(`lessonView.fate.${fate}`));
      item.dataset.fate = fate;
    }

    /** What must be decided about the row, if anything: a refused value, or two values. */
    #decision(item, { fate, refusal, draft, theirs }) {
      const place = item.querySelector("[data-cell=decide]");
      const wanted = ["refused", "invalid", "conflict"].includes(fate) ? fate : "";
      place.hidden = wanted === "";
      if (wanted === "") {
        return;
      }
      const conflict = fate === "conflict";
      place.querySelector("[data-cell=reason]").textContent = conflict
        ? journal.word("lessonView.conflict", theirs?.authorName ?? "", words(theirs), words(draft))
        : (refusal?.message ?? journal.word("lessonView.refused", words(draft)));
      for (const button of place.querySelectorAll("[data-do]")) {
        button.hidden = (button.dataset.do !== "discard") !== conflict;
      }
      place.querySelector("[data-do=mine]").textContent = journal.word("lessonView.mine", words(draft));
      place.querySelector("[data-do=theirs]").textContent = journal.word("lessonView.theirs", words(theirs));
    }

    #address(lesson, student = null) {
      return journal.cell.address(this.#view.dataset.journal, lesson, student, window.location.href);
    }

    /* ── acting ──────────────────────────────────────────────────────────── */

    #changed({ lesson, student }) {
      const row = this.#rows.get(`${lesson}/${student}`);
      if (row && !this.#view.hidden) {
        this.#paint(row);
        this.#status();
      }
    }

    #clicked({ target, timeStamp }) {
      const button = target.closest("button");
      if (!button) {
        return;
      }
      const again = button === this.#lastTap.button && timeStamp - this.#lastTap.at < DOUBLE_TAP;
      this.#lastTap = { button, at: timeStamp };
      const { part, code, do: act } = button.dataset;
      if (code) {
        if (!again) {
          this.#enter(button, (stands) => pressed(stands, code));
        }
      } else if (act) {
        const { lesson, student } = button.closest("li").dataset;
        ({
          discard: () => this.#marks.discard(lesson, student),
          mine: () => this.#marks.keepMine(lesson, student),
          theirs: () => this.#marks.takeTheirs(lesson, student),
        })[act]();
      } else if (part === "previous" || part === "next") {
        const { lessons } = this.#marks;
        this.#choose(lessons[lessons.findIndex(({ id }) => id === this.#lesson) + (part === "next" ? 1 : -1)].id);
      } else if (part === "rest" && !again) {
        this.#rollCall();
      } else if (part === "undo" && !again) {
        this.#undo();
      } else if (part === "editTopic") {
        journal.topic?.open(this.#lesson, button);
      }
    }

    #entered({ target }) {
      if (target.dataset.part === "lesson") {
        this.#choose(target.value);
      } else if (target.matches("li input")) {
        const wanted = this.#enter(target, (stands) => typed(stands, target.value));
        if (wanted === undefined) {
          this.#say(journal.word("lessonView.notAMark", target.value));
          target.setAttribute("aria-invalid", "true");
          target.value = target.defaultValue;
        }
      }
    }

    #key(event) {
      if (event.key === "Enter" && event.target.matches("li input")) {
        event.preventDefault();
        const fields = [...this.#view.querySelectorAll("li input")];
        const next = fields[fields.indexOf(event.target) + 1];
        if (next) {
          next.focus();
          next.select();
        } else {
          event.target.blur();
        }
      }
    }

    #enter(element, wish) {
      const { lesson, student } = element.closest("li").dataset;
      const wanted = wish(this.#marks.shown(lesson, student));
      if (wanted) {
        this.#marks.enter([{ lesson, student, ...wanted }]);
      }
      return wanted;
    }

    #choose(lesson) {
      this.#lesson = lesson;
      window.history.replaceState(window.history.state, "", `#l${lesson}`);
      this.#build();
      window.scrollTo({ top: 0 });
    }

    #rollCall() {
      const lesson = this.#lesson;
      const rest = this.#rest();
      this.#marks.enter(rest.map(({ id }) => ({ lesson, student: id, absence: "P" })), "ROLL_CALL");
      this.#say(journal.word("lessonView.restDone", rest.length));
      this.#part("undo").focus();
    }

    async #undo() {
      const { undone, refusal } = await this.#marks.undo();
      this.#say(refusal?.message ?? journal.word("lessonView.undone", undone));
    }

    /** For the ear and, where nothing else tells it, for the eye. */
    #say(text) {
      const place = this.#part("said");
      place.textContent = text;
      clearTimeout(this.#spoken);
      this.#spoken = setTimeout(() => (place.textContent = ""), 8000);
    }
  }

  function icon(name) {
    const made = document.createElement("i");
    made.className = `pi pi-${name}`;
    made.setAttribute("aria-hidden", "true");
    return made;
  }

  const text = ({ value, absence }) => (absence ? journal.word(`cell.${absence}`) : String(value));

  /** A value in a sentence, nothing being one too. */
  const words = (value) => (!value || blank(value) ? journal.word("cell.empty") : text(value));

  journal.oneLesson = { pressed, typed, fateOf, inTurn, start, labels };

  const view = typeof document === "undefined" ? null : document.getElementById("one-lesson");
  if (view && journal.grid) {
    const shown = new OneLesson(view, journal.grid.marks);
    journal.oneLesson.place = () => shown.place;
  }
})((globalThis.journal ??= {}));
