package kz.journal.journal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.journal.access.Caller;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;
import kz.journal.roster.Journal;
import kz.journal.roster.Lesson;
import kz.journal.substitution.TeachingLoad;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;
import kz.journal.window.ComputedTerm;
import kz.journal.window.EntryTerms;
import kz.journal.window.EntryWindow;
import kz.journal.window.LessonWindows;
import kz.journal.window.WindowState;
import kz.journal.window.rule.LevelTerms;

/**
 * What the calling teacher has to do: the lessons whose window is open or closed lately with empty
 * cells, by the moment they close, and today's timetable (2.3.1, 2.3.3).
 */
@Stateless
@RolesAllowed(Roles.TEACHER)
@Clause({"1.4", "2.3.1a"})
public class TeacherDay {

  /** No term of a lesson, with all days off around New Year, reaches further back. */
  private static final int LONGEST_TERM_DAYS = 21;

  private static final int LOOK_BACK_DAYS = 14;

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private JournalClock clock;
  @Inject private EntryTerms terms;
  @Inject private LessonWindows windows;

  /**
   * @param toFill open lessons, those that close first on top
   * @param closedEmpty lessons closed in the last fortnight with empty cells, latest first
   * @param today today's lessons in the order of the day
   */
  public record Day(
      LocalDate date,
      List<LessonToFill> toFill,
      List<LessonToFill> closedEmpty,
      List<LessonToFill> today) {}

  public Day day() {
    Instant now = clock.instant();
    LocalDate date = JournalZone.dayOf(now);
    List<LessonToFill> lessons =
        lessons(date.minusDays(LONGEST_TERM_DAYS), date, caller.required().personId(), now);
    Comparator<LessonToFill> byClosing =
        Comparator.comparing((LessonToFill lesson) -> lesson.term().closesAt())
            .thenComparing(lesson -> lesson.term().opensAt());
    return new Day(
        date,
        lessons.stream()
            .filter(lesson -> lesson.state() == WindowState.OPEN && !lesson.full())
            .sorted(byClosing)
            .toList(),
        lessons.stream()
            .filter(lesson -> lesson.state() == WindowState.CLOSED && !lesson.full())
            .filter(lesson -> !lesson.day().isBefore(date.minusDays(LOOK_BACK_DAYS)))
            .sorted(byClosing.reversed())
            .toList(),
        lessons.stream()
            .filter(lesson -> lesson.day().equals(date))
            .sorted(Comparator.comparing(LessonToFill::startsAt))
            .toList());
  }

  private List<LessonToFill> lessons(LocalDate from, LocalDate to, long teacher, Instant now) {
    List<Lesson> lessons =
        em.createQuery(
                "select l from Lesson l join fetch l.journal j join fetch j.discipline"
                    + " where l.heldOn between :from and :to and l.cancelledOn is null"
                    + " and j.endedOn is null and "
                    + TeachingLoad.FILLED_BY_TEACHER
                    + " order by l.heldOn, l.startsAt",
                Lesson.class)
            .setParameter("from", from)
            .setParameter("to", to)
            .setParameter("teacher", teacher)
            .getResultList();
    if (lessons.isEmpty()) {
      return List.of();
    }
    Map<Long, List<String>> empty = empty(lessons);
    Map<Long, Long> filled = filled(lessons);
    LevelTerms levels = terms.byLevel();
    Map<Long, EntryWindow> rows = windows.ofLessons(ids(lessons));
    List<LessonToFill> result = new ArrayList<>();
    for (Lesson lesson : lessons) {
      Journal journal = lesson.journal();
      ComputedTerm byRule = LessonWindows.byRule(levels, lesson);
      ComputedTerm term = LessonWindows.term(lesson, rows.get(lesson.id()), byRule, now);
      List<String> names = empty.getOrDefault(lesson.id(), List.of());
      int done = filled.getOrDefault(lesson.id(), 0L).intValue();
      result.add(
          new LessonToFill(
              lesson.id(),
              journal.id(),
              journal.title(),
              journal.discipline().title(),
              lesson.heldOn(),
              lesson.startsAt(),
              lesson.kind(),
              lesson.topic(),
              lesson.room(),
              term,
              term.stateAt(now),
              done,
              done + names.size(),
              names.subList(0, Math.min(3, names.size()))));
    }
    return result;
  }

  /** Names of those enrolled on the lesson's day and studying who have no entry, by lesson. */
  private Map<Long, List<String>> empty(List<Lesson> lessons) {
    Map<Long, List<String>> names = new HashMap<>();
    em.createQuery(
            "select l.id, p from Lesson l, Enrolment e join e.student s join s.person p"
                + " where l.id in :lessons and e.journal = l.journal"
                + " and s.status = kz.journal.roster.StudentStatus.STUDYING"
                + " and (e.endedOn is null or e.endedOn > l.heldOn)"
                + " and (e.beginOn is null or e.beginOn <= l.heldOn)"
                + " and (e.endOn is null or e.endOn >= l.heldOn)"
                + " and not exists (select m.id from Mark m where m.lesson = l and m.student = s"
                + " and (m.points is not null or m.absence is not null))"
                + " order by p.searchName",
            Object[].class)
        .setParameter("lessons", ids(lessons))
        .getResultStream()
        .forEach(
            row ->
                names
                    .computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                    .add(((kz.journal.org.Person) row[1]).name().shortened()));
    return names;
  }

  private Map<Long, Long> filled(List<Lesson> lessons) {
    Map<Long, Long> filled = new HashMap<>();
    em.createQuery(
            "select m.lesson.id, count(m) from Mark m where m.lesson.id in :lessons"
                + " and (m.points is not null or m.absence is not null) group by m.lesson.id",
            Object[].class)
        .setParameter("lessons", ids(lessons))
        .getResultStream()
        .forEach(row -> filled.put((Long) row[0], (Long) row[1]));
    return filled;
  }

  private static List<Long> ids(List<Lesson> lessons) {
    return lessons.stream().map(Lesson::id).toList();
  }
}
