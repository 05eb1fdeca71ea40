"use strict";

const { test } = require("node:test");
const assert = require("node:assert/strict");
const { place } = require("./scripts").script("overlay");

const ROOM = { width: 1000, height: 700 };
const SIZE = { width: 300, height: 200 };
const cell = (left, top) => ({ left, right: left + 54, top, bottom: top + 32 });

test("right of the cell where there is room", () => {
  assert.deepEqual(place(cell(100, 100), SIZE, ROOM), { left: 162, top: 100 });
});

test("to the last pixel", () => {
  assert.equal(place(cell(630, 100), SIZE, ROOM).left, 692);
  assert.equal(place(cell(631, 100), SIZE, ROOM).left, 323);
});

test("never below the edge of the window", () => {
  assert.equal(place(cell(100, 650), SIZE, ROOM).top, 492);
});

test("below the cell where neither side has room, else above", () => {
  const narrow = { width: 390, height: 700 };
  assert.deepEqual(place(cell(200, 100), SIZE, narrow), { left: 82, top: 140 });
  assert.deepEqual(place(cell(200, 600), SIZE, narrow), { left: 82, top: 392 });
});
