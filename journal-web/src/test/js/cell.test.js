"use strict";

const { test } = require("node:test");
const assert = require("node:assert/strict");
const { address } = require("./scripts").script("cell");

const TABLE = "http://journal.example/journal/table.xhtml?id=7#l3";

test("a cell is asked about by journal, lesson and student", () => {
  assert.equal(address("7", "3", "5", TABLE), "http://journal.example/journal/cell.xhtml?journal=7&lesson=3&student=5");
});

test("a lesson is asked about without a student", () => {
  assert.equal(address("7", "3", null, TABLE), "http://journal.example/journal/cell.xhtml?journal=7&lesson=3");
});
