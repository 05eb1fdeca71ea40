/**
 * The cells of the journal's table: painting, moving, typing. The server made the table of plain
 * text; here it comes to life. One field is moved into the cell that is being typed in, one cell is
 * the table's tab stop. What the keys do besides goes out as the event `act`.
 *
 * Two digits that can only be one mark are written at once and the cursor goes down. The next key
 * still sees the cell that was written: Enter and ↓ go no further, → and Tab go to its right,
 * Backspace takes the last digit back.
 */
(function (journal) {
  "use strict";

  const { keys, word } = journal;

  const GROUND = { CLOSED: "is-closed", NOT_YET: "is-future", OPEN: "" };
  const MARK = { N: "mark-absent", U: "mark-excused", P: "mark-present" };
  const SIGN = {
    saved: "check",
    queued: "cloud-upload",
    refused: "ban",
    invalid: "ban",
    conflict: "arrow-right-arrow-left",
  };
  const FATE = { invalid: "is-refused" };
  const PASS = 50;
  const SAVED_FOR = 3050;
  const HEADER_ROWS = 3;

  const blank = (value) => value.value === null && value.absence === null;

  class Grid extends EventTarget {
    #table;
    #rows;
    #columns;
    #rowOf;
    #columnOf;
    #field;
    #active = null;
    #anchor = null;
    /** The cell being typed in: `caret` after F2, `before` what the field began with, `seen` the cell. */
    #editing = null;
    /** The cell a complete mark was written in, until the next key. */
    #written = null;
    /** Whether the pointer went down on the cell that was active before. */
    #again = false;

    constructor(table, marks, field) {
      super();
      this.#table = table;
      this.marks = marks;
      this.#field = field;
      this.#columns = [...table.tHead.querySelectorAll("[data-lesson]")].map((mark, index) => ({
        lesson: mark.dataset.lesson,
        index,
        head: mark.closest("th"),
        opener: mark,
        hidden: false,
      }));
      this.#rows = [...table.tBodies[0].rows].map((tr, index) => {
        tr.dataset.rk = tr.cells[0].dataset.student;
        return { student: tr.dataset.rk, index, tr };
      });
      this.#columnOf = new Map(this.#columns.map((column) => [column.lesson, column]));
      this.#rowOf = new Map(this.#rows.map((row) => [row.student, row]));
      this.#describe();
      this.#listen();
    }

    /* ── what it is ──────────────────────────────────────────────────────── */

    get lessons() {
      return this.#columns.map((column) => column.lesson);
    }

    get shownLessons() {
      return this.#columns.filter((column) => !column.hidden).map((column) => column.lesson);
    }

    get students() {
      return this.#rows.map((row) => row.student);
    }

    get editing() {
      return this.#editing !== null;
    }

    /** The cell that has or had the focus. */
    active() {
      return this.#active && { ...this.#active };
    }

    cell(lesson, student) {
      const row = this.#rowOf.get(student);
      const column = this.#columnOf.get(lesson);
      return row && column && row.tr.cells[column.index + 1];
    }

    /** The button or text at the head of a lesson. */
    opener(lesson) {
      return this.#columnOf.get(lesson)?.opener;
    }

    /** The selected cells: all between where Shift was pressed first and the active one. */
    range() {
      if (!this.#active) {
        return [];
      }
      const from = this.#anchor ?? this.#active;
      const between = (one, other, all) => {
        const [first, last] = [all.indexOf(one), all.indexOf(other)].sort((a, b) => a - b);
        return all.slice(first, last + 1);
      };
      const lessons = between(from.lesson, this.#active.lesson, this.shownLessons);
      const students = between(from.student, this.#active.student, this.students);
      return students.flatMap((student) => lessons.map((lesson) => ({ lesson, student })));
    }

    /* ── painting ────────────────────────────────────────────────────────── */

    paintAll() {
      for (const { student } of this.#rows) {
        for (const { lesson } of this.#columns) {
          this.paint(lesson, student);
        }
        this.#paintTotals(student);
      }
    }

    paint(lesson, student) {
      const td = this.cell(lesson, student);
      if (!td || !this.marks.lesson(lesson) || !this.marks.student(student)) {
        return;
      }
      if (this.#editing?.td === td) {
        return;
      }
      const cell = this.marks.cell(lesson, student);
      const shown = cell.draft ?? cell;
      const enrolled = this.marks.enrolled(lesson, student);
      const text = this.text(shown) || (enrolled || !blank(shown) ? "" : "—");
      td.className = this.#classes(lesson, student, cell, shown, enrolled);
      const sign = SIGN[cell.fate];
      if (sign) {
        const icon = document.createElement("i");
        icon.className = "pi pi-" + sign;
        icon.ariaHidden = "true";
        td.replaceChildren(text, icon);
      } else if (td.textContent !== text || td.firstElementChild) {
        td.textContent = text;
      }
      const spoken = this.#spoken(shown, cell.fate, enrolled);
      if (spoken !== td.ariaLabel) {
        td.ariaLabel = spoken;
      }
      const readOnly = this.marks.canWrite(lesson, student) === true ? null : "true";
      if (readOnly !== td.ariaReadOnly) {
        td.ariaReadOnly = readOnly;
      }
      if (cell.fate === "saved") {
        setTimeout(() => this.paint(lesson, student), SAVED_FOR);
      }
    }

    /** As it stands in a cell; nothing for nothing. */
    text({ value, absence }) {
      return value !== null ? String(value) : absence ? word("cell." + absence) : "";
    }

    /** The same in a sentence. */
    phrase(value) {
      return this.text(value) || word("grid.nothing");
    }

    #classes(lesson, student, cell, shown, enrolled) {
      const column = this.#columnOf.get(lesson);
      const { state, closesToday, extended } = this.marks.lesson(lesson);
      const open = closesToday ? "closes-today" : extended && state === "OPEN" ? "is-extended" : null;
      const ground = open ?? GROUND[state];
      const mark =
        shown.value !== null
          ? shown.value < PASS && "mark-low"
          : shown.absence
            ? MARK[shown.absence]
            : enrolled
              ? state !== "NOT_YET" && "is-empty"
              : "mark-not-enrolled";
      const fate = cell.fate && (FATE[cell.fate] ?? "is-" + cell.fate);
      return [ground, column.head.classList.contains("week-end") && "week-end", mark, fate].filter(Boolean).join(" ");
    }

    #spoken(shown, fate, enrolled) {
      const what =
        shown.value !== null
          ? String(shown.value)
          : shown.absence
            ? this.text(shown) + ", " + word("grid.absence." + shown.absence)
            : word(enrolled ? "grid.empty" : "grid.notEnrolled");
      if (fate) {
        return what + ", " + word("grid.fate." + fate);
      }
      return shown.value !== null ? null : what;
    }

    #paintTotals(student) {
      const { mean, missed } = this.marks.totals(student);
      const cells = this.#rowOf.get(student).tr.cells;
      cells[cells.length - 2].textContent = mean ?? "–";
      cells[cells.length - 1].textContent = missed;
    }

    /** Heads and cells of lessons whose window has changed. */
    paintLessons() {
      for (const { lesson, index } of this.#columns) {
        const window = this.#table.tHead.rows[2].cells[index];
        if (!this.marks.lesson(lesson)) {
          continue;
        }
        const { state, closesToday, extended, closesAt, date } = this.marks.lesson(lesson);
        const kind = state !== "OPEN" ? state : closesToday ? "CLOSES_TODAY" : extended ? "EXTENDED" : state;
        const wanted = { OPEN: "open", EXTENDED: "extended", CLOSES_TODAY: "closes-today", CLOSED: "closed", NOT_YET: "not-yet" }[kind];
        if (!window || window.classList.contains(wanted)) {
          continue;
        }
        window.classList.remove("open", "closes-today", "closed", "not-yet", "extended");
        window.classList.add(wanted);
        const icon = document.createElement("i");
        icon.ariaHidden = "true";
        icon.className =
          "pi pi-" + { OPEN: "lock-open", EXTENDED: "calendar-plus", CLOSES_TODAY: "hourglass", CLOSED: "lock", NOT_YET: "calendar" }[kind];
        const text = document.createElement("span");
        text.textContent = {
          OPEN: journal.moments.lastDay(closesAt),
          EXTENDED: journal.moments.lastDay(closesAt),
          CLOSES_TODAY: "24:00",
          CLOSED: word("grid.closed"),
          NOT_YET: word("grid.from", journal.moments.dayMonth(date)),
        }[kind];
        text.className = kind === "CLOSED" ? "unseen" : "";
        (window.querySelector(".ui-column-title") ?? window).replaceChildren(icon, text);
      }
      this.paintAll();
    }

    /**
     * Shows some lessons only.
     *
     * @param {(lesson: string) => boolean} wanted
     */
    show(wanted) {
      for (const column of this.#columns) {
        column.hidden = !wanted(column.lesson);
        column.head.hidden = column.hidden;
        this.#table.tHead.rows[2].cells[column.index].hidden = column.hidden;
        for (const { tr } of this.#rows) {
          tr.cells[column.index + 1].hidden = column.hidden;
        }
      }
      let first = 0;
      for (const week of this.#table.tHead.querySelectorAll("th.week")) {
        week.dataset.lessons ??= week.colSpan;
        const last = first + Number(week.dataset.lessons);
        const visible = this.#columns.slice(first, last).filter((column) => !column.hidden).length;
        week.hidden = visible === 0;
        week.colSpan = Math.max(1, visible);
        first = last;
      }
      if (this.#active && this.#columnOf.get(this.#active.lesson).hidden) {
        const lesson = this.shownLessons[0];
        if (lesson) {
          this.#activate({ lesson, student: this.#active.student });
        }
      }
    }

    #describe() {
      const table = this.#table;
      table.setAttribute("role", "grid");
      table.ariaRowCount = String(this.#rows.length + HEADER_ROWS);
      table.ariaColCount = String(this.#columns.length + 3);
      [...table.tHead.rows].forEach((tr, index) => (tr.ariaRowIndex = String(index + 1)));
      this.#columns.forEach((column) => (column.head.ariaColIndex = String(column.index + 2)));
      for (const { tr, index } of this.#rows) {
        tr.ariaRowIndex = String(index + HEADER_ROWS + 1);
        tr.cells[0].setAttribute("role", "rowheader");
        for (let i = 0; i < tr.cells.length; i++) {
          tr.cells[i].ariaColIndex = String(i + 1);
        }
        tr.cells[tr.cells.length - 2].ariaReadOnly = "true";
        tr.cells[tr.cells.length - 1].ariaReadOnly = "true";
      }
    }

    /* ── focus ───────────────────────────────────────────────────────────── */

    /** Goes to a cell. */
    focus(lesson, student) {
      this.#written = null;
      this.#anchor = null;
      this.#go({ lesson, student });
    }

    /** Makes a cell the table's tab stop without going there. */
    prepare(lesson, student) {
      this.#activate({ lesson, student });
    }

    #go(place) {
      this.#activate(place);
      const td = this.cell(place.lesson, place.student);
      td.focus({ preventScroll: true });
      td.scrollIntoView({ block: "nearest", inline: "nearest" });
      this.#select();
    }

    #activate(place) {
      if (this.#active) {
        const old = this.cell(this.#active.lesson, this.#active.student);
        old?.removeAttribute("tabindex");
        old?.parentElement.classList.remove("is-current");
      }
      this.#active = place;
      const td = this.cell(place.lesson, place.student);
      td.tabIndex = 0;
      td.parentElement.classList.add("is-current");
    }

    #select() {
      for (const td of this.#table.querySelectorAll('td[aria-selected="true"]')) {
        td.ariaSelected = null;
      }
      const range = this.range();
      if (range.length > 1) {
        for (const { lesson, student } of range) {
          this.cell(lesson, student).ariaSelected = "true";
        }
      }
    }

    /** The neighbour; the same place at the edge. */
    #neighbour({ lesson, student }, right, down) {
      const lessons = this.shownLessons;
      const students = this.students;
      const within = (index, all) => all[Math.max(0, Math.min(index, all.length - 1))];
      return {
        lesson: within(lessons.indexOf(lesson) + right, lessons),
        student: within(students.indexOf(student) + down, students),
      };
    }

    /** Where one goes after writing: up and down past those who are not marked on that day. */
    #next(place, right, down) {
      if (down === 0) {
        return this.#neighbour(place, right, 0);
      }
      const students = this.students;
      for (let i = students.indexOf(place.student) + down; i >= 0 && i < students.length; i += down) {
        if (this.marks.canWrite(place.lesson, students[i]) === true) {
          return { lesson: place.lesson, student: students[i] };
        }
      }
      return place;
    }

    /** The first empty cell of a lesson that one may fill. */
    firstEmpty(lesson) {
      const student = this.students.find(
        (one) => this.marks.canWrite(lesson, one) === true && this.marks.isEmpty(lesson, one),
      );
      return student && { lesson, student };
    }

    /** The next empty cell of an open lesson, down the lesson first, then the lessons after it. */
    #nextEmpty({ lesson, student }) {
      const lessons = this.shownLessons;
      const at = lessons.indexOf(lesson);
      const students = this.students;
      const order = [];
      const rest = students.slice(students.indexOf(student) + 1);
      order.push(...rest.map((one) => ({ lesson, student: one })));
      for (let i = 1; i <= lessons.length; i++) {
        const next = lessons[(at + i) % lessons.length];
        order.push(...students.map((one) => ({ lesson: next, student: one })));
      }
      return order.find(
        (place) =>
          this.marks.canWrite(place.lesson, place.student) === true && this.marks.isEmpty(place.lesson, place.student),
      );
    }

    /** The same student in the first lesson of the week before or after. */
    #otherWeek({ lesson, student }, by) {
      const lessons = this.shownLessons;
      const monday = (id) => journal.moments.monday(this.marks.lesson(id).date);
      const weeks = [...new Set(lessons.map(monday))];
      const week = weeks[weeks.indexOf(monday(lesson)) + by];
      const first = week === undefined ? undefined : lessons.find((id) => monday(id) === week);
      return { lesson: first ?? (by < 0 ? lessons[0] : lessons.at(-1)), student };
    }

    /* ── typing ──────────────────────────────────────────────────────────── */

    /** Opens the field in the active cell. */
    edit(text, caret = text === undefined) {
      const place = this.#active;
      if (!this.#mayWrite(place)) {
        return;
      }
      this.#anchor = null;
      this.#select();
      const shown = this.marks.shown(place.lesson, place.student);
      const { draft, version } = this.marks.cell(place.lesson, place.student);
      const before = shown.value === null ? "" : String(shown.value);
      const td = this.cell(place.lesson, place.student);
      // What another saves while this is being typed has not been seen.
      const seen = draft ? {} : { seenVersion: version, before: shown };
      this.#editing = { ...place, td, caret, before, seen };
      td.ariaLabel = null;
      td.classList.add("is-editing");
      td.replaceChildren(this.#field);
      this.#field.value = text ?? before;
      this.#field.ariaLabel = this.name(place);
      this.#field.focus({ preventScroll: true });
      this.#field.setSelectionRange(caret && text === undefined ? 0 : this.#field.value.length, this.#field.value.length);
    }

    /** Takes the field away; the cell shows again what it has. */
    #close() {
      const { lesson, student, td } = this.#editing;
      this.#editing = null;
      this.#field.remove();
      td.classList.remove("is-editing");
      td.replaceChildren();
      this.paint(lesson, student);
    }

    /** Writes what was typed, if it is something else than before. */
    #write() {
      const { lesson, student, before, seen } = this.#editing;
      const text = this.#field.value.trim();
      this.#close();
      if (text === before) {
        return;
      }
      this.enter([{ lesson, student, value: text === "" ? null : Number(text), ...seen }], "TYPED");
    }

    #inserted() {
      const place = { lesson: this.#editing.lesson, student: this.#editing.student };
      if (!this.#editing.caret && keys.complete(this.#field.value)) {
        this.#write();
        this.#go(this.#next(place, 0, 1));
        this.#written = place;
      }
    }

    /** Enters values and tells about it. */
    enter(changes, way) {
      const entered = this.marks.enter(changes, way);
      this.dispatchEvent(new CustomEvent("entered", { detail: { changes, way, entered } }));
      return entered;
    }

    /** An attendance code for the active cell or the selected ones. */
    code(absence) {
      const range = this.range();
      const places = range.length > 1 ? this.#writableOf(range) : [this.#active];
      if (places.length === 0 || (places.length === 1 && !this.#mayWrite(places[0]))) {
        return;
      }
      this.enter(
        places.map((place) => ({ ...place, absence })),
        "TYPED",
      );
      if (range.length === 1) {
        this.focus(...this.#spot(this.#next(this.#active, 0, 1)));
      }
    }

    /** Clears the active cell or the selected ones. */
    clear() {
      const range = this.range();
      const places = range.length > 1 ? this.#writableOf(range) : range;
      if (places.length === 1 && !this.#mayWrite(places[0])) {
        return;
      }
      const filled = places.filter((place) => !this.marks.isEmpty(place.lesson, place.student));
      if (filled.length > 0) {
        this.enter(filled, "TYPED");
      }
    }

    /**
     * The first selected value into the other selected cells, or from the active cell down; filled
     * ones are left alone unless `over`.
     */
    fill(over = false) {
      const { lesson, student } = this.#active;
      const selected = this.range();
      const places =
        selected.length > 1
          ? selected
          : this.students.slice(this.students.indexOf(student)).map((one) => ({ lesson, student: one }));
      const value = this.marks.shown(places[0].lesson, places[0].student);
      if (blank(value)) {
        this.dispatchEvent(new CustomEvent("refusal", { detail: { text: word("grid.fillNothing") } }));
        return;
      }
      const open = this.#writableOf(places.slice(1));
      const same = ({ lesson: l, student: s }) => this.text(this.marks.shown(l, s)) === this.text(value);
      const empty = open.filter((place) => this.marks.isEmpty(place.lesson, place.student));
      const filled = open.filter((place) => !empty.includes(place) && !same(place));
      const targets = over ? [...empty, ...filled] : empty;
      if (targets.length > 0) {
        this.enter(
          targets.map((place) => ({ ...place, ...value })),
          "TYPED",
        );
      }
      this.dispatchEvent(
        new CustomEvent("filled", { detail: { count: targets.length, left: over ? 0 : filled.length } }),
      );
    }

    #writableOf(places) {
      return places.filter((place) => this.marks.canWrite(place.lesson, place.student) === true);
    }

    #spot({ lesson, student }) {
      return [lesson, student];
    }

    #mayWrite(place) {
      const reason = this.marks.canWrite(place.lesson, place.student);
      if (reason === true) {
        return true;
      }
      const lesson = this.marks.lesson(place.lesson);
      const { moments } = journal;
      const text = word("grid.reason." + reason, moments.dayMonth(lesson.date), moments.end(lesson.closesAt), lesson.startsAt);
      this.dispatchEvent(new CustomEvent("refusal", { detail: { text } }));
      return false;
    }

    /** «Ахметов Алихан, вт 27.10». */
    name({ lesson, student }) {
      return `${this.marks.student(student).name}, ${journal.moments.day(this.marks.lesson(lesson).date)}`;
    }

    /* ── keys, pointer, clipboard ────────────────────────────────────────── */

    #listen() {
      const body = this.#table.tBodies[0];
      body.addEventListener("keydown", (event) => this.#keydown(event));
      body.addEventListener("pointerdown", (event) => this.#pointer(event));
      body.addEventListener("dblclick", (event) => this.#at(event) && !this.#editing && this.edit());
      body.addEventListener("contextmenu", (event) => {
        const place = this.#at(event);
        if (place && !this.#editing) {
          event.preventDefault();
          this.focus(place.lesson, place.student);
          this.#act("cellMenu");
        }
      });
      body.addEventListener("click", (event) => {
        const place = this.#at(event);
        if (place && !event.shiftKey && this.marks.cell(place.lesson, place.student).fate.match(/conflict|refused/)) {
          this.#act("resolve");
        } else if (place && this.#again && event.pointerType === "touch") {
          // No keyboard, no double click: a second touch opens the field.
          this.edit();
        }
      });
      this.#listenToField();
      body.addEventListener("copy", (event) => {
        if (!this.#editing && this.#active) {
          event.preventDefault();
          event.clipboardData.setData("text/plain", this.copied());
        }
      });
      body.addEventListener("paste", (event) => {
        if (!this.#editing && this.#active) {
          event.preventDefault();
          this.#act("paste", { text: event.clipboardData.getData("text/plain") });
        }
      });
      for (const { opener, lesson } of this.#columns) {
        if (opener.matches("button")) {
          opener.addEventListener("keydown", (event) => this.#headKeydown(event, lesson));
          opener.addEventListener("click", () => this.#act("lessonMenu", { lesson, anchor: opener }));
        }
      }
    }

    #listenToField() {
      // Who only looks gets a page without a field.
      if (!this.#field) {
        return;
      }
      this.#field.addEventListener("input", () => {
        this.#field.value = this.#field.value.replace(/[^0-9]/g, "").slice(0, 3);
        this.#inserted();
      });
      this.#field.addEventListener("blur", () => {
        if (this.#editing && document.hasFocus()) {
          this.#write();
        }
      });
    }

    /** The selected cells as a spreadsheet takes them. */
    copied() {
      const rows = new Map();
      for (const { lesson, student } of this.range()) {
        const line = rows.get(student) ?? [];
        line.push(this.text(this.marks.shown(lesson, student)));
        rows.set(student, line);
      }
      return [...rows.values()].map((line) => line.join("\t")).join("\n");
    }

    #at(event) {
      const td = event.target.closest?.("td");
      const column = td && this.#columns[td.cellIndex - 1];
      const student = td?.parentElement.dataset.rk;
      return column && student ? { lesson: column.lesson, student } : undefined;
    }

    #pointer(event) {
      const place = this.#at(event);
      if (!place || event.button !== 0 || event.target === this.#field) {
        return;
      }
      this.#again = place.lesson === this.#active?.lesson && place.student === this.#active?.student;
      // The focus goes where the rules of the table say.
      event.preventDefault();
      this.#written = null;
      if (this.#editing) {
        this.#write();
      }
      if (event.shiftKey && this.#active) {
        this.#anchor ??= this.#active;
        this.#go(this.#inLine(place));
      } else {
        this.focus(place.lesson, place.student);
      }
    }

    /** A selection lies in one lesson or in one row. */
    #inLine(place) {
      const anchor = this.#anchor;
      return place.lesson === anchor.lesson || place.student === anchor.student
        ? place
        : { lesson: anchor.lesson, student: place.student };
    }

    #headKeydown(event, lesson) {
      const lessons = this.shownLessons;
      const to = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (event.altKey && event.key === "ArrowDown") {
        event.preventDefault();
        this.#act("lessonMenu", { lesson, anchor: this.opener(lesson) });
      } else if (event.key === "ArrowDown" || event.key === "Escape") {
        event.preventDefault();
        this.focus(lesson, this.students[0]);
      } else if (to && lessons[lessons.indexOf(lesson) + to]) {
        event.preventDefault();
        this.opener(lessons[lessons.indexOf(lesson) + to]).focus();
      }
    }

    #keydown(event) {
      if (!this.#active || !this.marks.loaded || event.isComposing) {
        return;
      }
      const typing = this.#editing;
      const command = typing ? keys.typing(event, typing.caret) : keys.moving(event);
      if (!command) {
        if (!typing && event.key.length > 1 && !/^(Shift|Control|Alt|Meta)$/.test(event.key)) {
          this.#written = null;
        }
        return;
      }
      const place = { lesson: this.#active.lesson, student: this.#active.student };
      if (typing) {
        event.preventDefault();
        this.#whileTyping(command, place);
        return;
      }
      const written = this.#written;
      this.#written = null;
      if (written && this.#afterWriting(command, written)) {
        event.preventDefault();
      } else if (this.#whileMoving(command, place)) {
        event.preventDefault();
      }
    }

    /** A key just after a complete mark means the cell that was written. */
    #afterWriting(command, written) {
      const right = { leave: command.right, move: command.right }[command.act] ?? 0;
      const down = { edit: 1, move: command.down }[command.act] ?? 0;
      switch (command.act) {
        case "move":
        case "edit":
        case "leave":
          this.#go(this.#next(written, right, down));
          return true;
        case "fill":
          this.#go(written);
          return true;
        case "clear": {
          const { value } = this.marks.shown(written.lesson, written.student);
          this.#go(written);
          if (value !== null) {
            this.edit(String(value).padStart(2, "0").slice(0, 1));
          }
          return true;
        }
        default:
          return false;
      }
    }

    #whileTyping(command, place) {
      if (command.act === "insert") {
        const field = this.#field;
        const chosen = field.selectionEnd - field.selectionStart;
        if (field.value.length - chosen < 3) {
          field.setRangeText(command.text, field.selectionStart, field.selectionEnd, "end");
          this.#inserted();
        }
        return;
      }
      if (command.act === "drop") {
        this.#close();
        this.#go(place);
        return;
      }
      if (command.act === "selectAll") {
        this.#field.select();
        return;
      }
      if (command.act === "code") {
        // Over digits a letter would throw them away.
        const { value, selectionStart, selectionEnd } = this.#field;
        if (value === "" || selectionEnd - selectionStart === value.length) {
          this.#close();
          this.#go(place);
          this.code(command.absence);
        }
        return;
      }
      if (command.write) {
        this.#write();
        this.#go(place);
        if (command.act === "write") {
          this.#go(this.#next(place, command.right, command.down));
        } else if (command.act !== "stay") {
          this.#whileMoving(command, place);
        }
      }
    }

    /** @returns {boolean} whether the key is used up */
    #whileMoving(command, place) {
      switch (command.act) {
        case "move":
          if (command.down < 0 && place.student === this.students[0] && this.opener(place.lesson).matches("button")) {
            this.opener(place.lesson).focus();
          } else {
            this.focus(...this.#spot(this.#neighbour(place, command.right, command.down)));
          }
          return true;
        case "extend":
          this.#anchor ??= place;
          this.#go(this.#inLine(this.#neighbour(place, command.right, command.down)));
          return true;
        case "week":
          this.focus(...this.#spot(this.#otherWeek(place, command.by)));
          return true;
        case "nextEmpty": {
          const next = this.#nextEmpty(place);
          if (next) {
            this.focus(next.lesson, next.student);
          }
          return true;
        }
        case "firstLesson":
          this.focus(this.shownLessons[0], place.student);
          return true;
        case "lastLesson":
          this.focus(this.shownLessons.at(-1), place.student);
          return true;
        case "firstCell":
          this.focus(this.shownLessons[0], this.students[0]);
          return true;
        case "lastCell":
          this.focus(this.shownLessons.at(-1), this.students.at(-1));
          return true;
        case "type":
          this.edit(command.text);
          return true;
        case "edit":
          if (/conflict|refused/.test(this.marks.cell(place.lesson, place.student).fate)) {
            this.#act("resolve");
          } else {
            this.edit();
          }
          return true;
        case "code":
          this.code(command.absence);
          return true;
        case "clear":
          this.clear();
          return true;
        case "fill":
          this.fill();
          return true;
        case "escape":
          this.#anchor = null;
          this.#select();
          this.#act("escape");
          return true;
        case "leave":
          return false;
        default:
          this.#act(command.act);
          return true;
      }
    }

    #act(act, more) {
      const place = this.active();
      const anchor = place && this.cell(place.lesson, place.student);
      this.dispatchEvent(new CustomEvent("act", { detail: { act, ...place, anchor, ...more } }));
    }

    /** A cell has changed. */
    changed({ lesson, student }) {
      this.paint(lesson, student);
      if (this.#rowOf.has(student)) {
        this.#paintTotals(student);
      }
    }
  }

  journal.Grid = Grid;
})((globalThis.journal ??= {}));
