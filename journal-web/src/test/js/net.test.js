"use strict";

const { test, beforeEach } = require("node:test");
const assert = require("node:assert/strict");
const { send, Problem } = require("./scripts").script("net");

let asked;

/** A server that gives this answer. */
function answer(status, body, type = "application/json") {
  globalThis.fetch = async (url, request) => {
    asked = { url, ...request };
    return new Response(body, { status, headers: type ? { "Content-Type": type } : {} });
  };
}

beforeEach(() => {
  globalThis.document = { querySelector: () => ({ content: "the token" }) };
});

test("a change carries the page's token and JSON", async () => {
  answer(200, '{"outcome":"SAVED"}');
  assert.deepEqual(await send("POST", "/api/v1/marks", { value: 86 }), { outcome: "SAVED" });
  assert.equal(asked.headers["X-CSRF-Token"], "the token");
  assert.equal(asked.headers["Content-Type"], "application/json");
  assert.equal(asked.body, '{"value":86}');
  assert.equal(asked.credentials, "same-origin");
});

test("words are asked for in the language of the page", async () => {
  answer(200, "{}");
  await send("GET", "/api/v1/journals/7");
  assert.ok(!("Accept-Language" in asked.headers));
  globalThis.document.documentElement = { lang: "kk" };
  await send("GET", "/api/v1/journals/7");
  assert.equal(asked.headers["Accept-Language"], "kk");
});

test("a file is sent as it is", async () => {
  answer(200, "{}");
  const file = new Blob(["PK"], { type: "application/zip" });
  await send("POST", "/api/v1/sheet", file);
  assert.equal(asked.headers["Content-Type"], "application/zip");
  assert.equal(asked.body, file);
});

test("reading carries no token and no body", async () => {
  answer(200, "[]");
  await send("GET", "/api/v1/journals");
  assert.ok(!("X-CSRF-Token" in asked.headers));
  assert.equal(asked.body, undefined);
});

test("an answer without content is undefined", async () => {
  answer(204, null, null);
  assert.equal(await send("DELETE", "/api/v1/tokens/5"), undefined);
});

test("a refusal is read from problem+json", async () => {
  answer(409, '{"title":"Закрыто","detail":"80 не записано","clause":"2.3.3"}', "application/problem+json");
  await assert.rejects(send("POST", "/x", {}), (problem) => {
    assert.ok(problem instanceof Problem);
    assert.equal(problem.status, 409);
    assert.equal(problem.message, "80 не записано");
    assert.equal(problem.body.clause, "2.3.3");
    return !problem.offline && !problem.signedOut;
  });
});

test("the version seen is named, kept from the answer, and not read again", async () => {
  const tag = { value: null };
  globalThis.fetch = async (url, request) => {
    asked = request;
    return new Response("[]", { status: 200, headers: { "Content-Type": "application/json", ETag: '"7"' } });
  };
  await send("GET", "/x", undefined, { tag });
  assert.ok(!("If-None-Match" in asked.headers));
  assert.equal(tag.value, '"7"');
  answer(304, null, null);
  assert.equal(await send("GET", "/x", undefined, { tag }), undefined);
  assert.equal(asked.headers["If-None-Match"], '"7"');
  assert.equal(tag.value, '"7"');
});

test("a failure that is no JSON has its status only", async () => {
  answer(502, "<html>", "text/html");
  await assert.rejects(send("GET", "/x"), (problem) => problem.status === 502 && problem.message === "502");
});

test("no session is told apart", async () => {
  answer(401, "", null);
  await assert.rejects(send("GET", "/x"), (problem) => problem.signedOut);
});

test("a server that is not reached is told apart", async () => {
  globalThis.fetch = async () => {
    throw new TypeError("Failed to fetch");
  };
  await assert.rejects(send("GET", "/x"), (problem) => problem instanceof Problem && problem.offline);
});

test("a call that was given up is no problem of the server", async () => {
  globalThis.fetch = async () => {
    throw new DOMException("given up", "AbortError");
  };
  await assert.rejects(send("GET", "/x"), { name: "AbortError" });
});
