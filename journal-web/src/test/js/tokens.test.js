// The colours: both dark blocks are the same, no other sheet names a colour, and every pair of text
// and ground that is used can be read (WCAG 2.2: 4.5 for text, 3 for edges and focus).
"use strict";

const { test, describe } = require("node:test");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");

const CSS = path.join(__dirname, "../../main/webapp/resources/css");
const read = (name) => fs.readFileSync(path.join(CSS, name), "utf8").replace(/\/\*[^]*?\*\//g, "");

function declarations(css, selector) {
  const from = css.indexOf(selector + " {");
  assert.notEqual(from, -1, selector);
  const block = css.slice(from, css.indexOf("}", from));
  return Object.fromEntries([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

const tokens = read("tokens.css");
const light = declarations(tokens, ":root");
const dark = declarations(tokens, '[data-theme="dark"]');

const TEXT = [
  ...["paper", "surface", "surface-2", "surface-3", "brand-tint", "bad-tint", "today-tint", "open-tint", "ext-tint"].map(
    (ground) => ["ink", ground],
  ),
  ...["paper", "surface", "surface-2", "surface-3"].flatMap((ground) => [
    ["ink-2", ground],
    ["ink-3", ground],
  ]),
  ...["paper", "surface", "surface-2", "brand-tint"].map((ground) => ["brand", ground]),
  ["brand-2", "brand-tint"],
  ["on-brand", "brand"],
  ["on-brand", "brand-2"],
  ["bar-ink", "bar"],
  ["bar-ink-2", "bar"],
  ["bar-ink", "bar-2"],
  ["bar-strong", "bar-2"],
  ["bar-open", "bar-2"],
  ["bar-today", "bar-today-tint"],
  ["bar-today", "bar"],
  ["on-accent", "accent"],
  ["open", "open-tint"],
  ["open", "surface"],
  ["today", "today-tint"],
  ["today", "paper"],
  ["closed", "closed-tint"],
  ["ext", "ext-tint"],
  ["future", "future-tint"],
  ["future", "surface"],
  ["bad", "bad-tint"],
  ["bad", "surface"],
  ["clash", "clash-tint"],
  ["queue", "queue-tint"],
  ["surface", "ink"],
];

const EDGES = [
  ...["paper", "surface", "surface-2"].map((ground) => ["ctl-line", ground]),
  ...["paper", "surface", "surface-2", "focus-halo", "brand-tint"].map((ground) => ["focus", ground]),
  ["brand", "surface"],
  ["bad", "surface"],
  ["clash", "surface"],
  ["queue", "surface"],
  ["ext", "surface"],
  ["bar-focus", "bar"],
  ["accent", "bar"],
  ["today-line", "surface"],
];

const channel = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function luminance(colour) {
  assert.match(colour, /^#[0-9a-f]{6}$/);
  const [r, g, b] = [1, 3, 5].map((at) => channel(parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

test("dark by choice and dark by device are the same", () => {
  assert.deepEqual(declarations(tokens, '[data-theme="auto"]'), dark);
});

test("dark changes only what light names", () => {
  assert.deepEqual(
    Object.keys(dark).filter((name) => !(name in light)),
    [],
  );
});

test("black on white has the highest contrast there is", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
});

for (const [theme, values] of [
  ["light", light],
  ["dark", { ...light, ...dark }],
]) {
  describe(theme, () => {
    for (const [least, pairs] of [
      [4.5, TEXT],
      [3, EDGES],
    ]) {
      for (const [front, ground] of pairs) {
        test(`${front} on ${ground} has at least ${least}`, () => {
          const ratio = contrast(values["--" + front], values["--" + ground]);
          assert.ok(ratio >= least, ratio.toFixed(2));
        });
      }
    }
  });
}

for (const sheet of fs.readdirSync(CSS).filter((name) => !["tokens.css", "print.css"].includes(name))) {
  test(`${sheet} takes its colours from the tokens`, () => {
    assert.deepEqual(read(sheet).match(/#[0-9a-f]{3,8}\b(?![\w-]*\{)|\brgba?\(|\bhsla?\(/gi) ?? [], []);
  });

  test(`${sheet} names no token that does not exist`, () => {
    const local = [...read(sheet).matchAll(/(--[\w-]+):/g)].map(([, name]) => name);
    const used = [...read(sheet).matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
    assert.deepEqual(
      used.filter((name) => !(name in light) && !local.includes(name)),
      [],
    );
  });
}
