// Opens a journal where work is: at the lesson the address names, else at the first open one, else at
// the last that has closed.
"use strict";

(() => {
  const box = document.querySelector(".journal-box");
  if (!box) {
    return;
  }
  const named = window.location.hash && document.getElementById(window.location.hash.slice(1));
  const days = [...box.querySelectorAll("thead th.lesson")];
  const windows = [...box.querySelectorAll("thead .window")];
  const open = windows.findIndex((cell) => /OPEN|CLOSES_TODAY/.test(cell.dataset.kind));
  const future = windows.findIndex((cell) => cell.dataset.kind === "NOT_YET");
  const index = open >= 0 ? open : future > 0 ? future - 1 : days.length - 1;
  const target = named && box.contains(named) ? named : days[index];
  if (target) {
    const names = box.querySelector("thead th.student");
    const room = box.clientWidth - (names ? names.offsetWidth : 0);
    box.scrollLeft = target.offsetLeft - (names ? names.offsetWidth : 0) - room / 2;
  }
})();
