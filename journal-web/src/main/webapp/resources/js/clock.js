/**
 * Shows the server's time and lets it tick on by the minute. The element carries
 * `data-clock` (milliseconds since 1970 when the page was made), `data-offset` (the zone, minutes
 * east of Greenwich) and `data-weekdays` (seven words from Monday on); the zone's rules of the
 * browser may be outdated and are not asked.
 */
(function (journal) {
  "use strict";

  const MINUTE = 60_000;

  const two = (number) => String(number).padStart(2, "0");

  /** @returns {{day: string, time: string}} «Вт 27.10.2026» and «17:40» */
  function face(millis, offset, weekdays) {
    const local = new Date(millis + offset * MINUTE);
    const weekday = weekdays[(local.getUTCDay() + 6) % 7];
    const date = [two(local.getUTCDate()), two(local.getUTCMonth() + 1), local.getUTCFullYear()].join(".");
    return { day: `${weekday} ${date}`, time: `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}` };
  }

  /** @returns {number} milliseconds until the face changes */
  function untilNextMinute(millis) {
    return MINUTE - (((millis % MINUTE) + MINUTE) % MINUTE);
  }

  function start(element) {
    // performance.now is monotonic: moving the device's own clock moves nothing here.
    const made = performance.now();
    const begin = Number(element.dataset.clock);
    const weekdays = element.dataset.weekdays.split(" ");
    const now = () => begin + performance.now() - made;
    const show = () => {
      const { day, time } = face(now(), Number(element.dataset.offset), weekdays);
      element.querySelector(".clock-day").textContent = day;
      element.querySelector(".clock-time").textContent = time;
    };
    const tick = () => {
      show();
      setTimeout(tick, untilNextMinute(now()) + 20);
    };
    tick();
    // A sleeping tab or device stops the timer.
    document.addEventListener("visibilitychange", () => document.hidden || show());
  }

  journal.clock = { face, untilNextMinute };

  if (typeof document !== "undefined") {
    document.querySelectorAll("[data-clock]").forEach(start);
  }
})((globalThis.journal ??= {}));
