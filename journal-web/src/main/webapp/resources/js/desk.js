/**
 * What stands around the cells of the journal's table: whether all is saved, what was refused, the way
 * back, filters, the menus of a lesson and of a cell, two values for one cell. Makes the model and
 * the grid of the page and lets them know of each other.
 */
(function (journal) {
  "use strict";

  const POLL = 2000;

  /** After this long without a key or a pointer the poll would only keep a forgotten session alive. */
  const ATTENTION = 15 * 60_000;
  const ONE_MESSAGE_A = 1000;
  const TOAST_STAYS = 12_000;

  const { word, moments, overlay } = journal;

  const box = document.querySelector(".journal-box[data-journal]");
  if (!box) {
    return;
  }

  const by = (id) => document.getElementById(id);
  const all = (selector) => [...document.querySelectorAll(selector)];

  const { user } = document.body.dataset;
  const { journal: id, api, today } = box.dataset;
  const locks = navigator.locks;
  const marks = new journal.Marks({
    journal: id,
    user,
    userName: box.dataset.userName,
    storage: localStorage,
    send: journal.net.send,
    api,
    alone: locks && ((work) => locks.request(`marks:${user}:${id}`, work)),
  });

  const field = by("cell-field")?.content.firstElementChild;
  const grid = new journal.Grid(box.querySelector("table"), marks, field);

  /* The table fills the window below what stands above it. */
  const fit = () => box.style.setProperty("--above", `${Math.round(box.getBoundingClientRect().top + window.scrollY)}px`);
  fit();
  window.addEventListener("resize", fit);

  /* ── saying ────────────────────────────────────────────────────────────── */

  const voice = by("said");
  const heard = { saved: 0, last: null };
  let voiceAt = 0;

  /** Counts what was saved and says it once a second at most. */
  function saved(place) {
    heard.saved++;
    heard.last = place;
    const wait = voiceAt + ONE_MESSAGE_A - performance.now();
    if (heard.saved === 1) {
      setTimeout(() => {
        voiceAt = performance.now();
        const value = grid.phrase(marks.shown(heard.last.lesson, heard.last.student));
        voice.textContent =
          heard.saved === 1 ? word("grid.saved", value) : word("grid.savedMany", heard.saved);
        heard.saved = 0;
      }, Math.max(0, wait));
    }
  }

  const warning = by("warning");
  let warningTimer;

  /** A refusal in sight and to the ear; with something to decide it stays. */
  function warn(text, decide) {
    clearTimeout(warningTimer);
    warning.querySelector("span").textContent = text;
    warning.querySelector("[data-do=resolve]").hidden = !decide;
    warning.classList.add("is-shown");
    if (!decide) {
      warningTimer = setTimeout(hush, TOAST_STAYS);
    }
  }

  function hush() {
    warning.classList.remove("is-shown");
    warning.querySelector("span").textContent = "";
  }

  warning?.addEventListener("click", ({ target }) => {
    if (target.closest("[data-do=resolve]")) {
      openList(target);
    }
    if (target.closest("button")) {
      hush();
    }
  });

  /* ── the way back ──────────────────────────────────────────────────────── */

  const toast = by("toast");
  let toastTimer;

  function offer(text, { over = false } = {}) {
    toast.querySelector("span").textContent = text;
    toast.querySelector("[data-do=over]").hidden = !over;
    toast.querySelector("[data-do=undo]").hidden = !marks.canUndo;
    toast.classList.add("is-shown");
    stay();
  }

  function stay() {
    clearTimeout(toastTimer);
    toastTimer = setTimeout(() => {
      if (toast.matches(":hover, :focus-within")) {
        stay();
      } else {
        toast.classList.remove("is-shown");
      }
    }, TOAST_STAYS);
  }

  async function undo() {
    if (!marks.canUndo) {
      voice.textContent = word("grid.undoNothing");
      return;
    }
    const { undone, left, refusal } = await marks.undo();
    toast.classList.remove("is-shown");
    voice.textContent = word("grid.undone", undone);
    if (refusal || left > 0) {
      warn(refusal?.message ?? word("grid.undoLeft", undone, left));
    }
  }

  toast?.addEventListener("click", ({ target }) => {
    if (target.closest("[data-do=undo]")) {
      undo();
    } else if (target.closest("[data-do=over]")) {
      toast.classList.remove("is-shown");
      grid.fill(true);
    } else {
      return;
    }
    const { lesson, student } = grid.active();
    grid.focus(lesson, student);
  });

  /* ── whether all is saved ──────────────────────────────────────────────── */

  const known = new Map();
  let statusAsked = false;

  /** Many cells may change at once; what stands around them is told once. */
  function status() {
    if (!statusAsked) {
      statusAsked = true;
      queueMicrotask(() => {
        statusAsked = false;
        showStatus();
      });
    }
  }

  function showStatus() {
    const { refused, conflict, invalid } = marks.counts;
    const state = marks.signedOut
      ? marks.unsent > 0
        ? "signedOutWaiting"
        : "signedOut"
      : !marks.online
        ? "offline"
        : marks.counts.queued > 0
          ? "queued"
          : marks.unsent > 0
            ? "saving"
            : "allSaved";
    for (const place of all("[data-saved]")) {
      place.dataset.saved = state;
      place.querySelector(".saved-text").textContent = word("grid." + state, marks.unsent);
      place.querySelector(".saved-in")?.toggleAttribute("hidden", !marks.signedOut);
      const icon = { signedOut: "sign-in", signedOutWaiting: "sign-in", offline: "cloud-upload", queued: "cloud-upload", saving: "sync" }[state];
      place.querySelector(".pi").className = "pi pi-" + (icon ?? "check");
    }
    const parts = [];
    if (marks.unsent > 0 && state !== "saving") {
      parts.push(word("grid.countQueued", marks.unsent));
    }
    if (refused + invalid > 0) {
      parts.push(word("grid.countRefused", refused + invalid));
    }
    if (conflict > 0) {
      parts.push(word("grid.countConflict", conflict));
    }
    by("undecided").hidden = parts.length === 0;
    by("undecided-text").textContent = parts.join(" · ");
    for (const button of all("[data-do=undo]")) {
      button.disabled = !marks.canUndo;
    }
    tellRefusals();
    count();
  }

  /** Says what is new among what was refused or conflicts. */
  function tellRefusals() {
    const now = new Map();
    for (const { lesson, student } of marks.toDecide) {
      const key = lesson + "/" + student;
      const text = reason(lesson, student);
      now.set(key, text);
      // After a reload the words come later than the refusal.
      const inSight = warning?.querySelector("span").textContent === known.get(key);
      if (!known.has(key) || (inSight && known.get(key) !== text)) {
        warn(text, true);
      }
    }
    known.clear();
    now.forEach((text, key) => known.set(key, text));
    if (now.size === 0 && warning && !warning.querySelector("[data-do=resolve]").hidden) {
      hush();
    }
  }

  /** Why a draft is not in the journal. */
  function reason(lesson, student) {
    const cell = marks.cell(lesson, student);
    const mine = grid.phrase(cell.draft);
    if (cell.fate === "conflict") {
      const { theirs } = cell;
      return word("grid.clash", author(theirs), grid.phrase(theirs), theirs.at ? moments.since(theirs.at, today) : "", mine);
    }
    const { message, closedAt } = cell.refusal ?? {};
    return message ?? (closedAt ? word("grid.refusedLate", mine, moments.end(closedAt)) : word("grid.refused", mine));
  }

  const author = (cell) => cell?.authorName || cell?.author || "";

  /* ── overlays ──────────────────────────────────────────────────────────── */

  const filled = (template) => by(template).content.firstElementChild.cloneNode(true);

  function toGrid() {
    const place = grid.active();
    if (place) {
      grid.focus(place.lesson, place.student);
    }
  }

  function openOverlay(element, anchor) {
    hush();
    return overlay.open(element, anchor, { back: toGrid });
  }

  const put = (element, slot, text) => (element.querySelector(`[data-slot=${slot}]`).textContent = text);

  /** The menu of a lesson: roll call first. */
  function openLesson(lesson, anchor) {
    const menu = filled("lesson-menu");
    const { date, topic, startsAt, closesAt, state } = marks.lesson(lesson);
    const empty = rollCall(lesson);
    const kept = grid.students.filter((student) => !marks.isEmpty(lesson, student)).length;
    const skipped = grid.students.length - kept - empty.length;
    put(menu, "title", moments.day(date) + ", " + startsAt.slice(0, 5));
    const until = { OPEN: word("grid.openUntil", moments.end(closesAt)), CLOSED: word("grid.closed") };
    put(menu, "window", [topic, until[state] ?? word("grid.notYet")].filter(Boolean).join(" · "));
    const present = menu.querySelector("[data-do=present]");
    put(menu, "present", word("grid.present", empty.length));
    present.disabled = empty.length === 0;
    put(menu, "kept", word(empty.length === 0 ? "grid.presentNone" : "grid.presentKeeps", kept, skipped));
    menu.querySelector("[data-do=absent]").disabled = empty.length === 0;
    menu.addEventListener("click", ({ target }) => {
      const act = target.closest("[data-do]")?.dataset.do;
      if (act) {
        overlay.close(true);
        lessonActs[act](lesson, rollCall(lesson));
      }
    });
    // g4's topic dialog finds its lesson here.
    menu.dataset.lesson = lesson;
    openOverlay(menu, anchor);
  }

  const lessonActs = {
    present(lesson, students) {
      if (students.length === 0) {
        return;
      }
      grid.focus(lesson, students[0]);
      marks.enter(
        students.map((student) => ({ lesson, student, absence: "P" })),
        "ROLL_CALL",
      );
      offer(word("grid.presentDone", students.length, moments.day(marks.lesson(lesson).date)));
    },
    absent(lesson, students) {
      grid.focus(lesson, students[0] ?? grid.students[0]);
    },
    topic(lesson) {
      journal.topic?.open(lesson, grid.opener(lesson));
    },
    explain(lesson) {
      const { student } = grid.active();
      grid.focus(lesson, student);
      explain(lesson, student);
    },
  };

  /** Who would be marked present: in class on the day, open, empty. */
  function rollCall(lesson) {
    return grid.students.filter(
      (student) => marks.canWrite(lesson, student) === true && marks.isEmpty(lesson, student),
    );
  }

  function openCell(lesson, student, anchor) {
    const menu = filled("cell-menu");
    put(menu, "title", grid.name({ lesson, student }));
    const writable = marks.canWrite(lesson, student) === true;
    for (const item of menu.querySelectorAll("[data-writes]")) {
      item.disabled = !writable;
    }
    menu.addEventListener("click", ({ target }) => {
      const item = target.closest("[data-do]");
      if (item) {
        overlay.close(true);
        grid.focus(lesson, student);
        cellActs[item.dataset.do](item.dataset.absence, lesson, student);
      }
    });
    openOverlay(menu, anchor);
  }

  const cellActs = {
    code: (absence) => grid.code(absence),
    edit: () => grid.edit(),
    clear: () => grid.clear(),
    fill: () => grid.fill(),
    undo: () => undo(),
    copy: () => navigator.clipboard?.writeText(grid.copied()),
    paste: () => journal.paste?.open("", grid.active()),
    explain: (absence, lesson, student) => explain(lesson, student),
  };

  /** Why the cell is open or closed, and its history. */
  function explain(lesson, student) {
    const anchor = grid.cell(lesson, student);
    if (journal.cell?.explain) {
      journal.cell.explain({ lesson, student }, anchor);
    } else {
      window.location.assign(`${box.dataset.cellPage}?journal=${id}&lesson=${lesson}&student=${student}`);
    }
  }

  /** Two values for one cell, or a refused one. */
  function resolve(lesson, student) {
    const anchor = grid.cell(lesson, student);
    if (marks.cell(lesson, student).fate === "conflict") {
      openConflict(lesson, student, anchor);
    } else {
      openList(anchor, { lesson, student });
    }
  }

  function openConflict(lesson, student, anchor) {
    const { draft, theirs, before } = marks.cell(lesson, student);
    const popover = filled("conflict");
    put(popover, "cell", word("grid.clashText", grid.name({ lesson, student })));
    put(popover, "mine", grid.phrase(draft));
    put(popover, "theirs", grid.phrase(theirs));
    put(popover, "before", grid.phrase(before));
    put(popover, "author", author(theirs));
    put(popover, "at", theirs?.at ? word("grid.clashAt", moments.since(theirs.at, today)) : "");
    const choice = () => popover.querySelector("input:checked").value;
    const label = () => {
      const value = { mine: draft, theirs, before }[choice()];
      put(popover, "keep", word("grid.keep", grid.phrase(value)));
    };
    popover.addEventListener("change", label);
    label();
    popover.addEventListener("click", ({ target }) => {
      const act = target.closest("[data-do]")?.dataset.do;
      if (act === "keep") {
        const chosen = choice();
        overlay.close();
        marks[{ mine: "keepMine", theirs: "takeTheirs", before: "putBack" }[chosen]](lesson, student);
      } else if (act === "later") {
        overlay.close();
      }
    });
    openOverlay(popover, anchor);
  }

  /** All that stands outside the journal and waits for a person. */
  function openList(anchor, only) {
    const popover = filled("undecided-list");
    const list = popover.querySelector("ol");
    const places = only ? [only] : marks.toDecide;
    for (const { lesson, student } of places) {
      const { fate, draft } = marks.cell(lesson, student);
      const item = filled("undecided-item");
      item.querySelector(".state").dataset.kind = fate === "conflict" ? "CONFLICT" : "REFUSED";
      item.querySelector(".state .pi").className = "pi pi-" + (fate === "conflict" ? "arrow-right-arrow-left" : "ban");
      put(item, "fate", word("grid.fate." + fate));
      put(item, "value", grid.phrase(draft));
      put(item, "name", grid.name({ lesson, student }));
      put(item, "reason", reason(lesson, student));
      item.querySelector("[data-do=choose]").hidden = fate !== "conflict";
      item.querySelector("[data-do=resend]").hidden = fate !== "refused";
      item.querySelector("[data-do=discard]").hidden = fate === "conflict";
      item.addEventListener("click", ({ target }) => {
        const act = target.closest("[data-do]")?.dataset.do;
        if (act) {
          overlay.close(true);
          grid.focus(lesson, student);
          ({
            choose: () => openConflict(lesson, student, grid.cell(lesson, student)),
            resend: () => marks.resend(lesson, student),
            discard: () => marks.discard(lesson, student),
          })[act]();
        }
      });
      list.append(item);
    }
    put(popover, "title", word("grid.notSaved", places.length));
    openOverlay(popover, anchor);
  }

  by("undecided")?.querySelector("button").addEventListener("click", ({ target }) => openList(target));

  /* ── filters ───────────────────────────────────────────────────────────── */

  // A lesson may have been cancelled since the page was made.
  const writableIn = (lesson) => marks.lesson(lesson)?.writable;
  const filters = {
    all: () => true,
    today: (lesson) => marks.lesson(lesson)?.date === today,
    open: (lesson) => marks.lesson(lesson)?.state === "OPEN",
    empty: (lesson) => writableIn(lesson) && rollCall(lesson).length > 0,
  };

  function count() {
    if (!marks.loaded) {
      return;
    }
    const { lessons } = grid;
    const counts = {
      today: lessons.filter(filters.today).length,
      open: lessons.filter(filters.open).length,
      empty: lessons.filter(writableIn).reduce((sum, lesson) => sum + rollCall(lesson).length, 0),
    };
    for (const button of all("[data-filter]")) {
      const number = counts[button.dataset.filter];
      if (number !== undefined) {
        button.querySelector("b").textContent = number;
        button.disabled = number === 0 && button.ariaPressed !== "true";
      }
    }
  }

  for (const button of all("[data-filter]")) {
    button.addEventListener("click", () => {
      all("[data-filter]").forEach((one) => (one.ariaPressed = String(one === button)));
      grid.show(filters[button.dataset.filter]);
      count();
      begin();
    });
  }

  /* ── tools ─────────────────────────────────────────────────────────────── */

  const help = by("keys");

  const tools = {
    undo,
    keys: () => help.showModal(),
    rollCall() {
      const place = grid.active();
      const lesson =
        [place?.lesson, ...grid.shownLessons].find((one) => one && writableIn(one)) ?? place?.lesson;
      if (lesson) {
        const anchor = grid.opener(lesson);
        anchor.scrollIntoView({ block: "nearest", inline: "nearest" });
        openLesson(lesson, anchor);
      }
    },
  };

  for (const button of all(".tools [data-do], #keys-button")) {
    button.addEventListener("click", () => tools[button.dataset.do]());
  }
  help.addEventListener("close", toGrid);
  help.addEventListener("click", ({ target }) => (target === help || target.closest("button")) && help.close());

  grid.addEventListener("act", ({ detail }) => {
    const { act, lesson, student, anchor, text } = detail;
    const acts = {
      undo,
      help: () => help.showModal(),
      explain: () => explain(lesson, student),
      resolve: () => resolve(lesson, student),
      cellMenu: () => openCell(lesson, student, anchor),
      lessonMenu: () => grid.opener(lesson).matches("button") && openLesson(lesson, detail.anchor ?? grid.opener(lesson)),
      paste: () => marks.writable && journal.paste?.open(text, { lesson, student }),
      escape: hush,
    };
    acts[act]?.();
  });
  grid.addEventListener("refusal", ({ detail }) => warn(detail.text));
  grid.addEventListener("filled", ({ detail: { count: number, left } }) =>
    offer(left > 0 ? word("grid.filledLeft", number, left) : word("grid.filled", number), { over: left > 0 }),
  );
  grid.addEventListener("entered", ({ detail: { changes } }) => {
    if (changes.length > 1) {
      offer(word("grid.entered", changes.length));
    }
  });

  /* ── the model speaks ──────────────────────────────────────────────────── */

  marks.addEventListener("cell", ({ detail }) => {
    grid.changed(detail);
    const { fate } = marks.cell(detail.lesson, detail.student);
    if (fate === "saved") {
      saved(detail);
    } else if (detail.remote) {
      voice.textContent = word("grid.remote", grid.name(detail), author(marks.cell(detail.lesson, detail.student)));
    }
  });
  marks.addEventListener("status", status);
  marks.addEventListener("lessons", () => grid.paintLessons());
  marks.addEventListener("structure", () => (by("structure").hidden = false));
  marks.addEventListener("loaded", () => {
    grid.paintLessons();
    begin();
    showStatus();
    box.dataset.ready = "true";
  });

  /** Where work is: the lesson the address names, else the first open one, else the last closed one. */
  function begin() {
    const named = /^#l(\d+)$/.exec(window.location.hash)?.[1];
    const lessons = grid.shownLessons;
    if (lessons.length === 0) {
      return;
    }
    const open = lessons.find((lesson) => writableIn(lesson) && grid.firstEmpty(lesson));
    const future = lessons.findIndex((lesson) => marks.lesson(lesson)?.state === "NOT_YET");
    const last = lessons[(future < 0 ? lessons.length : Math.max(1, future)) - 1];
    const lesson = lessons.includes(named) ? named : (open ?? lessons.find(filters.open) ?? last);
    const place = grid.firstEmpty(lesson) ?? { lesson, student: grid.students[0] };
    if (grid.active() && lessons.includes(grid.active().lesson) && !named) {
      return;
    }
    if (named && !overlay.isOpen()) {
      grid.focus(place.lesson, place.student);
      window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search);
    } else {
      grid.prepare(place.lesson, place.student);
    }
    const td = grid.cell(place.lesson, place.student);
    const scroller = td.closest(".ui-datatable-tablewrapper") ?? box;
    const names = td.parentElement.cells[0].offsetWidth;
    window.scrollTo(0, 0);
    scroller.scrollLeft = td.offsetLeft - names - (scroller.clientWidth - names) / 2;
  }

  window.addEventListener("hashchange", begin);
  window.addEventListener("storage", ({ key, newValue }) => marks.storageChanged(key, newValue));
  window.addEventListener("online", () => marks.wake());
  window.addEventListener("focus", () => marks.wake());
  document.addEventListener("visibilitychange", () => document.hidden || marks.wake());

  let touched = performance.now();
  const attentive = () => performance.now() - touched < ATTENTION;
  for (const sign of ["keydown", "pointerdown", "pointermove", "wheel"]) {
    document.addEventListener(
      sign,
      () => {
        const back = !attentive();
        touched = performance.now();
        if (back) {
          marks.wake();
        }
      },
      { passive: true, capture: true },
    );
  }
  setInterval(() => {
    if (!document.hidden && !marks.signedOut && (attentive() || marks.unsent > 0)) {
      marks.poll();
    }
  }, POLL);

  journal.grid = {
    marks,
    active: () => grid.active(),
    shownLessons: () => grid.shownLessons,
    focus: (lesson, student) => grid.focus(lesson, student),
    cell: (lesson, student) => grid.cell(lesson, student),
    text: (value) => grid.text(value),
    phrase: (value) => grid.phrase(value),
    name: (place) => grid.name(place),
    openOverlay,
    offer,
    warn,
  };

  marks.load();
})((globalThis.journal ??= {}));
