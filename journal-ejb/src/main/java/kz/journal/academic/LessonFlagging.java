package kz.journal.academic;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.journal.academic.rule.LessonDoubt;
import kz.journal.calendar.CalendarChanged;
import kz.journal.calendar.EducationLevel;
import kz.journal.calendar.WorkingCalendars;
import kz.journal.roster.LessonFlag;

/**
 * Keeps the flags of lessons true when days or academic calendars change. Marks, windows and the
 * right to enter are left alone.
 */
@Dependent
public class LessonFlagging {

  private static final int PORTION = 500;

  @PersistenceContext private EntityManager em;
  @Inject private WorkingCalendars days;

  /** What is doubtful now, for whoever writes lessons. */
  public LessonDoubt doubt() {
    return new LessonDoubt(
        days.current(),
        em.createQuery(
                "select c from AcademicCalendar c where c.state = :state", AcademicCalendar.class)
            .setParameter("state", CalendarState.APPROVED)
            .getResultStream()
            .map(AcademicCalendar::plan)
            .toList());
  }

  void changed(@Observes CalendarChanged change) {
    if (!change.dates().isEmpty()) {
      flag(lessons("l.heldOn in :dates").setParameter("dates", change.dates()));
    }
  }

  /** The lessons of a level in the school year that begins in this year. */
  void afresh(EducationLevel level, int beginYear) {
    flag(
        lessons("l.journal.level = :level and l.heldOn between :first and :last")
            .setParameter("level", level)
            .setParameter("first", LocalDate.of(beginYear, 8, 1))
            .setParameter("last", LocalDate.of(beginYear + 1, 8, 31)));
  }

  private TypedQuery<Object[]> lessons(String condition) {
    return em.createQuery(
        "select l.id, l.heldOn, l.journal.level, l.flag from Lesson l"
            + " where l.cancelledOn is null and "
            + condition,
        Object[].class);
  }

  private void flag(TypedQuery<Object[]> lessons) {
    LessonDoubt doubt = doubt();
    Map<LessonFlag, List<Long>> changed = new HashMap<>();
    for (Object[] lesson : lessons.getResultList()) {
      LessonFlag due = doubt.of((EducationLevel) lesson[2], (LocalDate) lesson[1]).orElse(null);
      if (due != lesson[3]) {
        changed.computeIfAbsent(due, flag -> new ArrayList<>()).add((Long) lesson[0]);
      }
    }
    changed.forEach(this::write);
  }

  private void write(LessonFlag flag, List<Long> lessons) {
    String value = flag == null ? "null" : ":flag";
    for (int at = 0; at < lessons.size(); at += PORTION) {
      var update =
          em.createQuery("update Lesson l set l.flag = " + value + " where l.id in :lessons")
              .setParameter("lessons", lessons.subList(at, Math.min(at + PORTION, lessons.size())));
      if (flag != null) {
        update.setParameter("flag", flag);
      }
      update.executeUpdate();
    }
  }
}
