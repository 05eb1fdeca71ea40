package kz.journal.listing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What rows of a list must satisfy. Conditions without a value are left out of the query, so that
 * the database sees only those that count; values never become part of the text.
 */
public final class Conditions {

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /** A condition that needs no value. */
  public Conditions always(String condition) {
    conditions.add(condition);
    return this;
  }

  /**
   * A condition on a value, left out when that is {@code null} or blank.
   *
   * @param condition with a question mark wherever the value stands
   */
  public Conditions when(String condition, Object value) {
    if (value != null && !(value instanceof String text && text.isBlank())) {
      values.add(value);
      conditions.add(condition.replace("?", "?" + values.size()));
    }
    return this;
  }

  /** One of two conditions, each with a question mark where its own value stands. */
  public Conditions either(String one, Object value, String other, Object otherValue) {
    values.add(value);
    String first = one.replace("?", "?" + values.size());
    values.add(otherValue);
    conditions.add(first + " or " + other.replace("?", "?" + values.size()));
    return this;
  }

  /** The conditions as the end of a query; empty if there are none. */
  public String where() {
    return conditions.isEmpty()
        ? ""
        : conditions.stream()
            .map(condition -> "(" + condition + ")")
            .collect(Collectors.joining(" and ", " where ", ""));
  }

  /** Gives a query that ends with {@link #where()} its values. */
  public <Q extends Query> Q bind(Q query) {
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }

  /**
   * The rows that satisfy the conditions.
   *
   * @param select the query up to the conditions
   * @param count the query that counts, up to the conditions
   * @param order what the rows are ordered by; must tell any two rows apart
   */
  public <T> Rows<T> rows(
      EntityManager em, Class<T> type, String select, String count, String order, Range range) {
    TypedQuery<T> listing =
        bind(em.createQuery(select + where() + " order by " + order, type))
            .setFirstResult(range.first())
            .setMaxResults(range.count());
    long total = bind(em.createQuery(count + where(), Long.class)).getSingleResult();
    return new Rows<>(total == 0 ? List.of() : listing.getResultList(), total);
  }
}
