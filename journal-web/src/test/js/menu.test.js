"use strict";

const { test } = require("node:test");
const assert = require("node:assert/strict");
const { fitting, walk } = require("./scripts").script("menu");

const WIDTHS = [100, 100, 100];
const MORE = 50;
const GAP = 2;

test("all items stay where the row is exactly as wide as they are", () => {
  assert.equal(fitting(WIDTHS, 304, MORE, GAP), 3);
});

test("one pixel less makes room for «Ещё» too", () => {
  assert.equal(fitting(WIDTHS, 303, MORE, GAP), 2);
  assert.equal(fitting(WIDTHS, 254, MORE, GAP), 2);
  assert.equal(fitting(WIDTHS, 253, MORE, GAP), 1);
});

test("a row too narrow for any item holds «Ещё» only", () => {
  assert.equal(fitting(WIDTHS, 60, MORE, GAP), 0);
});

test("a row without items needs nothing", () => {
  assert.equal(fitting([], 0, MORE, GAP), 0);
});

test("arrows go round, Home and End to the ends", () => {
  assert.equal(walk("ArrowDown", -1, 3), 0);
  assert.equal(walk("ArrowDown", 2, 3), 0);
  assert.equal(walk("ArrowUp", 0, 3), 2);
  assert.equal(walk("ArrowUp", -1, 3), 2);
  assert.equal(walk("ArrowUp", 2, 3), 1);
  assert.equal(walk("Home", 2, 3), 0);
  assert.equal(walk("End", 0, 3), 2);
});

test("any other key leads nowhere", () => {
  assert.equal(walk("a", 1, 3), -1);
  assert.equal(walk("Tab", 1, 3), -1);
});
