package kz.journal.window;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.journal.calendar.CalendarVersion;
import kz.journal.regulation.Clause;
import kz.journal.roster.Lesson;
import kz.journal.roster.LessonKind;
import kz.journal.roster.TimetableStored;
import kz.journal.time.JournalClock;
import kz.journal.window.rule.LevelTerms;

/**
 * The windows of lessons as they stand: keeps a row per lesson in step with the timetable and says
 * which moment holds. Works in the transaction of whoever asks.
 */
@ApplicationScoped
@Clause({"2.3.3a", "2.3.3b"})
public class LessonWindows {

  static final int BATCH = 500;

  private static final String OUT_OF_STEP =
      "select l.id from Lesson l left join EntryWindow w on w.lessonId = l.id"
          + " where l.id > :after and ((w.lessonId is null and l.cancelledOn is null)"
          + " or (w.lessonId is not null and l.cancelledOn is null"
          + " and (w.heldOn <> l.heldOn or w.startsAt <> l.startsAt"
          + " or w.closeReason = kz.journal.window.CloseReason.CANCELLED))"
          + " or (w.lessonId is not null and l.cancelledOn is not null and (w.closeReason is null"
          + " or w.closeReason <> kz.journal.window.CloseReason.CANCELLED)))"
          + " order by l.id";

  @PersistenceContext private EntityManager em;
  @Inject private EntryTerms terms;
  @Inject private CalendarVersion calendarVersion;
  @Inject private JournalClock clock;

  /** The timetable changed: every lesson gets its row or its row follows, in the same commit. */
  void follow(@Observes TimetableStored timetable) {
    em.flush();
    em.clear();
    Optional<Long> reached = Optional.of(Long.MIN_VALUE);
    while (reached.isPresent()) {
      reached = followBatch(reached.get(), timetable.by());
    }
  }

  /**
   * Brings some hundreds of windows in step with their lessons and forgets what was read.
   *
   * @param after the lesson to begin behind
   * @return the last lesson that was brought in step, or empty if there is none left
   */
  Optional<Long> followBatch(long after, String by) {
    List<Long> ids =
        em.createQuery(OUT_OF_STEP, Long.class)
            .setParameter("after", after)
            .setMaxResults(BATCH)
            .getResultList();
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    List<Lesson> lessons =
        em.createQuery("select l from Lesson l where l.id in :ids order by l.id", Lesson.class)
            .setParameter("ids", ids)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    // Read at once what each lesson would else fetch by itself.
    em.createQuery(
            "select distinct j from Lesson l join l.journal j where l.id in :ids", Object.class)
        .setParameter("ids", ids)
        .getResultList();
    Map<Long, EntryWindow> windows = new HashMap<>();
    em.createQuery("select w from EntryWindow w where w.lessonId in :ids", EntryWindow.class)
        .setParameter("ids", ids)
        .getResultStream()
        .forEach(window -> windows.put(window.lessonId(), window));
    Instant now = clock.instant();
    Steps steps = new Steps(by, now);
    lessons.forEach(lesson -> steps.bring(lesson, windows.get(lesson.id())));
    em.flush();
    em.clear();
    return Optional.of(ids.get(ids.size() - 1));
  }

  /**
   * The term of a lesson whose row the caller has locked. A lesson that came without its window
   * gets it now, one that was moved takes it along.
   *
   * @param rule what the rule gives for the lesson
   */
  public ComputedTerm locked(Lesson lesson, ComputedTerm rule, Instant now, String by) {
    EntryWindow window = em.find(EntryWindow.class, lesson.id());
    if (window == null || !window.follows(lesson)) {
      window = new Steps(by, now).bring(lesson, window, rule);
    }
    return window.term(rule, now);
  }

  /** The same for one cell of the lesson, which an extension may hold open longer. */
  public ComputedTerm locked(
      Lesson lesson, long studentId, ComputedTerm rule, Instant now, String by) {
    ComputedTerm term = locked(lesson, rule, now, by);
    return term.stateAt(now) == WindowState.CLOSED ? ofCell(term, lesson.id(), studentId) : term;
  }

  /** The term of a cell of a lesson whose own term is given: the later end holds. */
  public ComputedTerm ofCell(ComputedTerm term, long lessonId, long studentId) {
    return cellOpenUntil(lessonId, studentId)
        .filter(end -> end.isAfter(term.closesAt()))
        .map(end -> term.closing(end, term.byRule()))
        .orElse(term);
  }

  /** Until when an extension holds this single cell open, excluded; empty if none does. */
  private Optional<Instant> cellOpenUntil(long lessonId, long studentId) {
    return em.createQuery(
            "select o from CellOpening o where o.lessonId = :lesson"
                + " and o.studentId = :student and o.endedAt is null",
            CellOpening.class)
        .setParameter("lesson", lessonId)
        .setParameter("student", studentId)
        .getResultStream()
        .map(CellOpening::closesAt)
        .max(Comparator.naturalOrder());
  }

  /** The windows of these lessons by lesson. */
  public Map<Long, EntryWindow> ofLessons(List<Long> lessonIds) {
    Map<Long, EntryWindow> windows = new HashMap<>();
    if (!lessonIds.isEmpty()) {
      em.createQuery("select w from EntryWindow w where w.lessonId in :ids", EntryWindow.class)
          .setParameter("ids", lessonIds)
          .getResultStream()
          .forEach(window -> windows.put(window.lessonId(), window));
    }
    return windows;
  }

  /**
   * The single cells of a journal that are held open at this moment, those the first to close
   * first.
   */
  public List<CellOpening> openCells(long journalId, Instant now) {
    return em.createQuery(
            "select o from CellOpening o join EntryWindow w on w.lessonId = o.lessonId"
                + " where w.journalId = :journal and o.endedAt is null and o.closesAt > :now"
                + " order by o.closesAt, o.lessonId, o.studentId",
            CellOpening.class)
        .setParameter("journal", journalId)
        .setParameter("now", now)
        .getResultList();
  }

  /** What the rule gives for a lesson under the calendars in force. */
  public static ComputedTerm byRule(LevelTerms terms, Lesson lesson) {
    return terms.of(
        occasion(lesson),
        terms.differByLevel() ? lesson.journal().level() : null,
        lesson.heldOn(),
        lesson.startsAt());
  }

  private static Occasion occasion(Lesson lesson) {
    return lesson.kind() == LessonKind.EXAM
        ? Occasion.ofExam(lesson.journal().discipline().examForm())
        : Occasion.LESSON;
  }

  /**
   * The term of a lesson as it stands.
   *
   * @param window its row, or {@code null} where it has none yet
   * @param rule what the rule gives for the lesson
   */
  public static ComputedTerm term(
      Lesson lesson, EntryWindow window, ComputedTerm rule, Instant now) {
    return window == null || !window.follows(lesson) ? rule : window.term(rule, now);
  }

  /** Rows follow lessons, under one state of the calendar. */
  private final class Steps {

    private final LevelTerms levels = terms.byLevel();
    private final long calendar = calendarVersion.current();
    private final String by;
    private final Instant now;

    private Steps(String by, Instant now) {
      this.by = by;
      this.now = now;
    }

    private EntryWindow bring(Lesson lesson, EntryWindow window) {
      return bring(lesson, window, byRule(levels, lesson));
    }

    private EntryWindow bring(Lesson lesson, EntryWindow window, ComputedTerm term) {
      if (window == null) {
        EntryWindow made = new EntryWindow(lesson, occasion(lesson), term, calendar, now);
        em.persist(made);
        return made;
      }
      window
          .follow(lesson, occasion(lesson), term, calendar, now)
          .ifPresent(
              before ->
                  em.persist(
                      new WindowChange(window, before, ChangeCause.TIMETABLE, null, by, now)));
      return window;
    }
  }
}
