package kz.journal.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.journal.journal.LessonsClosedEmpty.Closed;
import kz.journal.org.Office;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Notice;
import kz.journal.time.JournalZone;

/**
 * Tells teachers and heads of department which lessons closed with empty cells (2.4.2): one notice
 * a person for all that closed together.
 */
@ApplicationScoped
@Clause("2.4.2")
public class ClosingNotices {

  /** Names how many lessons and how many empty cells, and title and day of the first lesson. */
  private static final String KIND = "CLOSED_EMPTY";

  private static final String HOME = "/home.xhtml";

  @PersistenceContext private EntityManager em;
  @Inject private Event<Notice> notices;

  void tell(@Observes LessonsClosedEmpty event) {
    Map<Long, Closed> lessons =
        event.lessons().stream()
            .collect(
                Collectors.toMap(
                    Closed::lesson, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    Map<Long, Set<Closed>> byPerson = new LinkedHashMap<>();
    teachers(lessons, byPerson);
    heads(event, byPerson);
    byPerson.forEach((person, closed) -> notices.fire(notice(person, closed)));
  }

  private static Notice notice(long person, Set<Closed> closed) {
    Closed first = closed.iterator().next();
    int cells = closed.stream().mapToInt(Closed::empty).sum();
    return new Notice(
        person,
        KIND,
        List.of(
            String.valueOf(closed.size()),
            String.valueOf(cells),
            first.title(),
            first.day().toString()),
        closed.size() == 1
            ? "/journal/table.xhtml?id=" + first.journal() + "#l" + first.lesson()
            : HOME);
  }

  private void teachers(Map<Long, Closed> lessons, Map<Long, Set<Closed>> byPerson) {
    em.createQuery(
            "select l.id, a.teacher.id from Lesson l, TeachingAssignment a"
                + " where l.id in :ids and a.journal = l.journal and a.endedOn is null"
                + " and (a.lessonKind is null or a.lessonKind = l.kind)"
                + " and (a.beginOn is null or a.beginOn <= l.heldOn)"
                + " and (a.endOn is null or a.endOn >= l.heldOn) order by l.heldOn, l.id",
            Object[].class)
        .setParameter("ids", new ArrayList<>(lessons.keySet()))
        .getResultStream()
        .forEach(row -> add(byPerson, (Long) row[1], lessons.get((Long) row[0])));
  }

  private void heads(LessonsClosedEmpty event, Map<Long, Set<Closed>> byPerson) {
    Map<Long, List<Long>> heads = new HashMap<>();
    em.createQuery(
            "select o.unit.id, o.person.id from OfficeAssignment o where o.office = :office"
                + " and o.beginOn <= :today and (o.endOn is null or o.endOn >= :today)",
            Object[].class)
        .setParameter("office", Office.HEAD_OF_DEPARTMENT)
        .setParameter("today", JournalZone.dayOf(event.at()))
        .getResultStream()
        .forEach(
            row ->
                heads.computeIfAbsent((Long) row[0], id -> new ArrayList<>()).add((Long) row[1]));
    for (Closed closed : event.lessons()) {
      heads
          .getOrDefault(closed.department(), List.of())
          .forEach(person -> add(byPerson, person, closed));
    }
  }

  private static void add(Map<Long, Set<Closed>> byPerson, Long person, Closed closed) {
    byPerson.computeIfAbsent(person, p -> new LinkedHashSet<>()).add(closed);
  }
}
