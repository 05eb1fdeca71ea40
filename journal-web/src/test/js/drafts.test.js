"use strict";

const { test, describe, beforeEach } = require("node:test");
const assert = require("node:assert/strict");
const { Drafts, keeps, keepAll } = require("./scripts").script("drafts");
const { Storage } = require("./storage");

const PATH = "/correction/note.xhtml";

const area = (name, value, defaultValue = "") => ({
  tagName: "TEXTAREA",
  type: "textarea",
  dataset: {},
  name,
  value,
  defaultValue,
});

const input = (type, more) => ({ tagName: "INPUT", type, dataset: {}, name: "field", ...more });

describe("what is kept", () => {
  test("text that is typed", () => {
    assert.ok(keeps(area("note", "")));
    assert.ok(keeps(input("text")));
    assert.ok(keeps(input("datetime-local")));
  });

  test("never a password, shown or not", () => {
    assert.ok(!keeps(input("password")));
    assert.ok(!keeps(input("text", { autocomplete: "current-password" })));
    assert.ok(!keeps(input("text", { autocomplete: "new-password" })));
    assert.ok(!keeps(input("text", { autocomplete: "one-time-code" })));
  });

  test("nothing hidden, unnamed, read-only, or marked", () => {
    assert.ok(!keeps(input("hidden")));
    assert.ok(!keeps(input("file")));
    assert.ok(!keeps(input("text", { name: "" })));
    assert.ok(!keeps(input("text", { readOnly: true })));
    assert.ok(!keeps(input("text", { disabled: true })));
    assert.ok(!keeps(input("text", { dataset: { draftSkip: "" } })));
  });
});

describe("a draft", () => {
  let storage;
  let drafts;

  beforeEach(() => {
    storage = new Storage();
    drafts = new Drafts(storage, "teacher", PATH);
    drafts.remember("note", [area("text", "две строки"), input("password", { value: "секрет" })]);
  });

  test("holds what was typed and no password", () => {
    assert.equal(storage.length, 1);
    assert.ok(storage.getItem(storage.key(0)).includes("две строки"));
    assert.ok(!storage.getItem(storage.key(0)).includes("секрет"));
  });

  test("is put back into the field that still has the server's value", () => {
    const field = area("text", "");
    assert.equal(drafts.restore("note", [field]), 1);
    assert.equal(field.value, "две строки");
  });

  test("does not overwrite what has been typed since", () => {
    const field = area("text", "новое");
    assert.equal(drafts.restore("note", [field]), 0);
    assert.equal(field.value, "новое");
  });

  test("is gone when the field has the server's value again", () => {
    drafts.remember("note", [area("text", "")]);
    assert.equal(storage.length, 0);
  });

  test("sent and followed by a page of the person: it arrived", () => {
    drafts.sent("note");
    drafts.settle();
    assert.equal(storage.length, 0);
  });

  test("sent and followed by the sign-in page: it is put back afterwards", () => {
    drafts.sent("note");
    assert.equal(keepAll(storage), 1);
    drafts.settle();
    assert.equal(drafts.restore("note", [area("text", "")]), 1);
  });

  test("typed and not sent survives any number of pages", () => {
    drafts.settle();
    drafts.settle();
    assert.equal(drafts.restore("note", [area("text", "")]), 1);
  });

  test("is not shown to another person or at another page", () => {
    assert.equal(new Drafts(storage, "head", PATH).restore("note", [area("text", "")]), 0);
    assert.equal(new Drafts(storage, "teacher", "/home.xhtml").restore("note", [area("text", "")]), 0);
  });

  test("another person's page settles nothing of this one", () => {
    drafts.sent("note");
    new Drafts(storage, "head", PATH).settle();
    assert.equal(storage.length, 1);
  });

  test("sign-out that was meant forgets all of this person and none of others", () => {
    new Drafts(storage, "head", PATH).remember("note", [area("text", "чужое")]);
    drafts.forget();
    assert.equal(storage.length, 1);
    assert.ok(storage.key(0).includes("head"));
  });

  test("a storage that is full loses nothing of the field", () => {
    storage.setItem = () => {
      throw new Error("full");
    };
    const field = area("text", "длинный текст");
    drafts.remember("note", [field]);
    assert.equal(field.value, "длинный текст");
  });
});
