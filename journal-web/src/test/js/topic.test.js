"use strict";

const { test } = require("node:test");
const assert = require("node:assert/strict");
const { save } = require("./scripts").script("topic");

const failing = (problem) => async () => {
  throw problem;
};

test("a topic is sent with the one that was seen", async () => {
  const sent = [];
  assert.deepEqual(await save(async (...call) => sent.push(call), "/topic", "Кровь", null), { saved: true });
  assert.deepEqual(sent, [["PUT", "/topic", { topic: "Кровь", seen: null }]]);
});

test("a refusal is told in the server's words", async () => {
  const answer = await save(failing({ status: 403, message: "закрыто" }), "/topic", "Кровь", null);
  assert.deepEqual(answer, { saved: false, message: "закрыто", stale: false });
});

test("another person's topic must be read again before a second try", async () => {
  const answer = await save(failing({ status: 409, message: "записана другая" }), "/topic", "Кровь", "Лимфа");
  assert.ok(answer.stale && !answer.saved);
});

test("without a network nothing of the server is repeated", async () => {
  assert.deepEqual(await save(failing({ status: 0, offline: true, message: "0" }), "/topic", "a", null), {
    saved: false,
  });
});
