/**
 * The marks of one journal in the browser: what the server has, what was entered here and is not
 * there yet, and what became of it. Knows no page; {@link journal.grid} paints it.
 *
 *   entered   the value stands in the outbox and in the cell as a draft; fate "saving" or "queued"
 *   SAVED     the draft becomes what is stored; fate "saved" for three seconds
 *   REFUSED, INVALID   the draft stays with its reason until it is discarded or sent again
 *   CONFLICT  the draft stays beside the stored value until a person chooses
 *
 * A change keeps its id for ever: after a lost answer it is sent again, and the server answers as the
 * first time. Nothing here decides whether an entry is in time, and no instant is sent: the server's
 * clock does that when the change arrives.
 */
(function (journal) {
  "use strict";

  /** The server takes 2000; smaller requests answer sooner. */
  const BATCH = 400;

  const SHOWN_AS_SAVED = 3000;
  const FIRST_PAUSE = 2000;
  const LONGEST_PAUSE = 30_000;

  /** A network that swallows requests is as good as none. */
  const PATIENCE = 20_000;

  /** More refusals than a person reads are not asked about again. */
  const MOST_RECALLED = 50;

  /** Verdicts of a preview that stand for a refusal. */
  const REFUSING = ["CLOSED", "NOT_A_MARK"];

  /** States of a change that the server has still to decide. */
  const UNSENT = ["waiting", "sending"];

  const { Outbox } = journal;

  const keyOf = (lesson, student) => lesson + "/" + student;

  const content = (value) => ({ value: value?.value ?? null, absence: value?.absence ?? null });

  const same = (one, other) => one.value === other.value && one.absence === other.absence;

  const blank = (value) => value.value === null && value.absence === null;

  /** A value as a spreadsheet would bring it; nothing for a cleared cell, which a paste leaves alone. */
  const typed = ({ value, absence }) => (absence ? { N: "н", U: "ув", P: "+" }[absence] : String(value ?? ""));

  /** Also where the page came by plain HTTP and the browser offers no `randomUUID`. */
  function randomUuid() {
    if (crypto.randomUUID) {
      return crypto.randomUUID();
    }
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  }

  /**
   * Events: `cell` (detail lesson, student, remote: another person changed it), `status` (counts or
   * connection), `loaded` (first answer), `lessons` (windows, topics), `structure` (other lessons or
   * students than before).
   */
  class Marks extends EventTarget {
    #api;
    #user;
    #userName;
    #send;
    #uuid;
    #now;
    #alone;
    #outbox;
    #tag = { value: null };
    #root = null;
    #lessons = new Map();
    #students = new Map();
    #stored = new Map();
    #opened = new Set();
    /** Changes in the order they were entered: unsent ones and those a person must look at. */
    #changes = [];
    /** The same by cell. */
    #ofCell = new Map();
    #savedAt = new Map();
    /** Versions written from here, by cell: only these may be undone over. */
    #own = new Map();
    #steps = [];
    #turn = 0;
    #sending = false;
    #singly = false;
    #failures = 0;
    #notBefore = 0;
    #poll = null;

    /** Whether the last call reached the server. */
    online = true;

    /** Whether the server knows this page's session no more; what was entered waits for the sign-in. */
    signedOut = false;

    /**
     * @param {object} options
     * @param {string} options.journal the journal's id
     * @param {string} options.user login of the person
     * @param {string} [options.userName] shown as the author until the server tells
     * @param {Storage} options.storage
     * @param {Function} options.send like `journal.net.send`
     * @param {string} [options.api] address of the API
     * @param {() => string} [options.uuid]
     * @param {() => number} [options.now] milliseconds; for showing only
     * @param {(work: () => Promise<void>) => Promise<void>} [options.alone] runs work while no other
     *     tab does
     */
    constructor({ journal: id, user, userName = "", storage, send, api = "/api/v1", uuid, now, alone }) {
      super();
      this.#api = `${api}/journals/${id}`;
      this.#user = user;
      this.#userName = userName;
      this.#send = send;
      this.#uuid = uuid ?? randomUuid;
      this.#now = now ?? (() => performance.now());
      this.#alone = alone ?? ((work) => work());
      this.#outbox = new Outbox(storage, user, id);
      for (const kept of this.#outbox.read()) {
        this.#turn = Math.max(this.#turn, kept.turn);
        this.#push(this.#decidable(kept));
      }
    }

    /* ── reading ─────────────────────────────────────────────────────────── */

    get loaded() {
      return this.#root !== null;
    }

    get title() {
      return this.#root?.title ?? "";
    }

    get writable() {
      return this.#root?.writable ?? false;
    }

    get lessons() {
      return [...this.#lessons.values()];
    }

    get students() {
      return [...this.#students.values()];
    }

    lesson(id) {
      return this.#lessons.get(id);
    }

    student(id) {
      return this.#students.get(id);
    }

    /** How many changes the server has still to decide. */
    get unsent() {
      return this.#changes.filter((change) => UNSENT.includes(change.state)).length;
    }

    /** What stands outside the journal, by fate: saving, queued, refused, conflict, invalid. */
    get counts() {
      const counts = { saving: 0, queued: 0, refused: 0, conflict: 0, invalid: 0 };
      for (const change of this.#changes) {
        counts[this.#fate(change)]++;
      }
      return counts;
    }

    /** The cells a person must look at, in the order they were entered. */
    get toDecide() {
      return this.#changes
        .filter((change) => !UNSENT.includes(change.state))
        .map(({ lesson, student }) => ({ lesson, student }));
    }

    get canUndo() {
      return this.#steps.length > 0;
    }

    /** What stands in the cell, what was entered over it here, and what became of that. */
    cell(lesson, student) {
      const key = keyOf(lesson, student);
      const stored = this.#stored.get(key);
      const change = this.#last(key);
      const saved = this.#savedAt.get(key);
      return {
        ...content(stored),
        version: stored?.version ?? null,
        author: stored?.author ?? null,
        authorName: stored?.authorName ?? null,
        at: stored?.at ?? null,
        draft: change && content(change),
        before: change?.before,
        fate: change ? this.#fate(change) : saved !== undefined && this.#now() - saved < SHOWN_AS_SAVED ? "saved" : "",
        refusal: change?.refusal,
        theirs: change?.state === "conflict" ? (change.theirs ?? stored) : undefined,
      };
    }

    /** What the cell shows: the draft if there is one. */
    shown(lesson, student) {
      const key = keyOf(lesson, student);
      return content(this.#last(key) ?? this.#stored.get(key));
    }

    isEmpty(lesson, student) {
      return blank(this.shown(lesson, student));
    }

    /**
     * What the journal adds up in the student's row, of stored values only: the mean of the marks,
     * rounded half up, and the lessons missed, with or without a valid reason.
     *
     * @returns {{mean: number | null, missed: number}}
     */
    totals(student) {
      const cells = this.lessons.map((lesson) => this.#stored.get(keyOf(lesson.id, student))).filter(Boolean);
      const points = cells.map((cell) => cell.value).filter((value) => value !== null);
      const sum = points.reduce((total, value) => total + value, 0);
      return {
        mean: points.length === 0 ? null : Math.round(sum / points.length),
        missed: cells.filter((cell) => cell.absence === "N" || cell.absence === "U").length,
      };
    }

    /** Whether the student sits in the class on the lesson's day. */
    enrolled(lesson, student) {
      const { date } = this.#lessons.get(lesson);
      const { from, to } = this.#students.get(student);
      return (!from || from <= date) && (!to || date <= to);
    }

    /**
     * @returns {true | "viewOnly" | "gone" | "notEnrolled" | "notYet" | "closed" | "load"} whether
     *     the caller may write here as far as the page knows; the server decides
     */
    canWrite(lesson, student) {
      const column = this.#lessons.get(lesson);
      const row = this.#students.get(student);
      if (!this.writable || !column || !row) {
        return "viewOnly";
      }
      if (!this.enrolled(lesson, student)) {
        return "notEnrolled";
      }
      if (!row.open) {
        return "gone";
      }
      if (column.writable || this.#opened.has(keyOf(lesson, student))) {
        return true;
      }
      return { NOT_YET: "notYet", CLOSED: "closed" }[column.state] ?? "load";
    }

    /* ── what the server has ─────────────────────────────────────────────── */

    /** The first reading; afterwards what waited in the outbox is sent. */
    load() {
      return this.poll();
    }

    /** Asks what has changed; two calls at a time are one. */
    poll() {
      this.#poll ??= this.#ask().finally(() => (this.#poll = null));
      return this.#poll;
    }

    /** The network or the person has come back: no waiting now. */
    wake() {
      this.#failures = 0;
      this.#notBefore = 0;
      return this.poll();
    }

    /** Another tab of this person changed the storage. */
    storageChanged(key, newValue) {
      const id = this.#outbox.idOf(key);
      const change = id !== undefined && newValue === null && this.#changes.find((one) => one.changeId === id);
      // An unsent one was sent from there; sending it from here as well does no harm.
      if (change && !UNSENT.includes(change.state)) {
        this.#remove(change);
        this.#tell(change);
      }
    }

    async #ask() {
      let answer;
      try {
        answer = await this.#send("GET", this.#api, undefined, {
          tag: this.#tag,
          signal: AbortSignal.timeout(PATIENCE),
        });
      } catch (problem) {
        this.#failed(problem);
        return;
      }
      if (!this.online || this.signedOut) {
        this.#reached();
      }
      const first = !this.loaded;
      if (answer) {
        this.#take(answer);
      }
      await this.#flush();
      if (first && this.loaded) {
        await this.#recall();
      }
    }

    /**
     * Gives refusals that a reload left without words their sentence again: a preview of the same
     * entry, which writes nothing, says it in the language of the page. Where the entry would be
     * taken by now, or cannot be previewed, the short sentence stays.
     */
    async #recall() {
      const mute = this.#changes.filter(
        ({ state, refusal }) => ["refused", "invalid"].includes(state) && !refusal?.message,
      );
      for (const change of mute.slice(0, MOST_RECALLED)) {
        const { lesson, student, state } = change;
        let answer;
        try {
          const body = { text: typed(change), lesson, student };
          answer = body.text && (await this.#send("POST", this.#api + "/paste", body, { signal: AbortSignal.timeout(PATIENCE) }));
        } catch (problem) {
          if (problem.offline || problem.signedOut) {
            return;
          }
        }
        const [row] = answer?.rows ?? [];
        if (row && REFUSING.includes(row.verdict) && row.reason && change.state === state) {
          change.refusal = { ...change.refusal, message: row.reason };
          this.#tell(change);
        }
      }
    }

    #take(answer) {
      const first = this.#root === null;
      const shape = (lessons, students) => JSON.stringify([lessons.map((one) => one.id), students.map((one) => one.id)]);
      const moved = !first && shape(answer.lessons, answer.students) !== shape(this.lessons, this.students);
      const windows = first || JSON.stringify(answer.lessons) !== JSON.stringify(this.lessons);
      this.#root = { title: answer.title, writable: answer.writable };
      this.#lessons = new Map(answer.lessons.map((lesson) => [lesson.id, lesson]));
      this.#students = new Map(answer.students.map((student) => [student.id, student]));
      this.#opened = new Set((answer.openCells ?? []).map((cell) => keyOf(cell.lesson, cell.student)));
      const changed = [];
      for (const cell of answer.cells) {
        if (this.#store(keyOf(cell.lesson, cell.student), cell)) {
          changed.push(cell);
        }
      }
      if (first) {
        this.#event("loaded");
      } else {
        for (const { lesson, student, author } of changed) {
          this.#event("cell", { lesson, student, remote: author !== this.#user });
        }
        if (moved) {
          this.#event("structure");
        } else if (windows) {
          this.#event("lessons");
        }
      }
      this.#event("status");
    }

    /** An answer that was under way while a newer one came does not bring the old value back. */
    #store(key, { value, absence, version, author, authorName, at }) {
      const old = this.#stored.get(key);
      if (old && version <= old.version) {
        if (version === old.version) {
          Object.assign(old, { author, authorName, at });
        }
        return false;
      }
      this.#stored.set(key, { value: value ?? null, absence: absence ?? null, version, author, authorName, at });
      return true;
    }

    /* ── entering ────────────────────────────────────────────────────────── */

    /**
     * Enters values as one step of undo. A value that stands there already is not sent.
     *
     * @param {{lesson: string, student: string, value?: number, absence?: string,
     *     seenVersion?: number|null, before?: object}[]} changes with the version and the value the
     *     person saw, where that is not what stands there now
     * @param {string} [way] TYPED, PASTED, ROLL_CALL or IMPORTED
     * @returns {Promise<object[]>} the server's word on each, whenever it comes
     */
    enter(changes, way = "TYPED") {
      const entered = changes.map((wanted) => this.#add(wanted, way));
      const made = entered.filter((change) => change.state !== "same");
      if (made.length > 0) {
        this.#steps.push(made);
        this.#event("status");
        this.#flush();
      }
      return Promise.all(entered.map((change) => change.decided));
    }

    /**
     * Takes the last step back, as new revisions with way UNDO and only where nobody else has written
     * since. What never left this browser is taken out of the outbox.
     *
     * @returns {Promise<{undone: number, left: number, refusal?: object}>} `left`: changed by another
     *     since, or refused
     */
    async undo() {
      const step = this.#steps.pop();
      if (!step) {
        return { undone: 0, left: 0 };
      }
      let undone = 0;
      let left = 0;
      const back = [];
      for (const change of [...step].reverse()) {
        const last = this.#last(keyOf(change.lesson, change.student));
        if (change.state === "waiting" && !change.tried && last === change) {
          this.#settle(change, { outcome: "UNDONE" });
          undone++;
        } else if (["refused", "conflict", "invalid"].includes(change.state)) {
          this.#settle(change, { outcome: "UNDONE" });
          undone++;
        } else if (UNSENT.includes(change.state) ? last === change : this.#untouched(change)) {
          back.push(this.#add({ ...content(change.before), lesson: change.lesson, student: change.student }, "UNDO"));
        } else {
          left++;
        }
      }
      this.#event("status");
      this.#flush();
      const results = await Promise.all(back.map((change) => change.decided));
      const refused = results.find((result) => result.outcome === "REFUSED");
      const done = results.filter((result) => result.outcome === "SAVED").length;
      return { undone: undone + done, left: left + results.length - done, refusal: refused?.refusal };
    }

    /** Of two values the own one: written over the other person's, who has seen nothing of it yet. */
    keepMine(lesson, student) {
      const { draft } = this.cell(lesson, student);
      return this.#choose(lesson, student, draft);
    }

    /** Of two values the other person's, which is the one that is stored. */
    takeTheirs(lesson, student) {
      this.discard(lesson, student);
    }

    /** Neither: what stood there before both. */
    putBack(lesson, student) {
      const { before } = this.cell(lesson, student);
      return this.#choose(lesson, student, before);
    }

    /** Drops the draft of a refused or conflicting cell; the journal keeps what it has. */
    discard(lesson, student) {
      for (const change of this.#undecided(lesson, student)) {
        this.#settle(change, { outcome: "DISCARDED" });
      }
    }

    /** Sends a refused draft once more, as it was entered; somebody may have opened the window. */
    resend(lesson, student) {
      for (const change of this.#undecided(lesson, student)) {
        change.state = "waiting";
        change.refusal = undefined;
        this.#outbox.keep(change);
        this.#tell(change);
      }
      return this.#flush();
    }

    #choose(lesson, student, value) {
      const seenVersion = this.#stored.get(keyOf(lesson, student))?.version ?? null;
      this.discard(lesson, student);
      return this.enter([{ ...content(value), lesson, student, seenVersion }]);
    }

    #add(wanted, way) {
      const { lesson, student, seenVersion, before: seenBefore } = wanted;
      const key = keyOf(lesson, student);
      const value = content(wanted);
      const stored = this.#stored.get(key);
      const last = this.#last(key);
      const pending = last && UNSENT.includes(last.state) ? last : undefined;
      const before = content(pending ?? stored);
      if (last && !pending) {
        // A new value takes the place of the one that was refused.
        this.#settle(last, { outcome: "SUPERSEDED" });
      }
      if (same(value, before) && (seenVersion === undefined || seenVersion === (stored?.version ?? null))) {
        return { state: "same", decided: Promise.resolve({ outcome: "SAVED", version: stored?.version ?? null }) };
      }
      const change = this.#decidable({
        changeId: this.#uuid(),
        turn: ++this.#turn,
        lesson,
        student,
        ...value,
        seen: pending ? null : seenVersion !== undefined ? seenVersion : (stored?.version ?? null),
        after: pending?.changeId,
        way,
        before: seenBefore ? content(seenBefore) : before,
        state: "waiting",
      });
      this.#push(change);
      this.#savedAt.delete(key);
      this.#outbox.keep(change);
      this.#tell(change, false);
      return change;
    }

    /** Gives the change the promise that `enter` answers with. */
    #decidable(change) {
      change.decided = new Promise((resolve) => (change.decide = resolve));
      return change;
    }

    /* ── sending ─────────────────────────────────────────────────────────── */

    /** Sends what waits, in its order, until nothing waits or the server is out of reach. */
    async #flush() {
      if (this.#sending || this.#root === null || this.signedOut || this.#now() < this.#notBefore) {
        return;
      }
      this.#sending = true;
      let reached = true;
      try {
        await this.#alone(async () => {
          let batch = this.#batch();
          while (reached && batch.length > 0) {
            reached = await this.#deliver(batch);
            batch = this.#batch();
          }
        });
      } finally {
        this.#sending = false;
        this.#event("status");
      }
      // Entered while the last answer was being told.
      if (reached && this.#batch().length > 0) {
        await this.#flush();
      }
    }

    /** The next to go: one way, and no cell twice, because the second must name the first's version. */
    #batch() {
      const waiting = this.#changes.filter((change) => change.state === "waiting");
      const batch = [];
      const cells = new Set();
      for (const change of waiting) {
        const key = keyOf(change.lesson, change.student);
        if (batch.length === (this.#singly ? 1 : BATCH) || change.way !== waiting[0].way || cells.has(key)) {
          break;
        }
        cells.add(key);
        batch.push(change);
      }
      return batch;
    }

    async #deliver(batch) {
      for (const change of batch) {
        change.state = "sending";
        change.tried = true;
        this.#tell(change, false);
      }
      this.#event("status");
      let answer;
      try {
        const changes = batch.map(({ changeId, lesson, student, value, absence, seen }) => ({
          changeId,
          lesson,
          student,
          value,
          absence,
          seenVersion: seen,
        }));
        answer = await this.#send(
          "PATCH",
          this.#api + "/marks",
          { way: batch[0].way, changes },
          { signal: AbortSignal.timeout(PATIENCE) },
        );
      } catch (problem) {
        return this.#undelivered(batch, problem);
      }
      this.#reached();
      const results = new Map((answer?.results ?? []).map((result) => [result.changeId, result]));
      for (const change of batch) {
        const result = results.get(change.changeId);
        if (result) {
          this.#decide(change, result);
        } else {
          change.state = "waiting";
        }
      }
      return batch.some((change) => change.state !== "waiting");
    }

    /** @returns {boolean} whether to go on */
    #undelivered(batch, problem) {
      // Only the journal itself decides; a page of a server in trouble or a proxy decides nothing.
      const spoken = problem.body?.title || problem.body?.detail;
      const final = Boolean(spoken) && [400, 404, 413, 422].includes(problem.status);
      if (final && (problem.status === 404 || batch.length === 1)) {
        for (const change of batch) {
          this.#decide(change, {
            outcome: problem.status === 404 ? "REFUSED" : "INVALID",
            refusal: { message: problem.message, clause: problem.body?.clause },
          });
        }
        return true;
      }
      for (const change of batch) {
        change.state = "waiting";
      }
      if (final) {
        // One of them spoils the request: find out which.
        this.#singly = true;
        return true;
      }
      this.#failed(problem);
      return false;
    }

    #decide(change, result) {
      const key = keyOf(change.lesson, change.student);
      const followers = this.#ofCell.get(key).filter((other) => other.after === change.changeId);
      if (result.outcome === "SAVED") {
        change.version = result.version;
        this.#ownVersions(key).add(result.version);
        this.#store(key, {
          ...content(change),
          version: result.version,
          author: this.#user,
          authorName: this.#userName,
          at: null,
        });
        this.#savedAt.set(key, this.#now());
        this.#succeed(followers, result.version);
        this.#settle(change, result, "saved");
        return;
      }
      if (result.theirs) {
        this.#store(key, result.theirs);
      }
      const filledMeanwhile = result.outcome === "CONFLICT" && change.way === "ROLL_CALL";
      if (followers.length > 0 || change.way === "UNDO" || filledMeanwhile) {
        // The later value will be judged itself; an undo leaves no draft of what was; a roll call
        // leaves alone what is filled.
        this.#succeed(followers, change.seen);
        this.#settle(change, result);
      } else if (result.outcome === "CONFLICT" && result.theirs && same(content(result.theirs), content(change))) {
        this.#settle(change, { outcome: "SAVED", version: result.theirs.version });
      } else {
        change.state = result.outcome.toLowerCase();
        change.refusal = result.refusal;
        change.theirs = result.theirs;
        this.#outbox.keep(change);
        change.decide(result);
        this.#tell(change, false);
      }
    }

    /** Those that were entered over a change now name the version it left. */
    #succeed(followers, version) {
      for (const follower of followers) {
        follower.seen = version;
        follower.after = undefined;
        this.#outbox.keep(follower);
      }
    }

    /** The change is over: it leaves the outbox. */
    #settle(change, result, state = "settled") {
      change.state = state;
      this.#remove(change);
      change.decide(result);
      this.#tell(change);
    }

    #push(change) {
      const key = keyOf(change.lesson, change.student);
      this.#changes.push(change);
      this.#ofCell.set(key, [...(this.#ofCell.get(key) ?? []), change]);
    }

    #remove(change) {
      const key = keyOf(change.lesson, change.student);
      this.#changes = this.#changes.filter((other) => other !== change);
      this.#ofCell.set(
        key,
        this.#ofCell.get(key).filter((other) => other !== change),
      );
      this.#outbox.drop(change);
    }

    /* ── connection ──────────────────────────────────────────────────────── */

    #reached() {
      const news = !this.online || this.signedOut;
      this.online = true;
      this.signedOut = false;
      this.#failures = 0;
      this.#notBefore = 0;
      if (news) {
        this.#tellUnsent();
      }
    }

    #failed(problem) {
      if (typeof problem.status !== "number") {
        throw problem;
      }
      // 403: another session's token; the page must be opened anew, as after a sign-out.
      if (problem.status === 401 || problem.status === 403) {
        this.signedOut = true;
      } else {
        this.online = problem.status !== 0;
        this.#notBefore = this.#now() + Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#failures++);
      }
      this.#tellUnsent();
    }

    /** The connection decides what all unsent cells show, also those entered after the last call left. */
    #tellUnsent() {
      for (const change of this.#changes) {
        if (UNSENT.includes(change.state)) {
          this.#tell(change, false);
        }
      }
      this.#event("status");
    }

    /* ── small ones ──────────────────────────────────────────────────────── */

    #fate(change) {
      if (change.state === "sending") {
        return "saving";
      }
      if (change.state === "waiting") {
        return this.online && !this.signedOut && this.#failures === 0 ? "saving" : "queued";
      }
      return change.state;
    }

    #last(key) {
      return this.#ofCell.get(key)?.at(-1);
    }

    #undecided(lesson, student) {
      const changes = this.#ofCell.get(keyOf(lesson, student)) ?? [];
      return changes.filter((change) => !UNSENT.includes(change.state));
    }

    #ownVersions(key) {
      if (!this.#own.has(key)) {
        this.#own.set(key, new Set());
      }
      return this.#own.get(key);
    }

    /** Whether every version since this change was written from here. */
    #untouched(change) {
      const key = keyOf(change.lesson, change.student);
      const own = this.#ownVersions(key);
      const now = this.#stored.get(key)?.version ?? 0;
      if (change.version === undefined || this.#last(key)) {
        return false;
      }
      for (let version = change.version; version <= now; version++) {
        if (!own.has(version)) {
          return false;
        }
      }
      return true;
    }

    #tell(change, status = true) {
      this.#event("cell", { lesson: change.lesson, student: change.student, remote: false });
      if (status) {
        this.#event("status");
      }
    }

    #event(type, detail) {
      this.dispatchEvent(new CustomEvent(type, { detail }));
    }
  }

  journal.Marks = Marks;
})((globalThis.journal ??= {}));
