package kz.journal.extension;

import kz.journal.listing.Conditions;

/** The windows an extension concerns, as conditions the database can count and page by. */
final class Reach {

  /** Windows {@code w} with their lessons {@code l}, journals {@code j}, disciplines, semesters. */
  static final String FROM =
      " from EntryWindow w join Lesson l on l.id = w.lessonId join l.journal j"
          + " join j.discipline d join j.semester s";

  private static final String FILLED_BY =
      "exists (select a.id from TeachingAssignment a where a.journal = j and a.teacher.id = ?"
          + " and a.endedOn is null and (a.lessonKind is null or a.lessonKind = l.kind)"
          + " and (a.beginOn is null or a.beginOn <= l.heldOn)"
          + " and (a.endOn is null or a.endOn >= l.heldOn))";

  private Reach() {}

  /** All windows concerned, whether they move or not. */
  static Conditions of(Wish wish) {
    Conditions conditions =
        new Conditions()
            .always("w.closeReason is null or w.closeReason = kz.journal.window.CloseReason.TERM");
    switch (wish.scope()) {
      case CELL, LESSON -> conditions.when("l.id = ?", wish.lesson());
      case JOURNAL -> conditions.when("j.id = ?", wish.journal());
      case TEACHER -> conditions.when(FILLED_BY, wish.teacher());
      case DEPARTMENT -> conditions.when("d.department.id = ?", wish.department());
      case LEVEL -> conditions.when("j.level = ?", wish.level());
      case ALL -> {
        // The days alone bound it.
      }
    }
    if (!wish.scope().single()) {
      conditions.when("l.heldOn >= ?", wish.from()).when("l.heldOn <= ?", wish.to());
    }
    if (wish.outage() != null) {
      conditions
          .when("w.closesAt > ?", wish.outage().from())
          .when("w.opensAt < ?", wish.outage().to());
    }
    return conditions;
  }

  /** Those that would close later. */
  static Conditions moved(Wish wish) {
    return of(wish).when("w.closesAt < ?", wish.until());
  }
}
