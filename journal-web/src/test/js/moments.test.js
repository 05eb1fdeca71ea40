"use strict";

const { test } = require("node:test");
const assert = require("node:assert/strict");
const { dayMonth, monday, day, lastDay, end, since } = require("./scripts").script("moments");

const WEEKDAYS = "пн вт ср чт пт сб вс";
const TUE_27_OCT = "2026-10-27";
const END_OF_THU_29_OCT = "2026-10-30T00:00:00+05:00";

test("days", () => {
  assert.equal(dayMonth(TUE_27_OCT), "27.10");
  assert.equal(day(TUE_27_OCT, WEEKDAYS), "вт 27.10");
  assert.equal(day("2026-11-01", WEEKDAYS), "вс 01.11");
});

test("weeks begin on Monday, over the end of a month and of a year", () => {
  assert.equal(monday("2026-10-26"), "2026-10-26");
  assert.equal(monday("2026-11-01"), "2026-10-26");
  assert.equal(monday("2026-11-02"), "2026-11-02");
  assert.equal(monday("2027-01-03"), "2026-12-28");
});

test("the end of a term is the day before midnight", () => {
  assert.equal(end(END_OF_THU_29_OCT, WEEKDAYS), "чт 29.10, 24:00");
  assert.equal(lastDay(END_OF_THU_29_OCT), "29.10");
  assert.equal(end("2026-10-29T18:30:00+05:00", WEEKDAYS), "чт 29.10, 18:30");
  assert.equal(lastDay("2026-10-29T18:30:00+05:00"), "29.10");
});

test("a moment of today is its time", () => {
  assert.equal(since("2026-10-27T17:38:12+05:00", TUE_27_OCT, WEEKDAYS), "17:38");
  assert.equal(since("2026-10-26T17:38:12+05:00", TUE_27_OCT, WEEKDAYS), "пн 26.10, 17:38");
});
