package kz.journal.bundle;

import java.time.LocalDate;
import java.util.Optional;
import kz.journal.calendar.EducationLevel;
import kz.journal.roster.LessonFlag;

/** The academic calendar as the check of a timetable sees it; it only ever causes warnings. */
@FunctionalInterface
public interface TimetableDays {

  /** Every day is a day of teaching: used where no calendar is approved yet. */
  TimetableDays ANY = (level, day) -> Optional.empty();

  /** Why no lesson is expected on this day, if so (design §11.15). */
  Optional<LessonFlag> doubt(EducationLevel level, LocalDate day);
}
