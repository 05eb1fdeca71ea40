package kz.journal.intake;

import static kz.journal.intake.RosterStep.ended;
import static kz.journal.intake.RosterStep.ids;
import static kz.journal.intake.RosterStep.referred;
import static kz.journal.intake.RosterStep.shortName;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kz.journal.bundle.RosterRows.EnrollmentRow;
import kz.journal.bundle.RosterRows.LessonRow;
import kz.journal.bundle.RosterRows.RosterRole;
import kz.journal.bundle.SheetKind;
import kz.journal.bundle.TimetableDays;
import kz.journal.org.Person;
import kz.journal.roster.Enrolment;
import kz.journal.roster.GroupMember;
import kz.journal.roster.Journal;
import kz.journal.roster.Lesson;
import kz.journal.roster.Student;
import kz.journal.roster.StudyGroup;
import kz.journal.roster.TeachingAssignment;

/** Places in classes and groups, the teaching load, lessons. */
final class TimetableWriting {

  private final RosterStep step;
  private final TimetableDays days;
  private final LocalDate today;

  TimetableWriting(RosterStep step, TimetableDays days, LocalDate today) {
    this.step = step;
    this.days = days;
    this.today = today;
  }

  void enrollments(List<EnrollmentRow> rows) {
    Set<String> classIds = referred(rows, EnrollmentRow::classSourcedId);
    Set<String> userIds = referred(rows, EnrollmentRow::userSourcedId);
    Map<String, Journal> journals = step.stored(Journal.class, classIds);
    Map<String, StudyGroup> groups = step.stored(StudyGroup.class, classIds);
    Map<String, Student> students =
        step.query(Student.class, "person.sourcedId", userIds, s -> s.person().sourcedId());
    Map<String, Person> people = step.stored(Person.class, userIds);
    Map<String, TeachingAssignment> assignments = step.stored(TeachingAssignment.class, ids(rows));
    Map<String, Enrolment> enrolments = step.stored(Enrolment.class, ids(rows));
    Map<String, GroupMember> members = step.stored(GroupMember.class, ids(rows));
    Function<EnrollmentRow, String> name =
        row -> shortName(people.get(row.userSourcedId())) + " → " + row.classSourcedId();
    step.each(
        SheetKind.ENROLLMENTS,
        rows.stream()
            .filter(
                row ->
                    row.ended()
                        ? assignments.containsKey(row.sourcedId())
                        : row.role() == RosterRole.TEACHER)
            .toList(),
        assignments,
        TeachingAssignment::new,
        name,
        (row, assignment) ->
            assignment.describe(
                journals.get(row.classSourcedId()),
                people.get(row.userSourcedId()),
                null,
                row.beginDate(),
                row.endDate(),
                row.primary()),
        (row, assignment) -> ended(assignment.endedOn(), () -> assignment.end(today)));
    step.each(
        SheetKind.ENROLLMENTS,
        rows.stream()
            .filter(
                row ->
                    row.ended()
                        ? members.containsKey(row.sourcedId())
                        : row.role() == RosterRole.STUDENT
                            && groups.containsKey(row.classSourcedId()))
            .toList(),
        members,
        GroupMember::new,
        name,
        (row, member) ->
            member.describe(
                groups.get(row.classSourcedId()),
                students.get(row.userSourcedId()),
                row.beginDate(),
                row.endDate()),
        (row, member) -> ended(member.endedOn(), () -> member.end(today)));
    step.each(
        SheetKind.ENROLLMENTS,
        rows.stream()
            .filter(
                row ->
                    row.ended()
                        ? enrolments.containsKey(row.sourcedId())
                        : row.role() == RosterRole.STUDENT
                            && journals.containsKey(row.classSourcedId()))
            .toList(),
        enrolments,
        Enrolment::new,
        name,
        (row, enrolment) ->
            enrolment.describe(
                journals.get(row.classSourcedId()),
                students.get(row.userSourcedId()),
                row.beginDate(),
                row.endDate()),
        (row, enrolment) -> ended(enrolment.endedOn(), () -> enrolment.end(today)));
  }

  void lessons(List<LessonRow> rows) {
    Map<String, Journal> journals =
        step.stored(Journal.class, referred(rows, LessonRow::classSourcedId));
    step.each(
        SheetKind.LESSONS,
        rows,
        step.stored(Lesson.class, ids(rows)),
        Lesson::new,
        row -> {
          Journal journal = journals.get(row.classSourcedId());
          return journal == null ? row.sourcedId() : journal.title() + ", " + row.date();
        },
        (row, lesson) -> {
          Journal journal = journals.get(row.classSourcedId());
          return lesson.describe(
              journal,
              row.date(),
              row.startTime(),
              row.endTime(),
              row.kind(),
              row.topic(),
              row.room(),
              days.doubt(journal.level(), row.date()).orElse(null));
        },
        (row, lesson) -> ended(lesson.cancelledOn(), () -> lesson.cancel(today)));
  }
}
