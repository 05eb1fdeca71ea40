/**
 * Days and moments as the pages show them, read from what the server says in Almaty's time
 * («2026-10-30T00:00:00+05:00»); the zone and the clock of the device are not asked.
 */
(function (journal) {
  "use strict";

  const DAY = 86_400_000;

  const millis = (date) => Date.parse(date.slice(0, 10) + "T00:00:00Z");
  const iso = (time) => new Date(time).toISOString().slice(0, 10);

  /** «27.10» */
  const dayMonth = (date) => `${date.slice(8, 10)}.${date.slice(5, 7)}`;

  /** The Monday of the day's week, as a date. */
  const monday = (date) => iso(millis(date) - ((new Date(millis(date)).getUTCDay() + 6) % 7) * DAY);

  /** «вт 27.10»; the weekdays are words from Monday on. */
  function day(date, weekdays = journal.word("grid.weekdays")) {
    const index = (new Date(millis(date)).getUTCDay() + 6) % 7;
    return `${weekdays.split(" ")[index]} ${dayMonth(date)}`;
  }

  /** «17:38» */
  const time = (moment) => moment.slice(11, 16);

  const midnight = (moment) => time(moment) === "00:00";

  /** The last day before the end of a term, which is exclusive: «29.10». */
  const lastDay = (moment) => dayMonth(midnight(moment) ? iso(millis(moment) - DAY) : moment);

  /** The end of a term, exclusive: midnight is «24:00» of the day before. */
  function end(moment, weekdays) {
    return midnight(moment)
      ? `${day(iso(millis(moment) - DAY), weekdays)}, 24:00`
      : `${day(moment, weekdays)}, ${time(moment)}`;
  }

  /** «17:38» of that day, else «вт 27.10, 17:38». */
  function since(moment, today, weekdays) {
    return moment.slice(0, 10) === today ? time(moment) : `${day(moment, weekdays)}, ${time(moment)}`;
  }

  journal.moments = { dayMonth, monday, day, time, lastDay, end, since };
})((globalThis.journal ??= {}));
