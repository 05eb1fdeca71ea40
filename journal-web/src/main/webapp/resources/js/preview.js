/**
 * What a pasted or imported sheet would do, before anything is written: each cell with its verdict,
 * what a person ticked, whom a person meant by a name that fits two. Knows no page.
 */
(function (journal) {
  "use strict";

  /** In which order a teacher should look at them: what may go wrong first. */
  const ORDER = [
    "LOWERED",
    "CONFLICT",
    "NAMESAKES",
    "UNKNOWN",
    "NOT_A_MARK",
    "CLOSED",
    "CHANGED",
    "NEW",
    "SAME",
  ];

  /** Written unless a person says no. */
  const TICKED = ["CHANGED", "NEW"];

  /** Written if a person says yes. */
  const LEGAL = [...TICKED, "LOWERED", "CONFLICT"];

  const PASS = 50;

  const same = (one, other) =>
    (one?.value ?? null) === (other?.value ?? null) && (one?.absence ?? null) === (other?.absence ?? null);

  const empty = (cell) => same(cell, null);

  /** Points become fewer, or are taken away. */
  const lowers = (before, after) =>
    (before?.value ?? null) !== null && ((after.value ?? null) === null || after.value < before.value);

  class Preview {
    /**
     * @param {object[]} rows as the server proposes them
     * @param {{cell: Function, canWrite: Function}} marks asked about students that a person names
     */
    constructor(rows, marks) {
      this.marks = marks;
      this.acknowledged = false;
      this.rows = rows
        .map((row) => ({ ...row, proposed: row.verdict, ticked: TICKED.includes(row.verdict) }))
        .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
      this.rows.forEach((row, index) => (row.index = index));
    }

    /** Whether the sheet has nothing to do with this journal. */
    get nothing() {
      return this.rows.every((row) => ["UNKNOWN", "NOT_A_MARK"].includes(row.verdict) && !row.candidates?.length);
    }

    /** How many cells of each verdict, in their order; none are left out. */
    get counts() {
      const counts = new Map();
      for (const verdict of ORDER) {
        const count = this.rows.filter((row) => row.verdict === verdict).length;
        if (count > 0) {
          counts.set(verdict, count);
        }
      }
      return counts;
    }

    /** Whether a person may tick the row. */
    legal(row) {
      return LEGAL.includes(row.verdict);
    }

    /** Whether the row will be written as things stand. */
    written(row) {
      return row.ticked && this.legal(row) && (row.verdict !== "LOWERED" || this.acknowledged);
    }

    /** Whether ticked rows wait for the person to say that the lowering was seen. */
    get waiting() {
      return !this.acknowledged && this.rows.some((row) => row.ticked && row.verdict === "LOWERED");
    }

    get chosen() {
      return this.rows.filter((row) => this.written(row));
    }

    tick(row, ticked) {
      row.ticked = ticked && this.legal(row);
    }

    /** All that is legal, or nothing. */
    tickAll(ticked) {
      for (const row of this.rows) {
        this.tick(row, ticked);
      }
    }

    /** Whom the name may still mean: nobody who has a row for this lesson already. */
    candidates(row) {
      const taken = new Set(
        this.rows
          .filter((other) => other !== row && other.lesson === row.lesson && other.student)
          .map((other) => other.student),
      );
      return (row.candidates ?? []).filter((candidate) => !taken.has(candidate.id));
    }

    /** A person says who is meant by a line of the sheet, in all its cells; `null` takes it back. */
    name({ line }, student) {
      for (const row of this.rows) {
        if (row.line === line && row.candidates?.length > 0) {
          this.#name(row, student);
        }
      }
    }

    #name(row, student) {
      row.student = student;
      if (student === null) {
        Object.assign(row, { verdict: row.proposed, before: null, ticked: false });
        return;
      }
      const { value, absence, version } = this.marks.cell(row.lesson, student);
      row.before = version === null ? null : { value, absence, version };
      row.seenVersion = version;
      row.verdict = this.#verdict(row);
      row.ticked = TICKED.includes(row.verdict);
    }

    #verdict(row) {
      if (this.marks.canWrite(row.lesson, row.student) !== true) {
        return "CLOSED";
      }
      if (same(row.before, row)) {
        return "SAME";
      }
      if (lowers(row.before, row)) {
        return "LOWERED";
      }
      return empty(row.before) ? "NEW" : "CHANGED";
    }

    /**
     * What is sent: of a cell that was changed after the file was taken the version shown here, which
     * the person has now seen.
     */
    changes() {
      return this.chosen.map(({ lesson, student, value, absence, seenVersion, before, verdict }) => ({
        lesson,
        student,
        value: value ?? null,
        absence: absence ?? null,
        seenVersion: (verdict === "CONFLICT" ? before?.version : seenVersion) ?? null,
      }));
    }
  }

  /** How far a mark falls, and whether it falls below the pass. */
  function fall(row) {
    const after = row.value ?? null;
    return after === null
      ? { by: null, below: false }
      : { by: row.before.value - after, below: after < PASS && row.before.value >= PASS };
  }

  journal.preview = { Preview, fall };
})((globalThis.journal ??= {}));
