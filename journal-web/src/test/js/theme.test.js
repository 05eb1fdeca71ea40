"use strict";

const { test } = require("node:test");
const assert = require("node:assert/strict");
const { cookie } = require("./scripts").script("theme");

test("the choice is a cookie of a year that no other site sends", () => {
  assert.equal(cookie("dark", false), "theme=dark; Path=/; Max-Age=31536000; SameSite=Lax");
});

test("over TLS only TLS carries it", () => {
  assert.ok(cookie("light", true).endsWith("; Secure"));
});

test("any other word means as the device", () => {
  assert.ok(cookie("x; Domain=evil", false).startsWith("theme=auto;"));
});
