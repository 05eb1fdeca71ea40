"use strict";

const { test } = require("node:test");
const assert = require("node:assert/strict");
const { pressed, typed, fateOf, inTurn, start, labels } = require("./scripts").script("one-lesson", "oneLesson");

const nothing = { value: null, absence: null };
const points = (value) => ({ value, absence: null });
const code = (absence) => ({ value: null, absence });

test("a code is entered, and pressed again it clears", () => {
  assert.deepEqual(pressed(nothing, "N"), code("N"));
  assert.deepEqual(pressed(code("N"), "U"), code("U"));
  assert.deepEqual(pressed(code("N"), "N"), nothing);
});

test("a mark says that the student was there: «+» does not take it away, «н» does", () => {
  assert.equal(pressed(points(86), "P"), null);
  assert.deepEqual(pressed(points(86), "N"), code("N"));
});

test("a typed mark takes the place of what stands", () => {
  assert.deepEqual(typed(nothing, "0"), points(0));
  assert.deepEqual(typed(code("N"), " 86 "), points(86));
  assert.deepEqual(typed(points(86), "100"), points(100));
});

test("the same mark again and an empty field over nothing enter nothing", () => {
  assert.equal(typed(points(86), "86"), null);
  assert.equal(typed(nothing, " "), null);
  assert.equal(typed(code("N"), ""), null);
});

test("an emptied field clears the mark", () => {
  assert.deepEqual(typed(points(86), ""), nothing);
});

test("a number off the scale is the server's to refuse, anything else is no number", () => {
  assert.deepEqual(typed(nothing, "101"), points(101));
  assert.equal(typed(nothing, "8,5"), undefined);
  assert.equal(typed(nothing, "-1"), undefined);
  assert.equal(typed(nothing, "ab"), undefined);
});

test("the chip tells what became of an entry before what stands", () => {
  const open = { state: "OPEN" };
  assert.equal(fateOf({ fate: "queued" }, points(86), true, open, true), "queued");
  assert.equal(fateOf({ fate: "" }, points(86), true, open, true), "saved");
  assert.equal(fateOf({ fate: "" }, points(86), "closed", { state: "CLOSED" }, true), "saved");
});

test("the chip of an empty cell tells why it is empty, to whoever looks", () => {
  for (const may of [true, "viewOnly", "load"]) {
    assert.equal(fateOf({ fate: "" }, nothing, may, { state: "OPEN" }, true), "empty");
    assert.equal(fateOf({ fate: "" }, nothing, may, { state: "CLOSED" }, true), "closed");
    assert.equal(fateOf({ fate: "" }, nothing, may, { state: "NOT_YET" }, true), "notYet");
    assert.equal(fateOf({ fate: "" }, nothing, may, { state: "OPEN" }, false), "notEnrolled");
  }
  assert.equal(fateOf({ fate: "" }, nothing, "gone", { state: "OPEN" }, true), "gone");
});

test("in the own row the latest lesson comes first and those to come after all begun", () => {
  const lessons = [
    { id: "1", state: "CLOSED" },
    { id: "2", state: "OPEN" },
    { id: "3", state: "NOT_YET" },
    { id: "4", state: "NOT_YET" },
  ];
  assert.deepEqual(inTurn(lessons).map(({ id }) => id), ["2", "1", "3", "4"]);
});

test("it begins at the named lesson, else where the caller may write, else at the last begun", () => {
  const lesson = (id, state, writable = false) => ({ id, state, writable });
  const lessons = [lesson("1", "CLOSED"), lesson("2", "OPEN", true), lesson("3", "OPEN", true), lesson("4", "NOT_YET")];
  assert.equal(start(lessons, "4"), "4");
  assert.equal(start(lessons, undefined), "2");
  assert.equal(start(lessons, undefined, (id) => id === "3"), "3");
  assert.equal(start([lesson("1", "CLOSED"), lesson("2", "OPEN"), lesson("3", "NOT_YET")], "none"), "2");
  assert.equal(start([lesson("3", "NOT_YET")], undefined), "3");
  assert.equal(start([], undefined), undefined);
});

test("namesakes carry the end of their number, others do not", () => {
  const told = labels([
    { id: "1", name: "Ахметов Алихан", identifier: "2026104" },
    { id: "2", name: "Ахметов Алихан", identifier: "2026317" },
    { id: "3", name: "Ким Виктория", identifier: "2026200" },
  ]);
  assert.deepEqual([...told.values()], ["Ахметов Алихан · …104", "Ахметов Алихан · …317", "Ким Виктория"]);
});
