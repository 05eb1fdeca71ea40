package kz.journal.journal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.journal.access.AccessLog;
import kz.journal.access.Caller;
import kz.journal.access.Logins;
import kz.journal.access.Seeing;
import kz.journal.access.Sight;
import kz.journal.access.SignedIn;
import kz.journal.access.rule.WhoMaySee;
import kz.journal.journal.rule.Seat;
import kz.journal.listing.Rows;
import kz.journal.org.Person;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;
import kz.journal.roster.Enrolment;
import kz.journal.roster.Journal;
import kz.journal.roster.Lesson;
import kz.journal.substitution.TeachingLoad;
import kz.journal.substitution.rule.WhoMayEnter;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;
import kz.journal.window.ComputedTerm;
import kz.journal.window.EntryTerms;
import kz.journal.window.EntryWindow;
import kz.journal.window.LessonWindows;
import kz.journal.window.WindowState;
import kz.journal.window.rule.LevelTerms;

/**
 * What a caller may read of the journals: a paged list of those in sight and the table of one. A
 * journal out of sight is the same as one that does not exist.
 */
@Stateless
@RolesAllowed({
  Roles.TEACHER,
  Roles.HEAD_OF_DEPARTMENT,
  Roles.DIRECTOR_OF_STUDIES,
  Roles.DEAN,
  Roles.REGISTRAR,
  Roles.ACADEMIC_VICE_RECTOR,
  Roles.SUPERVISING_VICE_RECTOR,
  Roles.STUDENT
})
@Clause({"2.1.2.4", "2.2.2-3", "2.2.2-5b"})
public class JournalReading {

  /** More rows than this are not given at once. */
  public static final int LARGEST_PAGE = 200;

  /** The clause that lets the registrar hold a cell open. */
  private static final String EXTENSION_CLAUSE = "2.2.7c";

  private static final String MARKS_STATE =
      "select count(*), sum(m.version) from lesson l join mark m on m.lesson_id = l.id"
          + " where l.journal_id = ?1";

  private static final String ROSTER_STATE =
      "select count(*), count(e.ended_on), sum(s.version), sum(p.version), max(e.id),"
          + " min(e.begin_on), max(e.end_on) from enrolment e"
          + " join student s on s.person_id = e.student_id join person p on p.id = s.person_id"
          + " where e.journal_id = ?1";

  @PersistenceContext private EntityManager em;
  @Inject private Seeing seeing;
  @Inject private AccessLog accessLog;
  @Inject private Caller caller;
  @Inject private EntryTerms terms;
  @Inject private LessonWindows windows;
  @Inject private JournalClock clock;

  /**
   * The journals in the caller's sight, by title.
   *
   * @param search part of the title, the code or the discipline; blank for all
   * @param first index of the first row, from 0
   * @param size at most {@link #LARGEST_PAGE}
   */
  public Rows<JournalRow> list(String search, int first, int size) {
    Sight sight = seeing.sight();
    if (!sight.any()) {
      return new Rows<>(List.of(), 0);
    }
    String where = " where j.endedOn is null and " + InSight.condition(sight) + matching(search);
    long total =
        bind(em.createQuery("select count(j) from Journal j" + where, Long.class), sight, search)
            .getSingleResult();
    List<Journal> journals =
        bind(
                em.createQuery(
                    "select j from Journal j join fetch j.discipline d join fetch j.semester"
                        + where
                        + " order by j.title, j.code, j.id",
                    Journal.class),
                sight,
                search)
            .setFirstResult(Math.max(0, first))
            .setMaxResults(Math.min(LARGEST_PAGE, Math.max(1, size)))
            .getResultList();
    return new Rows<>(rows(journals, sight), total);
  }

  /**
   * The table of a journal; empty if it does not exist or is out of the caller's sight, which is
   * written down.
   */
  public Optional<JournalTable> table(long journalId) {
    Journal journal = em.find(Journal.class, journalId);
    if (journal == null) {
      return Optional.empty();
    }
    Sight sight = seeing.sight();
    List<Enrolment> enrolments = enrolments(journalId);
    List<WhoMayEnter.Load> loads = TeachingLoad.of(em, journalId);
    WhoMaySee.Rows rows = WhoMaySee.of(sight, facts(journal, enrolments, loads, sight));
    if (rows == WhoMaySee.Rows.NONE) {
      accessLog.refused("journal " + journalId);
      return Optional.empty();
    }
    List<JournalTable.StudentRow> students =
        enrolments.stream()
            .filter(enrolment -> visible(enrolment, rows, sight))
            .map(JournalReading::row)
            .toList();
    SignedIn who = caller.required();
    return Optional.of(
        new JournalTable(
            journal.id(),
            journal.title(),
            journal.discipline().title(),
            journal.semester().title(),
            loads.stream().map(WhoMayEnter.Load::teacher).distinct().toList(),
            WhoMayEnter.ever(who.personId(), who.roles(), loads),
            lessons(journalId, who, loads),
            students,
            cells(journalId, students),
            openCells(journalId, students)));
  }

  /** Whether any row of the journal is in the caller's sight; if not, it is written down. */
  public boolean inSight(long journalId) {
    Journal journal = em.find(Journal.class, journalId);
    if (journal == null) {
      return false;
    }
    Sight sight = seeing.sight();
    List<WhoMayEnter.Load> loads = TeachingLoad.of(em, journalId);
    boolean seen =
        WhoMaySee.of(sight, facts(journal, enrolments(journalId), loads, sight))
            != WhoMaySee.Rows.NONE;
    if (!seen) {
      accessLog.refused("journal " + journalId);
    }
    return seen;
  }

  /** Whether this student's row of the journal is in the caller's sight; if not, written down. */
  public boolean rowInSight(long journalId, long studentId) {
    Journal journal = em.find(Journal.class, journalId);
    if (journal == null) {
      return false;
    }
    Sight sight = seeing.sight();
    List<Enrolment> enrolments = enrolments(journalId);
    WhoMaySee.Rows rows =
        WhoMaySee.of(sight, facts(journal, enrolments, TeachingLoad.of(em, journalId), sight));
    boolean seen =
        enrolments.stream()
            .filter(enrolment -> enrolment.student().personId().equals(studentId))
            .anyMatch(enrolment -> visible(enrolment, rows, sight));
    if (!seen) {
      accessLog.refused("journal " + journalId + " student " + studentId);
    }
    return seen;
  }

  /**
   * A short text that differs whenever the table the caller would read differs: by a mark, the
   * roster, the timetable, the load or a window that opened or closed. Costs a fraction of the
   * table. Empty where {@link #table} is.
   */
  public Optional<String> state(long journalId) {
    SignedIn who = caller.required();
    List<WhoMayEnter.Load> loads = TeachingLoad.of(em, journalId);
    if (!WhoMayEnter.ever(who.personId(), who.roles(), loads) && !inSight(journalId)) {
      return Optional.empty();
    }
    LevelTerms levels = terms.byLevel();
    Instant now = clock.instant();
    StringBuilder state = new StringBuilder();
    em.createQuery(
            "select l, w from Lesson l left join EntryWindow w on w.lessonId = l.id"
                + " where l.journal.id = :journal order by l.id",
            Object[].class)
        .setParameter("journal", journalId)
        .getResultStream()
        .forEach(
            row -> {
              Lesson lesson = (Lesson) row[0];
              ComputedTerm term = term(levels, lesson, (EntryWindow) row[1], now);
              state.append(lesson.id()).append(lesson.version()).append(term.stateAt(now));
              state.append(term.closesAt()).append(JournalZone.dayOf(now));
            });
    windows
        .openCells(journalId, now)
        .forEach(
            cell -> state.append(cell.lessonId()).append(cell.studentId()).append(cell.closesAt()));
    state.append(aggregate(MARKS_STATE, journalId)).append(aggregate(ROSTER_STATE, journalId));
    state.append(loads).append(who.login()).append(who.roles().stream().sorted().toList());
    return Optional.of(state.toString());
  }

  private String aggregate(String query, long journalId) {
    Object[] row =
        (Object[]) em.createNativeQuery(query).setParameter(1, journalId).getSingleResult();
    return Arrays.toString(row);
  }

  private List<JournalRow> rows(List<Journal> journals, Sight sight) {
    if (journals.isEmpty()) {
      return List.of();
    }
    List<Long> ids = journals.stream().map(Journal::id).toList();
    Map<Long, List<String>> teachers = teachers(ids);
    Map<Long, List<String>> groups = groups(ids);
    Map<Long, Long> students =
        counts(
            InSight.bind(
                em.createQuery(
                    "select e.journal.id, count(e) from Enrolment e"
                        + " where e.journal.id in :ids and e.endedOn is null and "
                        + InSight.rowCondition(sight)
                        + " group by e.journal.id",
                    Object[].class),
                sight),
            ids);
    Map<Long, Long> lessons =
        counts(
            em.createQuery(
                "select l.journal.id, count(l) from Lesson l"
                    + " where l.journal.id in :ids and l.cancelledOn is null group by l.journal.id",
                Object[].class),
            ids);
    return journals.stream()
        .map(
            journal ->
                new JournalRow(
                    journal.id(),
                    journal.title(),
                    journal.discipline().title(),
                    journal.code(),
                    journal.lessonKind(),
                    journal.semester().title(),
                    teachers.getOrDefault(journal.id(), List.of()),
                    groups.getOrDefault(journal.id(), List.of()),
                    students.getOrDefault(journal.id(), 0L),
                    lessons.getOrDefault(journal.id(), 0L)))
        .toList();
  }

  private static Map<Long, Long> counts(TypedQuery<Object[]> query, List<Long> ids) {
    Map<Long, Long> counts = new HashMap<>();
    query
        .setParameter("ids", ids)
        .getResultStream()
        .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
    return counts;
  }

  private Map<Long, List<String>> teachers(List<Long> journalIds) {
    Map<Long, List<String>> names = new HashMap<>();
    em.createQuery(
            "select distinct a.journal.id, p from TeachingAssignment a join a.teacher p"
                + " where a.journal.id in :ids and a.endedOn is null order by p.searchName",
            Object[].class)
        .setParameter("ids", journalIds)
        .getResultStream()
        .forEach(
            row ->
                names
                    .computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                    .add(((Person) row[1]).name().shortened()));
    return names;
  }

  private Map<Long, List<String>> groups(List<Long> journalIds) {
    Map<Long, List<String>> titles = new HashMap<>();
    em.createQuery(
            "select distinct e.journal.id, g.title from Enrolment e, GroupMember m join m.group g"
                + " where e.journal.id in :ids and e.endedOn is null"
                + " and m.student = e.student and m.endedOn is null order by g.title",
            Object[].class)
        .setParameter("ids", journalIds)
        .getResultStream()
        .forEach(
            row ->
                titles
                    .computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                    .add((String) row[1]));
    return titles;
  }

  private List<Enrolment> enrolments(long journalId) {
    return em.createQuery(
            "select e from Enrolment e join fetch e.student s join fetch s.person p"
                + " where e.journal.id = :journal order by p.searchName, p.identifier",
            Enrolment.class)
        .setParameter("journal", journalId)
        .getResultList();
  }

  private static WhoMaySee.Facts facts(
      Journal journal, List<Enrolment> enrolments, List<WhoMayEnter.Load> loads, Sight sight) {
    Set<Long> teacherIds = new HashSet<>();
    loads.forEach(load -> teacherIds.add(load.teacherId()));
    Set<Long> faculties = new HashSet<>();
    boolean holdsStudent = false;
    for (Enrolment enrolment : enrolments) {
      if (enrolment.student().faculty() != null) {
        faculties.add(enrolment.student().faculty().id());
      }
      holdsStudent |= enrolment.student().personId().equals(sight.studentId());
    }
    Long department =
        journal.discipline().department() == null ? null : journal.discipline().department().id();
    return new WhoMaySee.Facts(department, teacherIds, faculties, holdsStudent);
  }

  private static boolean visible(Enrolment enrolment, WhoMaySee.Rows rows, Sight sight) {
    return switch (rows) {
      case ALL -> true;
      case OF_FACULTY ->
          enrolment.student().faculty() != null
                  && sight.faculties().contains(enrolment.student().faculty().id())
              || enrolment.student().personId().equals(sight.studentId());
      case OWN -> enrolment.student().personId().equals(sight.studentId());
      case NONE -> false;
    };
  }

  private static JournalTable.StudentRow row(Enrolment enrolment) {
    Person person = enrolment.student().person();
    Seat seat = Entrances.seat(enrolment);
    return new JournalTable.StudentRow(
        person.id(),
        person.name(),
        person.identifier(),
        enrolment.student().status(),
        seat.from(),
        seat.lastDay(),
        !seat.never());
  }

  private List<JournalTable.LessonColumn> lessons(
      long journalId, SignedIn who, List<WhoMayEnter.Load> loads) {
    LevelTerms levels = terms.byLevel();
    Instant now = clock.instant();
    Instant midnight = JournalZone.endOf(JournalZone.dayOf(now));
    return em.createQuery(
            "select l, w from Lesson l left join EntryWindow w on w.lessonId = l.id"
                + " where l.journal.id = :journal and l.cancelledOn is null"
                + " order by l.heldOn, l.startsAt, l.sourcedId",
            Object[].class)
        .setParameter("journal", journalId)
        .getResultStream()
        .map(
            row -> {
              Lesson lesson = (Lesson) row[0];
              ComputedTerm term = term(levels, lesson, (EntryWindow) row[1], now);
              return new JournalTable.LessonColumn(
                  lesson.id(),
                  lesson.heldOn(),
                  lesson.startsAt(),
                  lesson.endsAt(),
                  lesson.kind(),
                  lesson.topic(),
                  lesson.ownTopic(),
                  lesson.room(),
                  lesson.flag(),
                  term,
                  term.stateAt(now),
                  term.stateAt(now) == WindowState.OPEN && term.closesAt().equals(midnight),
                  WhoMayEnter.of(who.personId(), who.roles(), TeachingLoad.held(lesson), loads));
            })
        .toList();
  }

  private static ComputedTerm term(
      LevelTerms levels, Lesson lesson, EntryWindow window, Instant now) {
    return LessonWindows.term(lesson, window, LessonWindows.byRule(levels, lesson), now);
  }

  /** The open cells among the rows shown; where two extensions open one, the later end. */
  private List<JournalTable.OpenCell> openCells(
      long journalId, List<JournalTable.StudentRow> students) {
    Set<Long> shown = new HashSet<>();
    students.forEach(student -> shown.add(student.id()));
    Map<JournalTable.CellKey, JournalTable.OpenCell> open = new LinkedHashMap<>();
    windows.openCells(journalId, clock.instant()).stream()
        .filter(cell -> shown.contains(cell.studentId()))
        .forEach(
            cell ->
                open.put(
                    new JournalTable.CellKey(cell.lessonId(), cell.studentId()),
                    new JournalTable.OpenCell(
                        cell.lessonId(), cell.studentId(), cell.closesAt(), EXTENSION_CLAUSE)));
    return List.copyOf(open.values());
  }

  private Map<JournalTable.CellKey, JournalTable.Cell> cells(
      long journalId, List<JournalTable.StudentRow> students) {
    Set<Long> shown = new HashSet<>();
    students.forEach(student -> shown.add(student.id()));
    List<Object[]> rows =
        em.createQuery(
                "select m.lesson.id, m.student.personId, m.points, m.absence, m.version, m.author,"
                    + " m.enteredAt from Mark m where m.lesson.journal.id = :journal"
                    + " order by m.lesson.heldOn, m.lesson.startsAt, m.lesson.sourcedId,"
                    + " m.student.personId",
                Object[].class)
            .setParameter("journal", journalId)
            .getResultList();
    Map<String, String> authors =
        Logins.names(em, rows.stream().map(row -> (String) row[5]).collect(Collectors.toSet()));
    Map<JournalTable.CellKey, JournalTable.Cell> cells = new LinkedHashMap<>();
    for (Object[] row : rows) {
      if (shown.contains((Long) row[1])) {
        String author = (String) row[5];
        cells.put(
            new JournalTable.CellKey((Long) row[0], (Long) row[1]),
            new JournalTable.Cell(
                (Integer) row[2],
                (Absence) row[3],
                (Integer) row[4],
                author,
                authors.getOrDefault(author, author),
                (Instant) row[6]));
      }
    }
    return cells;
  }

  private static String matching(String search) {
    return blank(search)
        ? ""
        : " and (lower(j.title) like :search escape '!' or lower(j.code) like :search escape '!'"
            + " or lower(j.discipline.titleRu) like :search escape '!')";
  }

  private static <T> TypedQuery<T> bind(TypedQuery<T> query, Sight sight, String search) {
    if (!blank(search)) {
      String literal = search.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
      query.setParameter("search", "%" + literal + "%");
    }
    return InSight.bind(query, sight);
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
