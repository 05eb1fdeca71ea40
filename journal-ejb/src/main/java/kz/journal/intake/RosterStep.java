package kz.journal.intake;

import static kz.journal.intake.Tally.Change.CHANGED;
import static kz.journal.intake.Tally.Change.CREATED;
import static kz.journal.intake.Tally.Change.ENDED;
import static kz.journal.intake.Tally.Change.UNTOUCHED;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.journal.bundle.RosterRows.Row;
import kz.journal.bundle.SheetKind;
import kz.journal.org.Person;
import kz.journal.org.Sourced;

/**
 * What writing each kind of row has in common: find what is stored, create, change, end or leave
 * it, and count which.
 */
final class RosterStep {

  /** Applies a row to its object and says whether anything differed. */
  interface Describing<R, E> {
    boolean describe(R row, E entity);
  }

  private final EntityManager em;
  private final Tally tally = new Tally();

  RosterStep(EntityManager em) {
    this.em = em;
  }

  <R extends Row, E> void each(
      SheetKind kind,
      List<R> rows,
      Map<String, E> stored,
      Function<String, E> create,
      Function<R, String> name,
      Describing<R, E> describe,
      Describing<R, E> end) {
    for (R row : rows) {
      E entity = stored.get(row.sourcedId());
      if (row.ended()) {
        boolean ends = entity != null && end.describe(row, entity);
        tally.add(kind, ends ? ENDED : UNTOUCHED, row.sourcedId());
      } else if (entity == null) {
        E fresh = create.apply(row.sourcedId());
        em.persist(fresh);
        describe.describe(row, fresh);
        stored.put(row.sourcedId(), fresh);
        tally.add(kind, CREATED, name.apply(row));
      } else {
        boolean changed = describe.describe(row, entity);
        tally.add(kind, changed ? CHANGED : UNTOUCHED, changed ? name.apply(row) : null);
      }
    }
  }

  void persist(Object entity) {
    em.persist(entity);
  }

  void add(SheetKind kind, Tally.Change change, String name) {
    tally.add(kind, change, name);
  }

  Tally tally() {
    return tally;
  }

  /** Sends the portion to the database and forgets it here. */
  void release() {
    em.flush();
    em.clear();
  }

  <E extends Sourced> Map<String, E> stored(Class<E> type, Collection<String> sourcedIds) {
    return query(type, "sourcedId", sourcedIds, Sourced::sourcedId);
  }

  <E> Map<String, E> query(
      Class<E> type, String field, Collection<String> values, Function<E, String> key) {
    Map<String, E> found = new HashMap<>();
    if (values.isEmpty()) {
      return found;
    }
    String fetch = field.startsWith("person.") ? " join fetch x.person" : "";
    em.createQuery(
            "select x from "
                + type.getSimpleName()
                + " x"
                + fetch
                + " where x."
                + field
                + " in :values",
            type)
        .setParameter("values", values)
        .getResultStream()
        .forEach(entity -> found.put(key.apply(entity), entity));
    return found;
  }

  static <R extends Row> List<String> ids(List<R> rows) {
    return rows.stream().map(Row::sourcedId).toList();
  }

  static <R> Set<String> referred(List<R> rows, Function<R, String> reference) {
    return rows.stream().map(reference).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  /** Ends what has not ended yet. */
  static boolean ended(LocalDate endedOn, Runnable end) {
    if (endedOn != null) {
      return false;
    }
    end.run();
    return true;
  }

  static String shortName(Person person) {
    return person == null ? "" : person.name().shortened();
  }
}
