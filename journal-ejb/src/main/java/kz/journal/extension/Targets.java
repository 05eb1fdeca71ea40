package kz.journal.extension;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import kz.journal.org.OrgUnit;
import kz.journal.org.Person;
import kz.journal.org.Trilingual;
import kz.journal.roster.Journal;
import kz.journal.roster.Lesson;

/** The names behind the ids of some wishes, read with one query of each kind. */
final class Targets {

  private final Map<Long, Lesson> lessons = new HashMap<>();
  private final Map<Long, Journal> journals = new HashMap<>();
  private final Map<Long, Person> people = new HashMap<>();
  private final Map<Long, Trilingual> departments = new HashMap<>();

  private Targets() {}

  static Targets of(EntityManager em, Collection<Wish> wishes) {
    Targets targets = new Targets();
    read(
        em,
        Lesson.class,
        "select l from Lesson l join fetch l.journal where l.id in :ids",
        ids(wishes, Wish::lesson),
        lesson -> targets.lessons.put(lesson.id(), lesson));
    read(
        em,
        Journal.class,
        "select j from Journal j where j.id in :ids",
        ids(wishes, Wish::journal),
        journal -> targets.journals.put(journal.id(), journal));
    for (Function<Wish, Long> who : List.<Function<Wish, Long>>of(Wish::student, Wish::teacher)) {
      read(
          em,
          Person.class,
          "select p from Person p where p.id in :ids",
          ids(wishes, who),
          person -> targets.people.put(person.id(), person));
    }
    read(
        em,
        OrgUnit.class,
        "select u from OrgUnit u where u.id in :ids",
        ids(wishes, Wish::department),
        unit -> targets.departments.put(unit.id(), unit.name()));
    return targets;
  }

  ExtensionLine.Target of(Wish wish) {
    Lesson lesson = wish.lesson() == null ? null : lessons.get(wish.lesson());
    Journal journal =
        lesson != null
            ? lesson.journal()
            : wish.journal() == null ? null : journals.get(wish.journal());
    return new ExtensionLine.Target(
        journal == null ? null : journal.id(),
        journal == null ? null : journal.title(),
        lesson == null ? null : lesson.heldOn(),
        lesson == null ? null : lesson.kind(),
        name(wish.student()),
        name(wish.teacher()),
        wish.department() == null ? null : departments.get(wish.department()));
  }

  private String name(Long person) {
    Person found = person == null ? null : people.get(person);
    return found == null ? null : found.name().full();
  }

  private static List<Long> ids(Collection<Wish> wishes, Function<Wish, Long> id) {
    return wishes.stream().map(id).filter(Objects::nonNull).distinct().toList();
  }

  private static <T> void read(
      EntityManager em, Class<T> type, String query, List<Long> ids, Consumer<T> take) {
    if (!ids.isEmpty()) {
      em.createQuery(query, type).setParameter("ids", ids).getResultStream().forEach(take);
    }
  }
}
