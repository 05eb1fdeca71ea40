"use strict";

const { test } = require("node:test");
const assert = require("node:assert/strict");
const { beside } = require("./scripts").script("overlay");

const VIEW = { width: 1366, height: 768 };
const SIZE = { width: 460, height: 420 };

const cell = (left, top) => ({ left, top, right: left + 54, bottom: top + 32 });

function covers(anchor, at, size) {
  const height = Math.min(size.height, at.maxHeight);
  return (
    at.left < anchor.right && at.left + size.width > anchor.left && at.top < anchor.bottom && at.top + height > anchor.top
  );
}

test("it stands at the right where there is room, at the height of the cell", () => {
  assert.deepEqual(beside(cell(300, 200), SIZE, VIEW), { side: "right", left: 362, top: 200, maxHeight: 752 });
});

test("the last pixel of room at the right is used, one less leads to the left", () => {
  assert.equal(beside(cell(836, 200), SIZE, VIEW).side, "right");
  assert.equal(beside(cell(837, 200), SIZE, VIEW).side, "left");
});

test("it keeps off the lower edge of the window", () => {
  assert.equal(beside(cell(300, 700), SIZE, VIEW).top, 768 - 8 - 420);
});

test("one taller than the window is cut to it", () => {
  const at = beside(cell(300, 700), { width: 460, height: 2000 }, VIEW);
  assert.equal(at.top, 8);
  assert.equal(at.maxHeight, 752);
});

test("in a narrow window it stands below, or above where more room is", () => {
  const narrow = { width: 500, height: 768 };
  assert.equal(beside(cell(200, 100), SIZE, narrow).side, "below");
  const above = beside(cell(200, 700), SIZE, narrow);
  assert.equal(above.side, "above");
  assert.equal(above.top, 700 - 8 - 420);
});

test("it never covers the cell", () => {
  for (const width of [320, 500, 700, 1000, 1366, 1920]) {
    for (let left = 0; left + 54 <= width; left += 31) {
      for (let top = 0; top + 32 <= 768; top += 23) {
        const view = { width, height: 768 };
        const size = { width: Math.min(460, width - 16), height: 420 };
        const at = beside(cell(left, top), size, view);
        assert.ok(!covers(cell(left, top), at, size), JSON.stringify({ width, left, top, at }));
        assert.ok(at.left >= 0 && at.left + size.width <= width);
      }
    }
  }
});
