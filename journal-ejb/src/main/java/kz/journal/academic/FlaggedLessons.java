package kz.journal.academic;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalTime;
import kz.journal.calendar.EducationLevel;
import kz.journal.listing.Conditions;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;
import kz.journal.roster.LessonFlag;
import kz.journal.roster.LessonKind;

/**
 * The lessons the registrar should look at: on a day that is declared off, or outside the periods
 * of the level's calendar. Entry stays allowed (reading A15); rescheduling is the timetable's.
 */
@Stateless
@RolesAllowed(Roles.REGISTRAR)
@Clause("2.2.7a")
public class FlaggedLessons {

  @PersistenceContext private EntityManager em;

  /** A lesson and why it is looked at. */
  public record Line(
      long lesson,
      long journal,
      String title,
      EducationLevel level,
      LocalDate day,
      LocalTime startsAt,
      LessonKind kind,
      LessonFlag flag) {}

  /**
   * One page of them by their day.
   *
   * @param flag only these, or {@code null} for both
   * @param from only lessons of this day and later, or {@code null} for all
   */
  public Rows<Line> list(LessonFlag flag, LocalDate from, Range range) {
    return new Conditions()
        .always("l.flag is not null and l.cancelledOn is null")
        .when("l.flag = ?", flag)
        .when("l.heldOn >= ?", from)
        .rows(
            em,
            Object[].class,
            "select l.id, j.id, j.title, j.level, l.heldOn, l.startsAt, l.kind, l.flag"
                + " from Lesson l join l.journal j",
            "select count(l) from Lesson l join l.journal j",
            "l.heldOn, l.startsAt, l.id",
            range)
        .map(
            row ->
                new Line(
                    (Long) row[0],
                    (Long) row[1],
                    (String) row[2],
                    (EducationLevel) row[3],
                    (LocalDate) row[4],
                    (LocalTime) row[5],
                    (LessonKind) row[6],
                    (LessonFlag) row[7]));
  }
}
