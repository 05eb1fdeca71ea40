package kz.journal.substitution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.journal.access.Seeing;
import kz.journal.access.Sight;
import kz.journal.listing.Conditions;
import kz.journal.listing.Like;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.org.PersonName;
import kz.journal.org.Trilingual;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;
import kz.journal.roster.Journal;
import kz.journal.roster.Lesson;
import kz.journal.roster.LessonKind;
import kz.journal.substitution.rule.DecisionPaper;
import kz.journal.time.JournalClock;
import kz.journal.window.EntryTerms;
import kz.journal.window.LessonWindows;
import kz.journal.window.WindowState;
import kz.journal.window.rule.LevelTerms;

/**
 * Substitutions as those concerned read them: the registrar all, heads and directors of studies
 * those of their department (2.4.2), teachers those in which they are absent or substitute.
 */
@Stateless
@RolesAllowed({Roles.REGISTRAR, Roles.HEAD_OF_DEPARTMENT, Roles.DIRECTOR_OF_STUDIES, Roles.TEACHER})
@Clause("2.3.2")
public class SubstitutionReading {

  @PersistenceContext private EntityManager em;
  @Inject private Seeing seeing;
  @Inject private EntryTerms terms;
  @Inject private JournalClock clock;

  /**
   * A substitution in the list.
   *
   * @param kind {@code null} for every kind
   * @param to the last day as it stands
   * @param named how many lessons it names; 0 where kind and days say which
   * @param version to be handed back when acting on it
   */
  public record Line(
      long id,
      int version,
      long journalId,
      String journal,
      Trilingual discipline,
      PersonName absent,
      PersonName substitute,
      LessonKind kind,
      LocalDate from,
      LocalDate to,
      boolean endedEarly,
      int named,
      DecisionPaper paper,
      Substitution.State state,
      Instant enteredAt) {}

  /** What somebody did with it; the person by login. */
  public record Step(
      SubstitutionStep.Kind kind, String by, Instant at, String reason, LocalDate lastDay) {}

  /**
   * A substitution with all about it.
   *
   * @param lessons how many lessons it covers
   * @param closed how many of them are closed by now: it does not open them, an extension may
   * @param steps in their order
   */
  public record Detail(Line line, int lessons, int closed, List<Step> steps) {}

  /**
   * The substitutions in the caller's sight, the latest first.
   *
   * @param state only these, or {@code null} for all
   * @param search part of a teacher's name, or blank
   */
  public Rows<Line> list(Substitution.State state, String search, Range range) {
    Sight sight = seeing.sight();
    String name =
        search == null || search.isBlank() ? null : Like.containing(PersonName.fold(search));
    return sighted(sight)
        .when("s.state = ?", state)
        .when(
            "s.absent.searchName like ? escape '!' or s.substitute.searchName like ? escape '!'",
            name)
        .rows(
            em,
            Substitution.class,
            "select s from Substitution s join fetch s.journal join fetch s.absent"
                + " join fetch s.substitute",
            "select count(s) from Substitution s",
            "s.id desc",
            range)
        .map(SubstitutionReading::line);
  }

  /** One with all about it; empty if it is out of the caller's sight. */
  public Optional<Detail> detail(long id) {
    return sighted(seeing.sight())
        .when("s.id = ?", id)
        .rows(
            em,
            Substitution.class,
            "select s from Substitution s",
            "select count(s) from Substitution s",
            "s.id",
            Range.first(1))
        .items()
        .stream()
        .findFirst()
        .map(this::detail);
  }

  private Detail detail(Substitution substitution) {
    Journal journal = substitution.journal();
    Instant now = clock.instant();
    LevelTerms levels = terms.byLevel();
    List<Lesson> lessons =
        em.createQuery(
                "select l from Lesson l where l.journal = :journal and l.cancelledOn is null",
                Lesson.class)
            .setParameter("journal", journal)
            .getResultStream()
            .filter(lesson -> substitution.line().covers(TeachingLoad.held(lesson)))
            .toList();
    long closed =
        lessons.stream()
            .filter(
                lesson -> LessonWindows.byRule(levels, lesson).stateAt(now) == WindowState.CLOSED)
            .count();
    List<Step> steps =
        em.createQuery(
                "select s from SubstitutionStep s where s.substitution = :substitution"
                    + " order by s.id",
                SubstitutionStep.class)
            .setParameter("substitution", substitution)
            .getResultStream()
            .map(s -> new Step(s.step(), s.takenBy(), s.takenAt(), s.reason(), s.lastDay()))
            .toList();
    return new Detail(line(substitution), lessons.size(), (int) closed, steps);
  }

  private static Conditions sighted(Sight sight) {
    if (sight.all()) {
      return new Conditions();
    }
    Long own = sight.teacherId() == null ? Long.valueOf(-1) : sight.teacherId();
    String departments =
        sight.departments().stream().map(id -> id + "L").collect(Collectors.joining(", "));
    return new Conditions()
        .when(
            "s.absent.id = ? or s.substitute.id = ?"
                + (departments.isEmpty()
                    ? ""
                    : " or s.journal.discipline.department.id in (" + departments + ")"),
            own);
  }

  private static Line line(Substitution substitution) {
    return new Line(
        substitution.id(),
        substitution.version(),
        substitution.journal().id(),
        substitution.journal().title(),
        substitution.journal().discipline().title(),
        substitution.absent().name(),
        substitution.substitute().name(),
        substitution.lessonKind(),
        substitution.beginOn(),
        substitution.lastDay(),
        substitution.endedEarly(),
        substitution.lessons().size(),
        substitution.paper(),
        substitution.state(),
        substitution.enteredAt());
  }
}
