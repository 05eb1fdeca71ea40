"use strict";

const { test } = require("node:test");
const assert = require("node:assert/strict");
const { place } = require("./scripts").script("overlay");

const ROOM = { width: 1000, height: 700 };
const SIZE = { width: 300, height: 200 };
const cell = (left, top) => ({ left, right: left + 54, top, bottom: top + 32 });

test("right of the cell where there is room", () => {
  assert.deepEqual(place(cell(100, 100), SIZE, ROOM), { left: 162, top: 100, height: 200 });
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
  assert.deepEqual(place(cell(200, 100), SIZE, narrow), { left: 82, top: 140, height: 200 });
  assert.deepEqual(place(cell(200, 600), SIZE, narrow), { left: 82, top: 392, height: 200 });
});

test("one taller than the window is cut to it", () => {
  assert.deepEqual(place(cell(100, 650), { width: 300, height: 900 }, ROOM), { left: 162, top: 8, height: 684 });
});

test("it never covers the cell nor leaves the window", () => {
  for (const width of [320, 500, 700, 1000, 1366]) {
    for (let left = 0; left + 54 <= width; left += 31) {
      for (let top = 0; top + 32 <= 700; top += 23) {
        const anchor = cell(left, top);
        const size = { width: Math.min(480, width - 16), height: 600 };
        const at = place(anchor, size, { width, height: 700 });
        const beside = at.left >= anchor.right || at.left + size.width <= anchor.left;
        const apart = at.top >= anchor.bottom || at.top + at.height <= anchor.top;
        assert.ok(beside || apart, JSON.stringify({ width, left, top, at }));
        assert.ok(at.left >= 0 && at.left + size.width <= width && at.top >= 0 && at.top + at.height <= 700);
      }
    }
  }
});
