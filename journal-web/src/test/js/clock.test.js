"use strict";

const { test } = require("node:test");
const assert = require("node:assert/strict");
const { face, untilNextMinute } = require("./scripts").script("clock");

const ALMATY = 300;
const WEEKDAYS = ["Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс"];
const TUE_27_OCT_1740 = Date.UTC(2026, 9, 27, 12, 40);

test("shows day and time of the zone it is given", () => {
  assert.deepEqual(face(TUE_27_OCT_1740, ALMATY, WEEKDAYS), { day: "Вт 27.10.2026", time: "17:40" });
});

test("the day changes at midnight of the zone, not of Greenwich", () => {
  const MON_26_OCT_2359 = Date.UTC(2026, 9, 26, 18, 59, 59, 999);
  assert.deepEqual(face(MON_26_OCT_2359, ALMATY, WEEKDAYS), { day: "Пн 26.10.2026", time: "23:59" });
  assert.deepEqual(face(MON_26_OCT_2359 + 1, ALMATY, WEEKDAYS), { day: "Вт 27.10.2026", time: "00:00" });
});

test("Sunday is the last of the seven words", () => {
  const SUN_25_OCT_NOON = Date.UTC(2026, 9, 25, 7);
  assert.equal(face(SUN_25_OCT_NOON, ALMATY, WEEKDAYS).day, "Вс 25.10.2026");
});

test("waits until the minute is over", () => {
  assert.equal(untilNextMinute(TUE_27_OCT_1740), 60_000);
  assert.equal(untilNextMinute(TUE_27_OCT_1740 + 59_999), 1);
  assert.equal(untilNextMinute(-1), 1);
});
