package kz.journal.window;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.journal.access.Seeing;
import kz.journal.access.Sight;
import kz.journal.listing.Conditions;
import kz.journal.listing.Like;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.org.OrgUnit;
import kz.journal.org.Person;
import kz.journal.org.PersonName;
import kz.journal.org.Trilingual;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;
import kz.journal.roster.Discipline;
import kz.journal.roster.LessonKind;
import kz.journal.time.JournalClock;

/**
 * The windows in the caller's sight by the moment they close: all of them for the registrar and the
 * vice-rectors, those of the own departments for their heads and directors of studies, those of the
 * own load for teachers. States are those of the moment of asking; windows of cancelled lessons are
 * left out.
 */
@Stateless
@RolesAllowed({
  Roles.TEACHER,
  Roles.HEAD_OF_DEPARTMENT,
  Roles.DIRECTOR_OF_STUDIES,
  Roles.REGISTRAR,
  Roles.ACADEMIC_VICE_RECTOR,
  Roles.SUPERVISING_VICE_RECTOR
})
@Clause({"2.3.3b", "2.4.2"})
public class WindowList {

  private static final String FROM =
      " from EntryWindow w join Lesson l on l.id = w.lessonId join l.journal j"
          + " join j.discipline d";

  private static final String OF_TEACHER =
      "exists (select a.id from TeachingAssignment a where a.journal = j and a.teacher.id = ?"
          + " and a.endedOn is null and (a.lessonKind is null or a.lessonKind = l.kind)"
          + " and (a.beginOn is null or a.beginOn <= l.heldOn)"
          + " and (a.endOn is null or a.endOn >= l.heldOn))";

  private static final String TAUGHT_BY =
      "exists (select b.id from TeachingAssignment b where b.journal = j and b.endedOn is null"
          + " and b.teacher.searchName like ? escape '!'"
          + " and (b.lessonKind is null or b.lessonKind = l.kind))";

  @PersistenceContext private EntityManager em;
  @Inject private Seeing seeing;
  @Inject private JournalClock clock;

  /**
   * What is asked for; {@code null} where it does not matter.
   *
   * @param closingBefore only windows whose end lies before or at this moment
   * @param teacher only lessons this person fills by the teaching load
   * @param department only lessons of this department's disciplines
   * @param search part of a teacher's name or of a journal's title
   */
  public record Asked(
      WindowState state, Instant closingBefore, Long teacher, Long department, String search) {}

  /** A department to choose. */
  public record Unit(long id, Trilingual name) {}

  /** One page of the windows asked for, the first to close first. */
  public Rows<WindowRow> list(Asked asked, Range range) {
    Sight sight = seeing.sight();
    if (!sight.any()) {
      return new Rows<>(List.of(), 0);
    }
    Instant now = clock.instant();
    Conditions conditions = new Conditions();
    conditions.always(
        "w.closeReason is null or w.closeReason = kz.journal.window.CloseReason.TERM");
    if (asked.state() != null) {
      switch (asked.state()) {
        case NOT_YET -> conditions.when("w.opensAt > ?", now);
        case OPEN -> conditions.when("w.opensAt <= ?", now).when("w.closesAt > ?", now);
        case CLOSED -> conditions.when("w.closesAt <= ?", now);
      }
    }
    conditions
        .when("w.closesAt <= ?", asked.closingBefore())
        .when(OF_TEACHER, asked.teacher())
        .when("d.department.id = ?", asked.department());
    if (asked.search() != null && !asked.search().isBlank()) {
      conditions.either(
          TAUGHT_BY,
          Like.containing(PersonName.fold(asked.search())),
          "lower(j.title) like ? escape '!'",
          Like.containing(asked.search().strip().toLowerCase(Locale.ROOT)));
    }
    within(sight, conditions);
    Rows<Object[]> rows =
        conditions.rows(
            em,
            Object[].class,
            "select w.lessonId, j.id, j.title, d, l.heldOn, l.startsAt, l.kind, w" + FROM,
            "select count(w)" + FROM,
            "w.closesAt, w.lessonId",
            range);
    Map<Long, List<String>> teachers =
        teachers(rows.items().stream().map(row -> (Long) row[0]).toList());
    return rows.map(row -> row(row, teachers, now));
  }

  /** The departments whose windows can be asked for alone: those in sight, by name. */
  public List<Unit> departments() {
    Sight sight = seeing.sight();
    if (!sight.all() && sight.departments().isEmpty()) {
      return List.of();
    }
    return new Conditions()
            .always("u.endedOn is null")
            .always("exists (select d.id from Discipline d where d.department = u)")
            .when("u.id in ?", sight.all() ? null : sight.departments())
            .rows(
                em,
                OrgUnit.class,
                "select u from OrgUnit u",
                "select count(u) from OrgUnit u",
                "u.nameRu, u.id",
                Range.first(Range.MOST))
            .items()
            .stream()
            .map(unit -> new Unit(unit.id(), unit.name()))
            .toList();
  }

  private static void within(Sight sight, Conditions conditions) {
    if (sight.all()) {
      return;
    }
    List<String> ways = new ArrayList<>();
    if (sight.teacherId() != null) {
      // Numbers of our own, no text anybody typed.
      ways.add(OF_TEACHER.replace("?", Long.toString(sight.teacherId())));
    }
    if (!sight.departments().isEmpty()) {
      ways.add(
          "d.department.id in ("
              + String.join(", ", sight.departments().stream().map(String::valueOf).toList())
              + ")");
    }
    conditions.always(ways.isEmpty() ? "1 = 0" : String.join(" or ", ways));
  }

  private static WindowRow row(Object[] row, Map<Long, List<String>> teachers, Instant now) {
    EntryWindow window = (EntryWindow) row[7];
    return new WindowRow(
        (Long) row[0],
        (Long) row[1],
        (String) row[2],
        ((Discipline) row[3]).title(),
        (LocalDate) row[4],
        (LocalTime) row[5],
        (LessonKind) row[6],
        teachers.getOrDefault((Long) row[0], List.of()),
        window.opensAt(),
        window.closesAt(),
        window.ruleClosesAt(),
        window.stateAt(now),
        window.closedAt());
  }

  private Map<Long, List<String>> teachers(List<Long> lessons) {
    Map<Long, List<String>> names = new HashMap<>();
    if (lessons.isEmpty()) {
      return names;
    }
    em.createQuery(
            "select l.id, p from Lesson l, TeachingAssignment a join a.teacher p"
                + " where l.id in :lessons and a.journal = l.journal and a.endedOn is null"
                + " and (a.lessonKind is null or a.lessonKind = l.kind)"
                + " and (a.beginOn is null or a.beginOn <= l.heldOn)"
                + " and (a.endOn is null or a.endOn >= l.heldOn) order by p.searchName, p.id",
            Object[].class)
        .setParameter("lessons", lessons)
        .getResultStream()
        .forEach(
            row ->
                names
                    .computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                    .add(((Person) row[1]).name().shortened()));
    return names;
  }
}
