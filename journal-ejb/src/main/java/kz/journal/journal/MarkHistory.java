package kz.journal.journal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.journal.access.Logins;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;
import kz.journal.substitution.Substitution;

/** What a cell was and became, by whom, when and by which way (2.2.3). */
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
@Clause({"2.1.2.4", "2.2.3"})
public class MarkHistory {

  @PersistenceContext private EntityManager em;
  @Inject private JournalReading reading;

  /**
   * One revision of a cell: the value it took, its author's login and name.
   *
   * @param insteadOf the absent teacher for whom the author then filled; {@code null} if for none
   */
  public record Revision(
      int version,
      MarkValue value,
      String author,
      String authorName,
      String insteadOf,
      Instant at,
      EntryWay way) {}

  /**
   * The revisions of a cell in the order of version; none for a cell nothing was entered into.
   *
   * @return empty if the journal or the student's row is out of the caller's sight, or the lesson
   *     is not one of the journal
   */
  public Optional<List<Revision>> of(long journalId, long lessonId, long studentId) {
    if (!reading.rowInSight(journalId, studentId) || !belongs(lessonId, journalId)) {
      return Optional.empty();
    }
    List<MarkRevision> revisions =
        em.createQuery(
                "select r from MarkRevision r where r.mark.lesson.id = :lesson"
                    + " and r.mark.student.personId = :student order by r.version",
                MarkRevision.class)
            .setParameter("lesson", lessonId)
            .setParameter("student", studentId)
            .getResultList();
    Map<String, String> names =
        Logins.names(em, revisions.stream().map(MarkRevision::author).collect(Collectors.toSet()));
    Map<String, List<Substitution>> standIns = standIns(journalId, names.keySet());
    return Optional.of(
        revisions.stream()
            .map(
                revision ->
                    new Revision(
                        revision.version(),
                        new MarkValue(revision.points(), revision.absence()),
                        revision.author(),
                        names.getOrDefault(revision.author(), revision.author()),
                        insteadOf(revision, standIns),
                        revision.enteredAt(),
                        revision.way()))
            .toList());
  }

  /** The absent teacher whose lesson it was when this was written; a mark carries both names. */
  private static String insteadOf(MarkRevision revision, Map<String, List<Substitution>> standIns) {
    return standIns.getOrDefault(revision.author(), List.of()).stream()
        .filter(s -> s.coveredAt(revision.mark().lesson(), revision.enteredAt()))
        .map(substitution -> substitution.absent().name().shortened())
        .findFirst()
        .orElse(null);
  }

  /** The substitutions of the journal by the substitute's login, also those over by now. */
  private Map<String, List<Substitution>> standIns(long journalId, Collection<String> logins) {
    if (logins.isEmpty()) {
      return Map.of();
    }
    Map<String, List<Substitution>> found = new HashMap<>();
    em.createQuery(
            "select a.login, s from Account a, Substitution s where a.person = s.substitute"
                + " and s.journal.id = :journal and a.login in :logins order by s.id",
            Object[].class)
        .setParameter("journal", journalId)
        .setParameter("logins", logins)
        .getResultStream()
        .forEach(
            row ->
                found
                    .computeIfAbsent((String) row[0], login -> new ArrayList<>())
                    .add((Substitution) row[1]));
    return found;
  }

  private boolean belongs(long lessonId, long journalId) {
    return !em.createQuery(
            "select l.id from Lesson l where l.id = :lesson and l.journal.id = :journal",
            Long.class)
        .setParameter("lesson", lessonId)
        .setParameter("journal", journalId)
        .getResultList()
        .isEmpty();
  }
}
