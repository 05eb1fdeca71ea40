package kz.journal.intake;

import static kz.journal.intake.Tally.Change.ENDED;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.journal.bundle.CheckedBundle;
import kz.journal.bundle.FileMode;
import kz.journal.bundle.RosterRows;
import kz.journal.bundle.RosterRows.AcademicSessionRow;
import kz.journal.bundle.RosterRows.ClassRow;
import kz.journal.bundle.RosterRows.OrgRow;
import kz.journal.bundle.RosterRows.Row;
import kz.journal.bundle.SheetKind;
import kz.journal.bundle.TimetableDays;
import kz.journal.org.OrgUnit;
import kz.journal.org.Person;
import kz.journal.org.Sourced;
import kz.journal.org.TeacherPost;
import kz.journal.roster.Discipline;
import kz.journal.roster.Enrolment;
import kz.journal.roster.GroupMember;
import kz.journal.roster.Journal;
import kz.journal.roster.Lesson;
import kz.journal.roster.StudentStatus;
import kz.journal.roster.StudyGroup;
import kz.journal.roster.TeachingAssignment;

/**
 * Writes a checked roster into the database, in the transaction of the caller: creates what is new,
 * changes what differs, ends what is gone, leaves the rest untouched. Goes through each sheet in
 * portions of a thousand rows, each with a fixed number of queries, so that memory and time grow
 * with the rows and not faster.
 *
 * <p>A sheet in bulk ends what it no longer names: units, disciplines and people of any time, but
 * classes, their lessons and their places only of the semesters the bundle speaks of, so that next
 * semester's bundle leaves this semester's journals alone.
 */
final class RosterWriting {

  private final EntityManager em;
  private final CheckedBundle bundle;
  private final LocalDate today;
  private final IntConsumer progress;
  private final RosterStep step;
  private final CatalogueWriting catalogue;
  private final PeopleWriting people;
  private final TimetableWriting timetable;
  private int done;

  RosterWriting(
      EntityManager em,
      CheckedBundle bundle,
      TimetableDays days,
      LocalDate today,
      Instant now,
      IntConsumer progress) {
    this.em = em;
    this.bundle = bundle;
    this.today = today;
    this.progress = progress;
    this.step = new RosterStep(em);
    this.catalogue = new CatalogueWriting(step, today);
    this.people = new PeopleWriting(step, bundle, today, now);
    this.timetable = new TimetableWriting(step, days, today);
  }

  /** Writes everything and says what changed. */
  Tally write() {
    RosterRows rows = bundle.rows();
    portions(parentsFirst(rows.orgs(), OrgRow::parentSourcedId), catalogue::orgs);
    portions(
        parentsFirst(rows.academicSessions(), AcademicSessionRow::parentSourcedId),
        catalogue::periods);
    portions(rows.courses(), catalogue::courses);
    StoredRoster.portions(
        rows.users(),
        portion -> {
          people.freeLogins(portion);
          step.release();
        });
    portions(rows.users(), people::users);
    portions(rows.roles(), people::roles);
    portions(rows.classes(), catalogue::classes);
    portions(rows.enrollments(), timetable::enrollments);
    portions(rows.lessons(), timetable::lessons);
    endWhatIsGone();
    return step.tally();
  }

  private void endWhatIsGone() {
    Set<String> semesters =
        Stream.concat(
                bundle.rows().academicSessions().stream().map(AcademicSessionRow::sourcedId),
                bundle.rows().classes().stream().flatMap(RosterWriting::sessionsOf))
            .collect(Collectors.toSet());
    gone(
        SheetKind.LESSONS,
        Lesson.class,
        "x.cancelledOn is null",
        "x.journal.semester",
        semesters,
        lesson -> lesson.cancel(today));
    gone(
        SheetKind.ENROLLMENTS,
        Enrolment.class,
        "x.endedOn is null",
        "x.journal.semester",
        semesters,
        enrolment -> enrolment.end(today));
    gone(
        SheetKind.ENROLLMENTS,
        GroupMember.class,
        "x.endedOn is null",
        "x.group.semester",
        semesters,
        member -> member.end(today));
    gone(
        SheetKind.ENROLLMENTS,
        TeachingAssignment.class,
        "x.endedOn is null",
        "x.journal.semester",
        semesters,
        assignment -> assignment.end(today));
    gone(
        SheetKind.CLASSES,
        Journal.class,
        "x.endedOn is null",
        "x.semester",
        semesters,
        journal -> journal.end(today));
    gone(
        SheetKind.CLASSES,
        StudyGroup.class,
        "x.endedOn is null",
        "x.semester",
        semesters,
        group -> group.end(today));
    gone(
        SheetKind.ROLES,
        TeacherPost.class,
        "x.endOn is null",
        null,
        semesters,
        post -> post.end(today));
    endStudents();
    goneTogether(
        SheetKind.USERS, Person.class, "x.endedOn is null", null, semesters, people::leave);
    gone(
        SheetKind.COURSES,
        Discipline.class,
        "x.endedOn is null",
        null,
        semesters,
        discipline -> discipline.end(today));
    gone(
        SheetKind.ORGS,
        OrgUnit.class,
        "x.endedOn is null",
        null,
        semesters,
        unit -> unit.end(today));
  }

  /**
   * A student is a role that is kept with its person, not as a row of its own. Who was expelled or
   * has graduated is not there to leave.
   */
  private void endStudents() {
    if (bundle.modes().get(SheetKind.ROLES) != FileMode.BULK) {
      return;
    }
    List<String> gone =
        em.createQuery(
                "select p.sourcedId from Student s join s.person p"
                    + " where s.roleSourcedId is not null and p.sourcedId is not null"
                    + " and s.status in :there",
                String.class)
            .setParameter("there", Set.of(StudentStatus.STUDYING, StudentStatus.ON_LEAVE))
            .getResultStream()
            .filter(id -> !people.namesStudent(id))
            .toList();
    StoredRoster.portions(
        gone,
        portion -> {
          people.endStudents(portion);
          step.release();
        });
  }

  private <E extends Sourced> void gone(
      SheetKind kind,
      Class<E> type,
      String running,
      String semester,
      Set<String> semesters,
      Consumer<E> end) {
    goneTogether(kind, type, running, semester, semesters, portion -> portion.forEach(end));
  }

  private <E extends Sourced> void goneTogether(
      SheetKind kind,
      Class<E> type,
      String running,
      String semester,
      Set<String> semesters,
      Consumer<Collection<E>> end) {
    if (bundle.modes().get(kind) != FileMode.BULK || semester != null && semesters.isEmpty()) {
      return;
    }
    Set<String> named =
        bundle.rows().of(kind).stream().map(Row::sourcedId).collect(Collectors.toSet());
    var query =
        em.createQuery(
            "select x.sourcedId from "
                + type.getSimpleName()
                + " x where x.sourcedId is not null and "
                + running
                + (semester == null ? "" : " and " + semester + ".sourcedId in :semesters"),
            String.class);
    if (semester != null) {
      query.setParameter("semesters", semesters);
    }
    List<String> gone = query.getResultStream().filter(id -> !named.contains(id)).toList();
    StoredRoster.portions(
        gone,
        portion -> {
          end.accept(step.stored(type, portion).values());
          portion.forEach(id -> step.add(kind, ENDED, id));
          step.release();
        });
  }

  private static Stream<String> sessionsOf(ClassRow row) {
    return Stream.concat(row.termSourcedIds().stream(), Stream.ofNullable(row.semesterSourcedId()));
  }

  private <R extends Row> void portions(List<R> rows, Consumer<List<R>> write) {
    StoredRoster.portions(
        rows,
        portion -> {
          write.accept(portion);
          step.release();
          done += portion.size();
          progress.accept(done);
        });
  }

  private static <R extends Row> List<R> parentsFirst(List<R> rows, Function<R, String> parent) {
    Map<String, R> waiting = new LinkedHashMap<>();
    rows.forEach(row -> waiting.put(row.sourcedId(), row));
    List<R> sorted = new ArrayList<>();
    while (!waiting.isEmpty()) {
      List<R> ready =
          waiting.values().stream()
              .filter(row -> row.ended() || !waiting.containsKey(parent.apply(row)))
              .toList();
      sorted.addAll(ready);
      ready.forEach(row -> waiting.remove(row.sourcedId()));
    }
    return sorted;
  }
}
