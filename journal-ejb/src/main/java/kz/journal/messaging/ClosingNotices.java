package kz.journal.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.journal.access.Account;
import kz.journal.journal.LessonsClosedEmpty;
import kz.journal.journal.LessonsClosedEmpty.Closed;
import kz.journal.org.Office;
import kz.journal.time.JournalZone;

/**
 * Tells teachers and heads of department which lessons closed with empty cells (2.4.2): one notice
 * a person for all that closed together.
 */
@ApplicationScoped
public class ClosingNotices {

  /** Arguments: how many lessons, how many empty cells, title and day of the first. */
  static final String KIND = "closedEmpty";

  private static final String WHERE_TO_LOOK = "/index.xhtml";

  @PersistenceContext private EntityManager em;

  void tell(@Observes LessonsClosedEmpty event) {
    Map<Long, Closed> lessons =
        event.lessons().stream()
            .collect(
                Collectors.toMap(
                    Closed::lesson, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    Map<Account, Set<Closed>> byAccount = new LinkedHashMap<>();
    teachers(lessons, byAccount);
    heads(event, byAccount);
    byAccount.forEach(
        (account, closed) -> {
          Closed first = closed.iterator().next();
          int cells = closed.stream().mapToInt(Closed::empty).sum();
          String link =
              closed.size() == 1
                  ? "/journal/table.xhtml?id=" + first.journal() + "#l" + first.lesson()
                  : WHERE_TO_LOOK;
          List<String> arguments =
              List.of(
                  String.valueOf(closed.size()),
                  String.valueOf(cells),
                  first.title(),
                  first.day().toString());
          em.persist(new Notice(account, KIND, arguments, link, event.at()));
        });
  }

  private void teachers(Map<Long, Closed> lessons, Map<Account, Set<Closed>> byAccount) {
    em.createQuery(
            "select l.id, c from Lesson l, TeachingAssignment a, Account c"
                + " where l.id in :ids and a.journal = l.journal and a.endedOn is null"
                + " and (a.lessonKind is null or a.lessonKind = l.kind)"
                + " and (a.beginOn is null or a.beginOn <= l.heldOn)"
                + " and (a.endOn is null or a.endOn >= l.heldOn)"
                + " and c.person = a.teacher and c.disabledAt is null order by l.heldOn, l.id",
            Object[].class)
        .setParameter("ids", new ArrayList<>(lessons.keySet()))
        .getResultStream()
        .forEach(row -> add(byAccount, (Account) row[1], lessons.get((Long) row[0])));
  }

  private void heads(LessonsClosedEmpty event, Map<Account, Set<Closed>> byAccount) {
    LocalDate today = JournalZone.dayOf(event.at());
    Map<Long, List<Account>> heads = new HashMap<>();
    em.createQuery(
            "select o.unit.id, c from OfficeAssignment o, Account c"
                + " where o.office = :office and c.person = o.person and c.disabledAt is null"
                + " and o.beginOn <= :today"
                + " and (o.endOn is null or o.endOn >= :today)",
            Object[].class)
        .setParameter("office", Office.HEAD_OF_DEPARTMENT)
        .setParameter("today", today)
        .getResultStream()
        .forEach(
            row ->
                heads
                    .computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                    .add((Account) row[1]));
    for (Closed closed : event.lessons()) {
      heads
          .getOrDefault(closed.department(), List.of())
          .forEach(account -> add(byAccount, account, closed));
    }
  }

  private static void add(Map<Account, Set<Closed>> byAccount, Account account, Closed closed) {
    byAccount.computeIfAbsent(account, a -> new LinkedHashSet<>()).add(closed);
  }
}
