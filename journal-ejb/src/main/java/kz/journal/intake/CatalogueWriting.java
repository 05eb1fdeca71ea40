package kz.journal.intake;

import static kz.journal.intake.RosterStep.ended;
import static kz.journal.intake.RosterStep.ids;
import static kz.journal.intake.RosterStep.referred;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.journal.bundle.RosterRows.AcademicSessionRow;
import kz.journal.bundle.RosterRows.ClassRow;
import kz.journal.bundle.RosterRows.ClassType;
import kz.journal.bundle.RosterRows.CourseRow;
import kz.journal.bundle.RosterRows.OrgRow;
import kz.journal.bundle.SheetKind;
import kz.journal.calendar.AcademicPeriod;
import kz.journal.calendar.EducationLevel;
import kz.journal.org.OrgUnit;
import kz.journal.org.Trilingual;
import kz.journal.roster.Discipline;
import kz.journal.roster.Journal;
import kz.journal.roster.StudyGroup;

/** Units, periods, disciplines and classes. */
final class CatalogueWriting {

  private final RosterStep step;
  private final LocalDate today;

  CatalogueWriting(RosterStep step, LocalDate today) {
    this.step = step;
    this.today = today;
  }

  void orgs(List<OrgRow> rows) {
    Map<String, OrgUnit> stored = step.stored(OrgUnit.class, ids(rows));
    Map<String, OrgUnit> parents =
        step.stored(OrgUnit.class, referred(rows, OrgRow::parentSourcedId));
    step.each(
        SheetKind.ORGS,
        rows,
        stored,
        OrgUnit::new,
        OrgRow::name,
        (row, unit) -> {
          OrgUnit parent =
              row.parentSourcedId() == null
                  ? null
                  : parents.getOrDefault(row.parentSourcedId(), stored.get(row.parentSourcedId()));
          return unit.describe(row.kind(), row.identifier(), Trilingual.of(row.name()), parent);
        },
        (row, unit) -> ended(unit.endedOn(), () -> unit.end(today)));
  }

  void periods(List<AcademicSessionRow> rows) {
    Map<String, AcademicPeriod> stored = step.stored(AcademicPeriod.class, ids(rows));
    Map<String, AcademicPeriod> parents =
        step.stored(AcademicPeriod.class, referred(rows, AcademicSessionRow::parentSourcedId));
    step.each(
        SheetKind.ACADEMIC_SESSIONS,
        rows,
        stored,
        AcademicPeriod::new,
        AcademicSessionRow::title,
        (row, period) ->
            period.describe(
                row.title(),
                row.kind(),
                row.startDate(),
                row.endDate(),
                row.parentSourcedId() == null
                    ? null
                    : parents.getOrDefault(
                        row.parentSourcedId(), stored.get(row.parentSourcedId()))),
        (row, period) -> ended(period.endedOn(), () -> period.end(today)));
  }

  void courses(List<CourseRow> rows) {
    Map<String, OrgUnit> units =
        step.stored(OrgUnit.class, referred(rows, CourseRow::orgSourcedId));
    step.each(
        SheetKind.COURSES,
        rows,
        step.stored(Discipline.class, ids(rows)),
        Discipline::new,
        CourseRow::title,
        (row, discipline) ->
            discipline.describe(
                row.courseCode(),
                new Trilingual(row.title(), row.titleKk(), row.titleEn()),
                row.credits(),
                row.examForm(),
                row.finalControl(),
                units.get(row.orgSourcedId())),
        (row, discipline) -> ended(discipline.endedOn(), () -> discipline.end(today)));
  }

  void classes(List<ClassRow> rows) {
    Map<String, OrgUnit> units =
        step.stored(OrgUnit.class, referred(rows, ClassRow::schoolSourcedId));
    Map<String, AcademicPeriod> terms =
        step.stored(AcademicPeriod.class, referred(rows, ClassRow::semesterSourcedId));
    Map<String, Discipline> courses =
        step.stored(Discipline.class, referred(rows, ClassRow::courseSourcedId));
    Map<String, Journal> journals = step.stored(Journal.class, ids(rows));
    Map<String, StudyGroup> groups = step.stored(StudyGroup.class, ids(rows));
    step.each(
        SheetKind.CLASSES,
        rows.stream()
            .filter(
                row ->
                    row.ended()
                        ? groups.containsKey(row.sourcedId())
                        : row.type() == ClassType.HOMEROOM)
            .toList(),
        groups,
        StudyGroup::new,
        ClassRow::title,
        (row, group) ->
            group.describe(
                row.title(),
                units.get(row.schoolSourcedId()),
                level(row),
                terms.get(row.semesterSourcedId())),
        (row, group) -> ended(group.endedOn(), () -> group.end(today)));
    step.each(
        SheetKind.CLASSES,
        rows.stream()
            .filter(
                row ->
                    row.ended()
                        ? journals.containsKey(row.sourcedId())
                        : row.type() == ClassType.SCHEDULED)
            .toList(),
        journals,
        Journal::new,
        ClassRow::title,
        (row, journal) ->
            journal.describe(
                row.title() == null ? row.classCode() : row.title(),
                row.classCode(),
                courses.get(row.courseSourcedId()),
                row.lessonKind(),
                level(row),
                terms.get(row.semesterSourcedId()),
                units.get(row.schoolSourcedId())),
        (row, journal) -> ended(journal.endedOn(), () -> journal.end(today)));
  }

  private static EducationLevel level(ClassRow row) {
    return row.level() == null ? EducationLevel.BACHELOR : row.level();
  }
}
