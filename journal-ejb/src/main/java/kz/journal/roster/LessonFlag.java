package kz.journal.roster;

/** Why the registrar should look at a lesson; entry stays allowed (reading A15). */
public enum LessonFlag {
  ON_DAY_OFF,
  OUTSIDE_CALENDAR
}
