"use strict";

const { test, describe } = require("node:test");
const assert = require("node:assert/strict");
const { moving, typing, complete } = require("./scripts").script("keys");

/** A key press: what the layout makes of it, where the key is, what is held. */
const press = (key, code = key, held = {}) => ({
  key,
  code,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});

const SHIFT = { shiftKey: true };
const CTRL = { ctrlKey: true };
const ALT = { altKey: true };

describe("a digit starts the mark", () => {
  for (const [layout, key, code] of [
    ["Latin and Russian", "8", "Digit8"],
    ["Kazakh, where the digit row holds letters", "ө", "Digit8"],
    ["Kazakh", "ә", "Digit2"],
    ["French, where digits want Shift", "&", "Digit1"],
    ["the block of digits", "5", "Numpad5"],
  ]) {
    test(layout, () => {
      assert.deepEqual(moving(press(key, code)), { act: "type", text: code.at(-1) });
    });
  }

  test("also where Shift makes it one", () => {
    assert.deepEqual(moving(press("1", "Digit1", SHIFT)), { act: "type", text: "1" });
  });

  test("but not where Shift makes it a sign", () => {
    assert.equal(moving(press("%", "Digit5", SHIFT)), undefined);
  });

  test("but not on the block without NumLock, where it is an arrow", () => {
    assert.deepEqual(moving(press("ArrowUp", "Numpad8")), { act: "move", right: 0, down: -1 });
    assert.deepEqual(moving(press("Home", "Numpad7")), { act: "firstLesson" });
  });
});

describe("attendance", () => {
  for (const [layout, key, code, absence] of [
    ["Russian н", "н", "KeyY", "N"],
    ["Russian Н", "Н", "KeyY", "N"],
    ["Latin, by place", "y", "KeyY", "N"],
    ["Latin n", "n", "KeyN", "N"],
    ["Russian у", "у", "KeyE", "U"],
    ["Russian У", "У", "KeyE", "U"],
    ["Latin, by place", "e", "KeyE", "U"],
    ["plus with Shift", "+", "Equal", "P"],
    ["the plus key without Shift", "=", "Equal", "P"],
    ["Kazakh, where the plus key is a letter", "һ", "Equal", "P"],
    ["the block's plus", "+", "NumpadAdd", "P"],
  ]) {
    test(`${layout} is ${absence}`, () => {
      assert.deepEqual(moving(press(key, code)), { act: "code", absence });
    });
  }

  test("no other letter means anything", () => {
    for (const [key, code] of [["а", "KeyF"], ["z", "KeyZ"], ["ж", "Semicolon"], [" ", "Space"]]) {
      assert.equal(moving(press(key, code)), undefined, key);
    }
  });
});

describe("moving", () => {
  for (const [what, event, act] of [
    ["arrows", press("ArrowRight"), { act: "move", right: 1, down: 0 }],
    ["arrows with Shift", press("ArrowDown", "ArrowDown", SHIFT), { act: "extend", right: 0, down: 1 }],
    ["Tab", press("Tab"), { act: "leave", right: 1 }],
    ["Shift+Tab", press("Tab", "Tab", SHIFT), { act: "leave", right: -1 }],
    ["PageUp", press("PageUp"), { act: "week", by: -1 }],
    ["PageDown", press("PageDown"), { act: "week", by: 1 }],
    ["Alt+PageDown", press("PageDown", "PageDown", ALT), { act: "nextEmpty" }],
    ["Home", press("Home"), { act: "firstLesson" }],
    ["End", press("End"), { act: "lastLesson" }],
    ["Ctrl+Home", press("Home", "Home", CTRL), { act: "firstCell" }],
    ["Ctrl+End", press("End", "End", CTRL), { act: "lastCell" }],
    ["Enter", press("Enter"), { act: "edit" }],
    ["F2", press("F2"), { act: "edit" }],
    ["Del", press("Delete"), { act: "clear" }],
    ["Backspace", press("Backspace"), { act: "clear" }],
    ["Esc", press("Escape"), { act: "escape" }],
    ["Ctrl+Enter", press("Enter", "Enter", CTRL), { act: "fill" }],
    ["Ctrl+Z", press("z", "KeyZ", CTRL), { act: "undo" }],
    ["Ctrl+Z in Russian", press("я", "KeyZ", CTRL), { act: "undo" }],
    ["⌘Z", press("z", "KeyZ", { metaKey: true }), { act: "undo" }],
    ["Alt+↓", press("ArrowDown", "ArrowDown", ALT), { act: "lessonMenu" }],
    ["Shift+F10", press("F10", "F10", SHIFT), { act: "cellMenu" }],
    ["the menu key", press("ContextMenu"), { act: "cellMenu" }],
    ["F1", press("F1"), { act: "explain" }],
    ["? in Latin", press("?", "Slash", SHIFT), { act: "help" }],
    ["? in Russian", press("?", "Digit7", SHIFT), { act: "help" }],
    ["the place of ? in Russian", press(",", "Slash", SHIFT), { act: "help" }],
  ]) {
    test(what, () => assert.deepEqual(moving(event), act));
  }

  test("copy, paste and the browser's own keys are left alone", () => {
    for (const event of [press("c", "KeyC", CTRL), press("v", "KeyV", CTRL), press("r", "KeyR", CTRL), press("F5")]) {
      assert.equal(moving(event), undefined, event.key);
    }
  });

  test("digits with Ctrl or Alt are the browser's", () => {
    assert.equal(moving(press("1", "Digit1", CTRL)), undefined);
    assert.equal(moving(press("1", "Digit1", ALT)), undefined);
  });
});

describe("typing", () => {
  test("digits by their place as well", () => {
    assert.deepEqual(typing(press("ә", "Digit2"), false), { act: "insert", text: "2" });
  });

  for (const [what, event, right, down] of [
    ["Enter", press("Enter"), 0, 1],
    ["Shift+Enter", press("Enter", "Enter", SHIFT), 0, -1],
    ["Tab", press("Tab"), 1, 0],
    ["Shift+Tab", press("Tab", "Tab", SHIFT), -1, 0],
    ["↓", press("ArrowDown"), 0, 1],
    ["↑", press("ArrowUp"), 0, -1],
    ["→", press("ArrowRight"), 1, 0],
  ]) {
    test(`${what} writes and goes on`, () => {
      assert.deepEqual(typing(event, false), { act: "write", write: true, right, down });
    });
  }

  test("→ moves the caret after F2, ↓ writes there too", () => {
    assert.equal(typing(press("ArrowRight"), true), undefined);
    assert.equal(typing(press("ArrowDown"), true).act, "write");
  });

  test("Ctrl+Enter writes and stays", () => {
    assert.deepEqual(typing(press("Enter", "Enter", CTRL), false), { act: "stay", write: true });
  });

  test("Esc drops, F2 selects all", () => {
    assert.equal(typing(press("Escape"), false).act, "drop");
    assert.equal(typing(press("F2"), true).act, "selectAll");
  });

  test("PageDown writes, then moves", () => {
    assert.deepEqual(typing(press("PageDown"), false), { act: "week", by: 1, write: true });
  });

  test("deleting, undoing and pasting of text are the field's", () => {
    for (const event of [press("Backspace"), press("Delete"), press("z", "KeyZ", CTRL), press("v", "KeyV", CTRL)]) {
      assert.equal(typing(event, false), undefined, event.key);
    }
  });

  test("a letter that is no code goes nowhere", () => {
    assert.deepEqual(typing(press("ж", "Semicolon"), false), { act: "nothing" });
  });
});

describe("a mark that can be no other", () => {
  for (const [text, is] of [
    ["", false],
    ["8", false],
    ["00", true],
    ["05", true],
    ["09", true],
    ["10", false],
    ["11", true],
    ["99", true],
    ["100", false],
    ["101", false],
  ]) {
    test(`«${text}» ${is ? "is" : "is not"}`, () => assert.equal(complete(text), is));
  }
});
