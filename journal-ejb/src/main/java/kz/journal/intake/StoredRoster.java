package kz.journal.intake;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kz.journal.bundle.KnownIds;
import kz.journal.bundle.SheetKind;
import kz.journal.calendar.EducationLevel;

/** What earlier imports stored, asked in portions of a thousand identifiers. */
final class StoredRoster implements KnownIds {

  static final int PORTION = 1_000;

  private final EntityManager em;

  StoredRoster(EntityManager em) {
    this.em = em;
  }

  @Override
  public boolean exists(SheetKind kind, String sourcedId) {
    return missing(kind, List.of(sourcedId)).isEmpty();
  }

  @Override
  public Set<String> missing(SheetKind kind, Collection<String> sourcedIds) {
    Set<String> missing = new HashSet<>(sourcedIds);
    for (Kept kept : keptIn(kind)) {
      portions(
          List.copyOf(missing),
          portion ->
              em.createQuery(
                      "select x."
                          + kept.field()
                          + " from "
                          + kept.entity()
                          + " x where x."
                          + kept.field()
                          + " in :ids",
                      String.class)
                  .setParameter("ids", portion)
                  .getResultStream()
                  .forEach(missing::remove));
    }
    return missing;
  }

  @Override
  public Map<String, String> usernameOwners(Collection<String> usernames) {
    Map<String, String> owners = new HashMap<>();
    portions(
        List.copyOf(usernames),
        portion ->
            em.createQuery(
                    "select a.login, p.sourcedId from Account a join a.person p"
                        + " where a.login in :logins",
                    Object[].class)
                .setParameter("logins", portion)
                .getResultStream()
                .forEach(
                    row ->
                        owners.put(
                            ((String) row[0]).toLowerCase(Locale.ROOT),
                            row[1] == null ? "" : (String) row[1])));
    return owners;
  }

  @Override
  public Map<String, StoredClass> classes(Collection<String> sourcedIds) {
    Map<String, StoredClass> classes = new HashMap<>();
    portions(
        List.copyOf(sourcedIds),
        portion -> {
          classes("Journal", false, portion, classes);
          classes("StudyGroup", true, portion, classes);
        });
    return classes;
  }

  private void classes(
      String entity, boolean homeroom, List<String> portion, Map<String, StoredClass> into) {
    em.createQuery(
            "select c.sourcedId, s.sourcedId, c.level from "
                + entity
                + " c join c.semester s where c.sourcedId in :ids",
            Object[].class)
        .setParameter("ids", portion)
        .getResultStream()
        .forEach(
            row ->
                into.put(
                    (String) row[0],
                    new StoredClass(List.of((String) row[1]), (EducationLevel) row[2], homeroom)));
  }

  @Override
  public Map<String, Term> terms(Collection<String> sourcedIds) {
    Map<String, Term> terms = new HashMap<>();
    portions(
        List.copyOf(sourcedIds),
        portion ->
            em.createQuery(
                    "select p.sourcedId, p.startOn, p.endOn, a.sourcedId from AcademicPeriod p"
                        + " left join p.parent a where p.sourcedId in :ids",
                    Object[].class)
                .setParameter("ids", portion)
                .getResultStream()
                .forEach(
                    row ->
                        terms.put(
                            (String) row[0],
                            new Term((LocalDate) row[1], (LocalDate) row[2], (String) row[3]))));
    return terms;
  }

  @Override
  public Map<String, Term> lessonDays(Collection<String> classSourcedIds) {
    Map<String, Term> days = new HashMap<>();
    portions(
        List.copyOf(classSourcedIds),
        portion ->
            em.createQuery(
                    "select j.sourcedId, min(l.heldOn), max(l.heldOn) from Lesson l"
                        + " join l.journal j where j.sourcedId in :ids and l.cancelledOn is null"
                        + " group by j.sourcedId",
                    Object[].class)
                .setParameter("ids", portion)
                .getResultStream()
                .forEach(
                    row ->
                        days.put(
                            (String) row[0], new Term((LocalDate) row[1], (LocalDate) row[2]))));
    return days;
  }

  /** The entities that rows of a kind become, and the field that keeps the row's identifier. */
  private static List<Kept> keptIn(SheetKind kind) {
    return switch (kind) {
      case ORGS -> List.of(new Kept("OrgUnit", "sourcedId"));
      case ACADEMIC_SESSIONS -> List.of(new Kept("AcademicPeriod", "sourcedId"));
      case COURSES -> List.of(new Kept("Discipline", "sourcedId"));
      case CLASSES ->
          List.of(new Kept("Journal", "sourcedId"), new Kept("StudyGroup", "sourcedId"));
      case USERS -> List.of(new Kept("Person", "sourcedId"));
      case ROLES ->
          List.of(new Kept("TeacherPost", "sourcedId"), new Kept("Student", "roleSourcedId"));
      case ENROLLMENTS ->
          List.of(
              new Kept("Enrolment", "sourcedId"),
              new Kept("GroupMember", "sourcedId"),
              new Kept("TeachingAssignment", "sourcedId"));
      case LESSONS -> List.of(new Kept("Lesson", "sourcedId"));
    };
  }

  private record Kept(String entity, String field) {}

  static <T> void portions(List<T> all, Consumer<List<T>> each) {
    for (int from = 0; from < all.size(); from += PORTION) {
      each.accept(new ArrayList<>(all.subList(from, Math.min(from + PORTION, all.size()))));
    }
  }
}
