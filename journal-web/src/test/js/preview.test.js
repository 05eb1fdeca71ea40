"use strict";

const { test } = require("node:test");
const assert = require("node:assert/strict");
const { Preview, fall } = require("./scripts").script("preview");

const row = (verdict, more = {}) => ({
  line: 1,
  received: "",
  lesson: "1",
  student: "10",
  name: "Ким Виктория",
  candidates: [],
  before: null,
  value: 70,
  absence: null,
  seenVersion: null,
  reason: null,
  ...more,
  verdict,
});

const before = (value, version = 1) => ({ value, absence: null, version });

/** Marks of a journal in which student 11 has 90, 12 has nothing and 13 is closed. */
const MARKS = {
  canWrite: (lesson, student) => (student === "13" ? "closed" : true),
  cell: (lesson, student) =>
    student === "11" ? { value: 90, absence: null, version: 4 } : { value: null, absence: null, version: null },
};

const two = [
  { id: "11", name: "Ахметов Алихан", identifier: "104" },
  { id: "12", name: "Ахметов Алихан", identifier: "317" },
];

const namesake = (more) => row("NAMESAKES", { student: null, candidates: two, ...more });

test("what may go wrong stands first", () => {
  const verdicts = ["SAME", "NEW", "CHANGED", "CLOSED", "NOT_A_MARK", "UNKNOWN", "NAMESAKES", "CONFLICT", "LOWERED"];
  assert.deepEqual(
    new Preview(verdicts.map((verdict) => row(verdict)), MARKS).rows.map((one) => one.verdict),
    [...verdicts].reverse(),
  );
});

test("new and changed cells are ticked, lowered ones are not", () => {
  const { rows } = new Preview([row("NEW"), row("CHANGED"), row("LOWERED"), row("CONFLICT")], MARKS);
  assert.deepEqual(rows.filter((one) => one.ticked).map((one) => one.verdict), ["CHANGED", "NEW"]);
});

test("closed cells, unchanged ones and what is no mark cannot be ticked", () => {
  for (const verdict of ["CLOSED", "SAME", "NOT_A_MARK", "UNKNOWN", "NAMESAKES"]) {
    const preview = new Preview([row(verdict)], MARKS);
    preview.tick(preview.rows[0], true);
    assert.equal(preview.chosen.length, 0, verdict);
  }
});

test("a ticked lowering is written only after the person has said that it was seen", () => {
  const preview = new Preview([row("LOWERED", { before: before(73), value: 48, seenVersion: 1 }), row("NEW")], MARKS);
  preview.tick(preview.rows[0], true);
  assert.equal(preview.chosen.length, 1);
  assert.ok(preview.waiting);
  preview.acknowledged = true;
  assert.equal(preview.chosen.length, 2);
  assert.ok(!preview.waiting);
});

test("to tick all ticks what is legal only", () => {
  const preview = new Preview([row("LOWERED"), row("CLOSED"), row("NEW"), row("SAME")], MARKS);
  preview.tickAll(true);
  assert.deepEqual(preview.rows.map((one) => one.ticked), [true, false, true, false]);
  preview.tickAll(false);
  assert.equal(preview.chosen.length, 0);
});

test("a namesake is judged once a person has said who is meant", () => {
  const preview = new Preview([namesake()], MARKS);
  const [asked] = preview.rows;
  preview.name(asked, "12");
  assert.equal(asked.verdict, "NEW");
  assert.deepEqual(preview.changes(), [{ lesson: "1", student: "12", value: 70, absence: null, seenVersion: null }]);
  preview.name(asked, "11");
  assert.equal(asked.verdict, "LOWERED");
  assert.deepEqual(preview.changes(), []);
  preview.name(asked, null);
  assert.equal(asked.verdict, "NAMESAKES");
});

test("a namesake whose cell is closed is not written", () => {
  const preview = new Preview([namesake({ candidates: [{ id: "13", name: "Ахметов" }] })], MARKS);
  preview.name(preview.rows[0], "13");
  assert.equal(preview.rows[0].verdict, "CLOSED");
  assert.equal(preview.chosen.length, 0);
});

test("a namesake with the value that stands already changes nothing, with a higher one does", () => {
  for (const [value, verdict] of [[90, "SAME"], [91, "CHANGED"], [89, "LOWERED"]]) {
    const preview = new Preview([namesake({ value })], MARKS);
    preview.name(preview.rows[0], "11");
    assert.equal(preview.rows[0].verdict, verdict, String(value));
  }
});

test("one student is not offered to two rows of a lesson", () => {
  const preview = new Preview([namesake({ line: 1 }), namesake({ line: 2 }), namesake({ line: 3, lesson: "2" })], MARKS);
  const [first, second, elsewhere] = preview.rows;
  preview.name(first, "12");
  assert.deepEqual(preview.candidates(second).map((one) => one.id), ["11"]);
  assert.deepEqual(preview.candidates(first).map((one) => one.id), ["11", "12"]);
  assert.deepEqual(preview.candidates(elsewhere).map((one) => one.id), ["11", "12"]);
});

test("who is meant by a line is said once for all its cells", () => {
  const preview = new Preview([namesake({ line: 3 }), namesake({ line: 3, lesson: "2" }), namesake({ line: 4 })], MARKS);
  preview.name(preview.rows[0], "12");
  assert.deepEqual(
    preview.rows.map((one) => one.student),
    ["12", "12", null],
  );
});

test("a file's cell names the version it was taken with, a conflict the one shown", () => {
  const preview = new Preview(
    [
      row("CHANGED", { before: before(60, 2), seenVersion: 2 }),
      row("CONFLICT", { student: "12", before: before(68, 5), seenVersion: 2 }),
      row("NEW", { student: "13" }),
    ],
    MARKS,
  );
  preview.tickAll(true);
  assert.deepEqual(
    preview.changes().map((change) => change.seenVersion),
    [5, 2, null],
  );
});

test("a sheet without a row of this journal is told apart", () => {
  assert.ok(new Preview([row("UNKNOWN"), row("NOT_A_MARK")], MARKS).nothing);
  assert.ok(new Preview([], MARKS).nothing);
  assert.ok(!new Preview([row("UNKNOWN", { candidates: two })], MARKS).nothing);
  assert.ok(!new Preview([row("UNKNOWN"), row("CLOSED")], MARKS).nothing);
});

test("the counts name what there is, in the order of the rows", () => {
  const preview = new Preview([row("NEW"), row("CLOSED"), row("NEW")], MARKS);
  assert.deepEqual([...preview.counts], [["CLOSED", 1], ["NEW", 2]]);
});

test("a fall below the pass is told apart at 50", () => {
  assert.deepEqual(fall({ before: before(73), value: 49 }), { by: 24, below: true });
  assert.deepEqual(fall({ before: before(73), value: 50 }), { by: 23, below: false });
  assert.deepEqual(fall({ before: before(49), value: 40 }), { by: 9, below: false });
  assert.deepEqual(fall({ before: before(73), value: null, absence: "N" }), { by: null, below: false });
});
