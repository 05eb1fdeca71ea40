"use strict";

const { test } = require("node:test");
const assert = require("node:assert/strict");
const { filled } = require("./scripts").script("words");

test("places are filled in any order, twice if they stand there twice", () => {
  assert.equal(filled("{1} и {0}, {1}", ["а", "б"]), "б и а, б");
});

test("a value is no pattern itself", () => {
  assert.equal(filled("{0}", ["{1} $&"]), "{1} $&");
});

test("a place without a value is empty", () => {
  assert.equal(filled("пусто: {0}.", []), "пусто: .");
});
