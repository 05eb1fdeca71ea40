"use strict";

const { test, describe, beforeEach } = require("node:test");
const assert = require("node:assert/strict");
require("./scripts").script("outbox", "Outbox");
const Marks = require("./scripts").script("marks", "Marks");
const { Problem } = require("./scripts").script("net");
const { Storage } = require("./storage");

const TUE_27 = { id: "l27", date: "2026-10-27", kind: "PRACTICAL", state: "OPEN", writable: true };
const FRI_23 = { id: "l23", date: "2026-10-23", kind: "PRACTICAL", state: "OPEN", writable: true };
const TUE_20 = { id: "l20", date: "2026-10-20", kind: "PRACTICAL", state: "CLOSED", writable: false };
const FRI_30 = { id: "l30", date: "2026-10-30", kind: "PRACTICAL", state: "NOT_YET", writable: false };

const row = (id, more) => ({ id, name: id, open: true, from: null, to: null, status: "STUDYING", ...more });

/** The journal's server: versions, ids seen before, conflicts; what it is told to fail at, it fails at. */
class Server {
  lessons = [TUE_20, FRI_23, TUE_27, FRI_30].map((lesson) => ({ ...lesson }));
  students = ["ann", "bob", "eve"].map((id) => row(id));
  writable = true;
  revisions = [];
  requests = [];
  #cells = new Map();
  #done = new Map();
  #fails = [];

  /** The next calls of this method fail so: a status, or "lost" for done but not answered. */
  fail(method, ...failures) {
    this.#fails.push(...failures.map((failure) => ({ method, failure })));
  }

  put(lesson, student, value, author, absence = null) {
    const key = lesson + "/" + student;
    const version = (this.#cells.get(key)?.version ?? 0) + 1;
    const cell = { lesson, student, value, absence, version, author, authorName: "Name of " + author, at: "17:38" };
    this.#cells.set(key, cell);
    this.revisions.push({ ...cell });
    return version;
  }

  cell(lesson, student) {
    return this.#cells.get(lesson + "/" + student);
  }

  /** A browser of this person. */
  session(author) {
    return async (method, url, body, { tag } = {}) => {
      this.requests.push({ method, url, body: body && structuredClone(body) });
      const at = this.#fails.findIndex((one) => one.method === method);
      const failure = at >= 0 ? this.#fails.splice(at, 1)[0].failure : undefined;
      if (failure !== undefined && failure !== "lost") {
        throw typeof failure === "number" ? new Problem(failure, { title: "failed" }) : failure;
      }
      const answer =
        method === "GET" ? this.#journal(tag) : method === "POST" ? this.#preview(body) : this.#patch(author, body);
      if (failure === "lost") {
        throw new Problem(0);
      }
      return answer && structuredClone(answer);
    };
  }

  #journal(tag) {
    const { lessons, students, writable } = this;
    const answer = { id: "7", title: "203 ОМ", writable, lessons, students, cells: [...this.#cells.values()] };
    const version = JSON.stringify(answer);
    if (tag.value === version) {
      return undefined;
    }
    tag.value = version;
    return answer;
  }

  #preview({ text, lesson, student }) {
    const row = { lesson, student, received: text, verdict: "NEW", reason: null };
    if (this.lessons.find((one) => one.id === lesson).state !== "OPEN") {
      Object.assign(row, { verdict: "CLOSED", reason: text + " не записано: занятие закрыто (п. 2.3.3)" });
    } else if (Number(text) > 100) {
      Object.assign(row, { verdict: "NOT_A_MARK", reason: text + " не записано: нужно от 0 до 100" });
    }
    return { rows: [row], counts: { [row.verdict]: 1 } };
  }

  #patch(author, { way = "TYPED", changes }) {
    if (changes.some((change) => change.lesson === "malformed")) {
      throw new Problem(400, { detail: "malformed" });
    }
    return { results: changes.map((change) => ({ changeId: change.changeId, ...this.#apply(author, way, change) })) };
  }

  #apply(author, way, { changeId, lesson, student, value, absence, seenVersion }) {
    if (this.#done.has(changeId)) {
      return { outcome: "SAVED", version: this.#done.get(changeId) };
    }
    if (this.lessons.find((one) => one.id === lesson).state !== "OPEN") {
      const refusal = { clause: "2.3.3a", message: value + " не записано", closedAt: "2026-10-23T00:00:00+05:00" };
      return { outcome: "REFUSED", refusal };
    }
    if (value > 100) {
      return { outcome: "INVALID", refusal: { message: value + " не записано: нужно от 0 до 100" } };
    }
    const stored = this.cell(lesson, student);
    if ((stored?.version ?? null) !== seenVersion) {
      return { outcome: "CONFLICT", version: stored?.version ?? null, theirs: stored };
    }
    const version = this.put(lesson, student, value, author, absence);
    this.revisions.at(-1).way = way;
    this.#done.set(changeId, version);
    return { outcome: "SAVED", version };
  }

  get patches() {
    return this.requests.filter(({ method }) => method === "PATCH").map(({ body }) => body);
  }
}

let server;
let storage;
let clock;

function browser(user = "me", more = {}) {
  return new Marks({ journal: "7", user, storage, send: server.session(user), now: () => clock, ...more });
}

async function opened(user, more) {
  const marks = browser(user, more);
  await marks.load();
  return marks;
}

const mark = (student, value, lesson = "l27") => ({ lesson, student, value });
const shown = (marks, student, lesson = "l27") => marks.shown(lesson, student).value;
const fate = (marks, student, lesson = "l27") => marks.cell(lesson, student).fate;
const outcomes = (results) => results.map((result) => result.outcome);

/** Lets everything that needs no outside event happen. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  server = new Server();
  storage = new Storage();
  clock = 1_000_000;
});

describe("a mark", () => {
  test("is a draft until the server has it", async () => {
    const marks = await opened();
    const done = marks.enter([mark("ann", 86)]);
    assert.equal(fate(marks, "ann"), "saving");
    assert.deepEqual(marks.cell("l27", "ann").draft, { value: 86, absence: null });
    assert.equal(marks.cell("l27", "ann").value, null);
    assert.equal(marks.unsent, 1);
    assert.deepEqual(outcomes(await done), ["SAVED"]);
    const cell = marks.cell("l27", "ann");
    assert.deepEqual([cell.value, cell.version, cell.author, cell.draft], [86, 1, "me", undefined]);
    assert.equal(marks.unsent, 0);
    assert.equal(storage.length, 0);
  });

  test("is shown as saved for three seconds", async () => {
    const marks = await opened();
    await marks.enter([mark("ann", 86)]);
    clock += 2999;
    assert.equal(fate(marks, "ann"), "saved");
    clock += 1;
    assert.equal(fate(marks, "ann"), "");
  });

  test("names the version that was seen, and none where there was none", async () => {
    server.put("l27", "bob", 60, "me");
    const marks = await opened();
    await marks.enter([mark("ann", 86), mark("bob", 61)]);
    assert.deepEqual(
      server.patches[0].changes.map((change) => change.seenVersion),
      [null, 1],
    );
    assert.equal(server.patches[0].way, "TYPED");
  });

  test("of the same value is not sent", async () => {
    server.put("l27", "ann", 86, "other");
    const marks = await opened();
    assert.deepEqual(await marks.enter([mark("ann", 86)]), [{ outcome: "SAVED", version: 1 }]);
    assert.equal(server.patches.length, 0);
    assert.equal(marks.canUndo, false);
  });

  test("tells a cleared cell from one never entered", async () => {
    server.put("l27", "ann", 86, "me");
    const marks = await opened();
    await marks.enter([{ lesson: "l27", student: "ann" }]);
    assert.deepEqual([server.cell("l27", "ann").value, server.cell("l27", "ann").version], [null, 2]);
    assert.ok(marks.isEmpty("l27", "ann"));
    assert.equal(marks.cell("l27", "ann").version, 2);
    assert.equal(marks.cell("l27", "bob").version, null);
  });

  test("entered over one under way waits for its version", async () => {
    const marks = await opened();
    const first = marks.enter([mark("ann", 8)]);
    const second = marks.enter([mark("ann", 86)]);
    assert.equal(shown(marks, "ann"), 86);
    assert.deepEqual(outcomes([...(await first), ...(await second)]), ["SAVED", "SAVED"]);
    assert.deepEqual(
      server.patches.map(({ changes }) => [changes[0].value, changes[0].seenVersion]),
      [
        [8, null],
        [86, 1],
      ],
    );
  });

  test("goes with all that wait in one request, in the order they were entered", async () => {
    const marks = await opened();
    marks.enter([mark("ann", 1)]);
    marks.enter([mark("bob", 2)]);
    await marks.enter([mark("eve", 3)]);
    assert.deepEqual(
      server.patches.map(({ changes }) => changes.map((change) => change.student)),
      [["ann"], ["bob", "eve"]],
    );
  });

  test("by another way goes in another request", async () => {
    const marks = await opened();
    server.fail("PATCH", 0);
    marks.enter([mark("ann", 1)]);
    await settle();
    marks.enter([mark("bob", 2)], "PASTED");
    await marks.wake();
    assert.deepEqual(
      server.patches.slice(1).map(({ way }) => way),
      ["TYPED", "PASTED"],
    );
  });

  test("of a large paste goes in several requests and every one arrives", async () => {
    server.students = Array.from({ length: 900 }, (_, index) => row("s" + index));
    const marks = await opened();
    const results = await marks.enter(server.students.map(({ id }) => mark(id, 70)), "PASTED");
    assert.equal(results.filter(({ outcome }) => outcome === "SAVED").length, 900);
    assert.ok(server.patches.length > 1 && server.patches.every(({ changes }) => changes.length <= 2000));
  });
});

describe("without network", () => {
  test("entries wait in their order and go when it is back", async () => {
    const marks = await opened();
    server.fail("PATCH", 0);
    server.fail("GET", 0, 0);
    marks.enter([mark("ann", 91)]);
    await settle();
    marks.enter([mark("bob", 58)]);
    await settle();
    assert.equal(marks.online, false);
    assert.deepEqual([fate(marks, "ann"), fate(marks, "bob")], ["queued", "queued"]);
    assert.equal(marks.counts.queued, 2);
    await marks.poll();
    await marks.poll();
    assert.equal(server.cell("l27", "ann"), undefined);
    await marks.poll();
    assert.equal(marks.online, true);
    assert.deepEqual(
      server.revisions.map(({ student, value }) => [student, value]),
      [
        ["ann", 91],
        ["bob", 58],
      ],
    );
    assert.equal(marks.unsent, 0);
  });

  test("what is entered while the lost call is still under way is told to wait as well", async () => {
    const marks = await opened();
    const painted = {};
    marks.addEventListener("cell", ({ detail }) => (painted[detail.student] = fate(marks, detail.student)));
    server.fail("PATCH", 0);
    marks.enter([mark("ann", 91)]);
    marks.enter([mark("bob", 58)]);
    await settle();
    assert.deepEqual(painted, { ann: "queued", bob: "queued" });
    await marks.wake();
    assert.deepEqual(painted, { ann: "saved", bob: "saved" });
  });

  test("entries survive a reload and keep their ids", async () => {
    const marks = await opened();
    server.fail("PATCH", 0);
    marks.enter([mark("ann", 91)]);
    marks.enter([mark("bob", 58)]);
    await settle();
    const [sent] = server.patches[0].changes;
    const reloaded = browser();
    assert.equal(reloaded.unsent, 2);
    assert.equal(shown(reloaded, "ann"), 91);
    await reloaded.load();
    assert.equal(server.patches[1].changes[0].changeId, sent.changeId);
    assert.deepEqual(server.patches[1].changes.map(({ value }) => value), [91, 58]);
    assert.equal(reloaded.unsent, 0);
    assert.equal(storage.length, 0);
  });

  test("two values for one cell survive a reload and arrive one over the other", async () => {
    const marks = await opened();
    server.fail("PATCH", 0);
    marks.enter([mark("ann", 8)]);
    await settle();
    marks.enter([mark("ann", 80)]);
    const reloaded = await opened();
    assert.deepEqual(
      server.revisions.map(({ value, version }) => [value, version]),
      [
        [8, 1],
        [80, 2],
      ],
    );
    assert.equal(fate(reloaded, "ann"), "saved");
  });

  test("nobody's name is kept", async () => {
    server.students = [row("ann", { name: "Фамилия Имя" })];
    const marks = await opened();
    server.put("l27", "ann", 68, "other");
    await marks.enter([mark("ann", 74)]);
    assert.equal(fate(marks, "ann"), "conflict");
    const kept = storage.getItem(storage.key(0));
    assert.ok(!/Имя|Name/.test(kept), kept);
  });

  test("a repeat after a lost answer has the same id and makes no second revision", async () => {
    const marks = await opened();
    server.fail("PATCH", "lost");
    const done = marks.enter([mark("ann", 91)]);
    await settle();
    assert.equal(fate(marks, "ann"), "queued");
    await marks.wake();
    assert.deepEqual(outcomes(await done), ["SAVED"]);
    const [first, second] = server.patches;
    assert.deepEqual(first, second);
    assert.equal(server.revisions.length, 1);
  });

  test("a repeat that another has overwritten meanwhile shows the other's value", async () => {
    const marks = await opened();
    server.fail("PATCH", "lost");
    marks.enter([mark("ann", 91)]);
    await settle();
    server.put("l27", "ann", 50, "other");
    await marks.wake();
    assert.equal(shown(marks, "ann"), 50);
    assert.equal(marks.cell("l27", "ann").version, 2);
  });

  test("a page in place of the journal's answer decides nothing", async () => {
    const marks = await opened();
    server.fail("PATCH", new Problem(400), new Problem(404));
    marks.enter([mark("ann", 91)]);
    await settle();
    assert.equal(fate(marks, "ann"), "queued");
    await marks.wake();
    assert.equal(fate(marks, "ann"), "queued");
    await marks.wake();
    assert.equal(server.cell("l27", "ann").value, 91);
  });

  test("a failing server is asked ever less often", async () => {
    const marks = await opened();
    server.fail("PATCH", 503, 503, 503);
    marks.enter([mark("ann", 91)]);
    await settle();
    const tries = () => server.patches.length;
    clock += 1999;
    await marks.poll();
    assert.equal(tries(), 1);
    clock += 1;
    await marks.poll();
    assert.equal(tries(), 2);
    clock += 3999;
    await marks.poll();
    assert.equal(tries(), 2);
    assert.equal(fate(marks, "ann"), "queued");
    await marks.wake();
    assert.equal(tries(), 3);
    await marks.wake();
    assert.equal(server.cell("l27", "ann").value, 91);
  });

  test("a storage without room loses nothing while the page lives", async () => {
    storage.setItem = () => {
      throw new Error("full");
    };
    const marks = await opened();
    await marks.enter([mark("ann", 91)]);
    assert.equal(server.cell("l27", "ann").value, 91);
  });
});

describe("signed out", () => {
  for (const status of [401, 403]) {
    test(`entries wait and are not tried again (${status})`, async () => {
      const marks = await opened();
      server.fail("PATCH", status);
      marks.enter([mark("ann", 91)]);
      await settle();
      marks.enter([mark("bob", 92)]);
      await settle();
      assert.equal(marks.signedOut, true);
      assert.equal(server.patches.length, 1);
      assert.deepEqual([fate(marks, "ann"), fate(marks, "bob")], ["queued", "queued"]);
      assert.equal(storage.length, 2);
    });
  }

  test("after the sign-in they go", async () => {
    const marks = await opened();
    server.fail("PATCH", 401);
    marks.enter([mark("ann", 91)]);
    await settle();
    await marks.wake();
    assert.equal(marks.signedOut, false);
    assert.equal(server.cell("l27", "ann").value, 91);
  });

  test("another person at this computer neither sees nor sends them", async () => {
    const marks = await opened();
    server.fail("PATCH", 401);
    marks.enter([mark("ann", 91)]);
    await settle();
    const next = await opened("other");
    assert.equal(next.unsent, 0);
    assert.equal(shown(next, "ann"), null);
    assert.equal(storage.length, 1);
  });
});

describe("refused", () => {
  async function late() {
    const marks = await opened();
    server.lessons.find(({ id }) => id === "l27").state = "CLOSED";
    await marks.enter([mark("ann", 80)]);
    return marks;
  }

  test("stays visible as a draft with the server's words", async () => {
    const marks = await late();
    const cell = marks.cell("l27", "ann");
    assert.equal(cell.fate, "refused");
    assert.equal(cell.draft.value, 80);
    assert.equal(cell.value, null);
    assert.equal(cell.refusal.message, "80 не записано");
    assert.equal(cell.refusal.clause, "2.3.3a");
    assert.equal(marks.unsent, 0);
    assert.deepEqual(marks.toDecide, [{ lesson: "l27", student: "ann" }]);
  });

  test("is still there after a reload and is not sent by itself", async () => {
    await late();
    const marks = await opened();
    assert.equal(fate(marks, "ann"), "refused");
    assert.equal(marks.cell("l27", "ann").refusal.closedAt, "2026-10-23T00:00:00+05:00");
    assert.equal(server.patches.length, 1);
  });

  test("says after a reload why, in the server's words of now, and keeps none of them", async () => {
    await late();
    const marks = await opened();
    assert.equal(marks.cell("l27", "ann").refusal.message, "80 не записано: занятие закрыто (п. 2.3.3)");
    assert.equal(marks.cell("l27", "ann").refusal.clause, "2.3.3a");
    const previews = server.requests.filter(({ method }) => method === "POST");
    assert.deepEqual(previews, [
      { method: "POST", url: "/api/v1/journals/7/paste", body: { text: "80", lesson: "l27", student: "ann" } },
    ]);
    assert.ok(!storage.getItem(storage.key(0)).includes("не записано"));
    assert.equal(server.patches.length, 1);
  });

  test("is asked about as a spreadsheet would bring it, a code as its letters", async () => {
    const before = await opened();
    server.lessons.find(({ id }) => id === "l27").state = "CLOSED";
    await before.enter([{ lesson: "l27", student: "ann", absence: "U" }]);
    const marks = await opened();
    assert.equal(server.requests.find(({ method }) => method === "POST").body.text, "ув");
    assert.match(marks.cell("l27", "ann").refusal.message, /^ув не записано/);
  });

  test("without words to be had the refusal stands as it was kept", async () => {
    await late();
    server.fail("POST", 0);
    const marks = await opened();
    assert.equal(fate(marks, "ann"), "refused");
    assert.equal(marks.cell("l27", "ann").refusal.message, undefined);
    assert.equal(marks.online, true);
  });

  test("of a window that was opened meanwhile no reason is told", async () => {
    await late();
    server.lessons.find(({ id }) => id === "l27").state = "OPEN";
    const marks = await opened();
    assert.equal(fate(marks, "ann"), "refused");
    assert.equal(marks.cell("l27", "ann").refusal.message, undefined);
    assert.equal(server.cell("l27", "ann"), undefined);
  });

  test("goes again when the person says so, as the same change", async () => {
    const marks = await late();
    server.lessons.find(({ id }) => id === "l27").state = "OPEN";
    await marks.resend("l27", "ann");
    assert.equal(server.cell("l27", "ann").value, 80);
    assert.equal(server.patches[0].changes[0].changeId, server.patches[1].changes[0].changeId);
  });

  test("is dropped by its person only", async () => {
    const marks = await late();
    await marks.poll();
    assert.equal(fate(marks, "ann"), "refused");
    marks.discard("l27", "ann");
    assert.equal(fate(marks, "ann"), "");
    assert.equal(storage.length, 0);
  });

  test("gives way to a new value for the cell", async () => {
    const marks = await late();
    server.lessons.find(({ id }) => id === "l27").state = "OPEN";
    await marks.enter([mark("ann", 81)]);
    assert.equal(server.cell("l27", "ann").value, 81);
    assert.deepEqual(marks.counts, { saving: 0, queued: 0, refused: 0, conflict: 0, invalid: 0 });
  });

  test("not a mark: what was typed stays, with the reason", async () => {
    const marks = await opened();
    await marks.enter([mark("ann", 140), mark("bob", 80)]);
    assert.equal(fate(marks, "ann"), "invalid");
    assert.match(marks.cell("l27", "ann").refusal.message, /140/);
    assert.equal(server.cell("l27", "bob").value, 80);
  });

  test("the journal itself out of sight: all of it", async () => {
    const marks = await opened();
    server.fail("PATCH", 404);
    await marks.enter([mark("ann", 80)]);
    assert.equal(fate(marks, "ann"), "refused");
  });

  test("one malformed change does not keep the others back", async () => {
    const marks = await opened();
    server.fail("PATCH", 0);
    marks.enter([mark("ann", 80)]);
    await settle();
    marks.enter([{ lesson: "malformed", student: "bob", value: 1 }]);
    marks.enter([mark("eve", 90)]);
    await marks.wake();
    assert.equal(server.cell("l27", "ann").value, 80);
    assert.equal(server.cell("l27", "eve").value, 90);
    assert.equal(fate(marks, "bob", "malformed"), "invalid");
  });
});

describe("a conflict", () => {
  async function clash() {
    server.put("l27", "ann", 60, "me");
    const marks = await opened();
    server.put("l27", "ann", 68, "other");
    await marks.enter([mark("ann", 74)]);
    return marks;
  }

  test("shows mine, theirs and before, and nothing is dropped", async () => {
    const cell = (await clash()).cell("l27", "ann");
    assert.equal(cell.fate, "conflict");
    assert.equal(cell.draft.value, 74);
    assert.deepEqual([cell.theirs.value, cell.theirs.authorName, cell.theirs.at], [68, "Name of other", "17:38"]);
    assert.equal(cell.before.value, 60);
    assert.equal(server.cell("l27", "ann").value, 68);
  });

  test("mine is written over theirs, as a new change", async () => {
    const marks = await clash();
    await marks.keepMine("l27", "ann");
    assert.deepEqual([server.cell("l27", "ann").value, server.cell("l27", "ann").version], [74, 3]);
    const [first, second] = server.patches.map(({ changes }) => changes[0]);
    assert.notEqual(first.changeId, second.changeId);
    assert.equal(second.seenVersion, 2);
    assert.equal(fate(marks, "ann"), "saved");
  });

  test("theirs stays and nothing is sent", async () => {
    const marks = await clash();
    marks.takeTheirs("l27", "ann");
    assert.deepEqual([shown(marks, "ann"), fate(marks, "ann")], [68, ""]);
    assert.equal(server.patches.length, 1);
    assert.equal(storage.length, 0);
  });

  test("what was before both comes back", async () => {
    const marks = await clash();
    await marks.putBack("l27", "ann");
    assert.equal(server.cell("l27", "ann").value, 60);
  });

  test("is asked again if theirs changed once more before the choice", async () => {
    const marks = await clash();
    server.put("l27", "ann", 70, "other");
    await marks.keepMine("l27", "ann");
    assert.equal(fate(marks, "ann"), "conflict");
    assert.equal(marks.cell("l27", "ann").theirs.value, 70);
  });

  test("survives a reload", async () => {
    await clash();
    const marks = await opened();
    const cell = marks.cell("l27", "ann");
    assert.deepEqual([cell.fate, cell.draft.value, cell.theirs.value, cell.before.value], ["conflict", 74, 68, 60]);
  });

  test("of first entries is one too", async () => {
    const marks = await opened();
    server.put("l27", "ann", 68, "other");
    await marks.enter([mark("ann", 74)]);
    assert.equal(fate(marks, "ann"), "conflict");
    assert.deepEqual(marks.cell("l27", "ann").before, { value: null, absence: null });
  });

  test("of equal values is none", async () => {
    const marks = await opened();
    server.put("l27", "ann", 74, "other");
    await marks.enter([mark("ann", 74)]);
    assert.deepEqual([fate(marks, "ann"), marks.cell("l27", "ann").version], ["", 1]);
  });

  test("of a value begun before theirs came and finished after is one too", async () => {
    server.put("l27", "ann", 60, "me");
    const marks = await opened();
    const { version } = marks.cell("l27", "ann");
    const before = marks.shown("l27", "ann");
    server.put("l27", "ann", 68, "other");
    await marks.poll();
    await marks.enter([{ ...mark("ann", 74), seenVersion: version, before }]);
    const cell = marks.cell("l27", "ann");
    assert.deepEqual([cell.fate, cell.theirs.value, cell.before.value], ["conflict", 68, 60]);
  });

  test("of a roll call is none: it leaves alone what is filled", async () => {
    const marks = await opened();
    server.put("l27", "ann", 68, "other");
    const present = ["ann", "bob"].map((student) => ({ lesson: "l27", student, absence: "P" }));
    assert.deepEqual(outcomes(await marks.enter(present, "ROLL_CALL")), ["CONFLICT", "SAVED"]);
    assert.deepEqual([shown(marks, "ann"), fate(marks, "ann")], [68, ""]);
    assert.equal(storage.length, 0);
  });

  test("is asked about the latest of several values", async () => {
    const marks = await opened();
    server.put("l27", "ann", 68, "other");
    marks.enter([mark("ann", 7)]);
    await marks.enter([mark("ann", 74)]);
    assert.deepEqual([fate(marks, "ann"), shown(marks, "ann")], ["conflict", 74]);
    assert.equal(server.revisions.length, 1);
  });
});

describe("undo", () => {
  test("of a cell is a new revision", async () => {
    server.put("l27", "ann", 60, "me");
    const marks = await opened();
    await marks.enter([mark("ann", 86)]);
    assert.deepEqual(await marks.undo(), { undone: 1, left: 0, refusal: undefined });
    const { value, version, way } = server.revisions.at(-1);
    assert.deepEqual([value, version, way], [60, 3, "UNDO"]);
  });

  test("of a first entry clears the cell", async () => {
    const marks = await opened();
    await marks.enter([mark("ann", 86)]);
    await marks.undo();
    assert.ok(marks.isEmpty("l27", "ann"));
    assert.equal(server.cell("l27", "ann").version, 2);
  });

  for (const way of ["PASTED", "ROLL_CALL"]) {
    test(`of many is one step (${way})`, async () => {
      const marks = await opened();
      const present = ["ann", "bob", "eve"].map((student) => ({ lesson: "l27", student, absence: "P" }));
      await marks.enter(present, way);
      assert.deepEqual(await marks.undo(), { undone: 3, left: 0, refusal: undefined });
      assert.ok(["ann", "bob", "eve"].every((student) => marks.isEmpty("l27", student)));
      assert.equal(marks.canUndo, false);
    });
  }

  test("leaves what another has changed since", async () => {
    const marks = await opened();
    await marks.enter([mark("ann", 1), mark("bob", 2)], "PASTED");
    server.put("l27", "bob", 50, "other");
    await marks.poll();
    assert.deepEqual(await marks.undo(), { undone: 1, left: 1, refusal: undefined });
    assert.equal(server.cell("l27", "bob").value, 50);
    assert.ok(marks.isEmpty("l27", "ann"));
  });

  test("leaves it also if this page has not heard of it yet", async () => {
    const marks = await opened();
    await marks.enter([mark("ann", 1)]);
    server.put("l27", "ann", 50, "other");
    assert.deepEqual(await marks.undo(), { undone: 0, left: 1, refusal: undefined });
    assert.deepEqual([shown(marks, "ann"), fate(marks, "ann")], [50, ""]);
  });

  test("goes back step by step, through its own undoing", async () => {
    const marks = await opened();
    await marks.enter([mark("ann", 1)]);
    await marks.enter([mark("ann", 2)]);
    await marks.enter([mark("ann", 3)]);
    await marks.undo();
    assert.equal(shown(marks, "ann"), 2);
    await marks.undo();
    assert.equal(shown(marks, "ann"), 1);
    await marks.undo();
    assert.ok(marks.isEmpty("l27", "ann"));
    assert.deepEqual(await marks.undo(), { undone: 0, left: 0 });
  });

  test("of what never left this browser sends nothing", async () => {
    const marks = await opened();
    server.fail("PATCH", 0);
    marks.enter([mark("ann", 1)]);
    await settle();
    marks.enter([mark("bob", 2)]);
    await marks.undo();
    assert.ok(marks.isEmpty("l27", "bob"));
    await marks.wake();
    assert.equal(server.cell("l27", "bob"), undefined);
  });

  test("of what may have arrived is sent after it", async () => {
    const marks = await opened();
    server.fail("PATCH", "lost");
    marks.enter([mark("ann", 1)]);
    await settle();
    const undone = marks.undo();
    await marks.wake();
    assert.deepEqual(await undone, { undone: 1, left: 0, refusal: undefined });
    assert.deepEqual(
      server.revisions.map(({ value, way }) => [value, way]),
      [
        [1, "TYPED"],
        [null, "UNDO"],
      ],
    );
  });

  test("of a refused draft drops the draft", async () => {
    const marks = await opened();
    server.lessons.find(({ id }) => id === "l27").state = "CLOSED";
    await marks.enter([mark("ann", 1)]);
    await marks.undo();
    assert.equal(fate(marks, "ann"), "");
  });

  test("after the window has closed is refused, and the mark stands", async () => {
    const marks = await opened();
    await marks.enter([mark("ann", 1)]);
    server.lessons.find(({ id }) => id === "l27").state = "CLOSED";
    const { undone, left, refusal } = await marks.undo();
    assert.deepEqual([undone, left, refusal.clause], [0, 1, "2.3.3a"]);
    assert.deepEqual([shown(marks, "ann"), fate(marks, "ann")], [1, ""]);
  });
});

describe("another person's marks", () => {
  test("arrive with the poll and are told apart", async () => {
    const marks = await opened();
    const heard = [];
    marks.addEventListener("cell", ({ detail }) => heard.push(detail));
    server.put("l27", "ann", 68, "other");
    await marks.poll();
    assert.deepEqual(heard, [{ lesson: "l27", student: "ann", remote: true }]);
    assert.equal(shown(marks, "ann"), 68);
  });

  test("do not come twice", async () => {
    const marks = await opened();
    server.put("l27", "ann", 68, "other");
    await marks.poll();
    let heard = 0;
    marks.addEventListener("cell", () => heard++);
    await marks.poll();
    assert.equal(heard, 0);
  });

  test("do not overwrite a draft", async () => {
    const marks = await opened();
    server.fail("PATCH", 0);
    marks.enter([mark("ann", 74)]);
    await settle();
    server.put("l27", "ann", 68, "other");
    server.fail("PATCH", 503);
    await marks.poll();
    assert.equal(shown(marks, "ann"), 74);
    assert.equal(marks.cell("l27", "ann").value, 68);
  });

  test("of a poll that was under way do not bring an old value back", async () => {
    server.put("l27", "ann", 60, "me");
    let release;
    const send = server.session("me");
    const slow = async (method, url, body, options) => {
      const answer = await send(method, url, body, options);
      if (method === "GET" && release === null) {
        await new Promise((resolve) => (release = resolve));
      }
      return answer;
    };
    const marks = await opened("me", { send: slow });
    server.put("l20", "bob", 1, "other");
    release = null;
    const poll = marks.poll();
    await settle();
    await marks.enter([mark("ann", 86)]);
    release();
    await poll;
    assert.equal(shown(marks, "ann"), 86);
    assert.equal(marks.cell("l27", "ann").version, 2);
  });

  test("a window that closes is told", async () => {
    const marks = await opened();
    let told = 0;
    marks.addEventListener("lessons", () => told++);
    Object.assign(server.lessons[2], { state: "CLOSED", writable: false });
    await marks.poll();
    assert.equal(told, 1);
    assert.equal(marks.canWrite("l27", "ann"), "closed");
  });

  test("a student more is told", async () => {
    const marks = await opened();
    let told = 0;
    marks.addEventListener("structure", () => told++);
    server.students.push(row("zoe"));
    await marks.poll();
    assert.equal(told, 1);
  });
});

describe("two tabs", () => {
  test("keep their entries side by side", async () => {
    const one = await opened();
    const two = await opened();
    server.fail("PATCH", 0, 0);
    one.enter([mark("ann", 1)]);
    two.enter([mark("bob", 2)]);
    await settle();
    assert.equal(storage.length, 2);
    const third = await opened();
    assert.deepEqual([server.cell("l27", "ann").value, server.cell("l27", "bob").value], [1, 2]);
    assert.equal(third.unsent, 0);
    await one.wake();
    await two.wake();
    assert.equal(server.revisions.length, 2);
  });

  test("a draft dropped in one is dropped in the other", async () => {
    const one = await opened();
    server.lessons.find(({ id }) => id === "l27").state = "CLOSED";
    await one.enter([mark("ann", 1)]);
    const two = await opened();
    const key = storage.key(0);
    two.discard("l27", "ann");
    one.storageChanged(key, null);
    assert.equal(fate(one, "ann"), "");
  });

  test("what is unsent here is not dropped because another tab has sent it", async () => {
    const one = await opened();
    server.fail("PATCH", 0);
    const done = one.enter([mark("ann", 1)]);
    await settle();
    const key = storage.key(0);
    await opened();
    one.storageChanged(key, null);
    assert.equal(one.unsent, 1);
    await one.wake();
    assert.deepEqual(await done, [{ changeId: server.patches[0].changes[0].changeId, outcome: "SAVED", version: 1 }]);
    assert.equal(server.revisions.length, 1);
  });

  test("send one after the other", async () => {
    let running = 0;
    let most = 0;
    let turn = Promise.resolve();
    const alone = (work) =>
      (turn = turn.then(async () => {
        most = Math.max(most, ++running);
        await work();
        running--;
      }));
    const one = await opened("me", { alone });
    const two = await opened("me", { alone });
    await Promise.all([one.enter([mark("ann", 1)]), two.enter([mark("bob", 2)])]);
    assert.equal(most, 1);
  });
});

describe("where one may write", () => {
  test("a lesson's window and the caller's load", async () => {
    server.lessons.push({ ...TUE_27, id: "foreign", writable: false });
    const marks = await opened();
    const reasons = ["l27", "l20", "l30", "foreign"].map((lesson) => marks.canWrite(lesson, "ann"));
    assert.deepEqual(reasons, [true, "closed", "notYet", "load"]);
  });

  test("not before the student came nor after the student left, both days included", async () => {
    server.students = [
      row("before", { from: "2026-10-28" }),
      row("firstDay", { from: "2026-10-27" }),
      row("lastDay", { to: "2026-10-27" }),
      row("after", { to: "2026-10-26" }),
    ];
    const marks = await opened();
    assert.deepEqual(
      server.students.map(({ id }) => marks.canWrite("l27", id)),
      ["notEnrolled", true, true, "notEnrolled"],
    );
  });

  test("not in the row of one on leave", async () => {
    server.students = [row("ann", { open: false, status: "ON_LEAVE" })];
    assert.equal((await opened()).canWrite("l27", "ann"), "gone");
  });

  test("nowhere for those who only look", async () => {
    server.writable = false;
    assert.equal((await opened()).canWrite("l27", "ann"), "viewOnly");
  });
});

describe("totals of a row", () => {
  test("count marks and absences that are stored", async () => {
    server.put("l20", "ann", 80, "me");
    server.put("l23", "ann", 91, "me");
    server.put("l27", "ann", null, "me", "U");
    server.put("l20", "bob", null, "me", "N");
    server.put("l23", "bob", null, "me", "P");
    server.put("l27", "bob", null, "me", "N");
    const marks = await opened();
    assert.deepEqual(marks.totals("ann"), { mean: 86, missed: 1 });
    assert.deepEqual(marks.totals("bob"), { mean: null, missed: 2 });
    assert.deepEqual(marks.totals("eve"), { mean: null, missed: 0 });
  });

  test("count no draft and no cleared cell", async () => {
    server.put("l27", "ann", 80, "me");
    server.put("l27", "ann", null, "me");
    const marks = await opened();
    server.fail("PATCH", 0);
    marks.enter([mark("ann", 10, "l23")]);
    await settle();
    assert.deepEqual(marks.totals("ann"), { mean: null, missed: 0 });
  });
});

test("ids are made without randomUUID as well", () => {
  const { randomUUID } = crypto;
  const ids = new Set();
  try {
    crypto.randomUUID = undefined;
    const marks = browser();
    for (const student of ["ann", "bob"]) {
      marks.enter([mark(student, 1)]);
    }
    for (let i = 0; i < storage.length; i++) {
      ids.add(storage.key(i).split(":").at(-1));
    }
  } finally {
    crypto.randomUUID = randomUUID;
  }
  assert.equal(ids.size, 2);
  for (const id of ids) {
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});
