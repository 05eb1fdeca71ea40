package kz.journal.it;

import static java.util.Collections.nCopies;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The database of a server under test, for looking behind its answers and for preparing what no use
 * case can, such as a session that was last seen an hour ago. Each statement is a transaction.
 * Instants are given as {@link Instant} and stand in the rows as UTC {@link LocalDateTime}.
 */
public final class Database {

  /** One statement with the values of its question marks. */
  public record Question(String sql, ArrayList<Serializable> values) implements Serializable {}

  private static final int AT_ONCE = 500;

  private final URI window;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Database(URI server) {
    window = server.resolve("/it/sql");
  }

  /** The rows a query finds; column names in lower case. */
  @SuppressWarnings("unchecked")
  public List<Map<String, Object>> rows(String sql, Object... values) {
    return (List<Map<String, Object>>) ask(sql, values);
  }

  /** The single value of a query that finds one row with one column. */
  public Object value(String sql, Object... values) {
    List<Map<String, Object>> rows = rows(sql, values);
    if (rows.size() != 1 || rows.get(0).size() != 1) {
      throw new AssertionError("Not one value but " + rows + " from " + sql);
    }
    return rows.get(0).values().iterator().next();
  }

  /** The number that a query such as {@code select count(*) …} finds. */
  public long count(String sql, Object... values) {
    return ((Number) value(sql, values)).longValue();
  }

  /** Changes data and tells how many rows; for statements that define, zero. */
  public int execute(String sql, Object... values) {
    return (Integer) ask(sql, values);
  }

  /**
   * Puts rows into a table, many by one statement.
   *
   * @param columns their names, separated by commas; each row has a value for each
   */
  public void insert(String table, String columns, List<Object[]> rows) {
    String marks = columns.replaceAll("[^,]+", "?");
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      List<Object[]> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
      execute(
          "insert into %s (%s) values %s"
              .formatted(table, columns, String.join(",", nCopies(some.size(), "(" + marks + ")"))),
          some.stream().flatMap(Arrays::stream).toArray());
    }
  }

  private Object ask(String sql, Object... values) {
    ArrayList<Serializable> plain = new ArrayList<>();
    Arrays.stream(values).map(Database::stored).forEach(plain::add);
    try {
      ByteArrayOutputStream question = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(question)) {
        out.writeObject(new Question(sql, plain));
      }
      HttpResponse<byte[]> answer =
          client.send(
              HttpRequest.newBuilder(window)
                  .POST(HttpRequest.BodyPublishers.ofByteArray(question.toByteArray()))
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalArgumentException(
            sql + ": " + new String(answer.body(), StandardCharsets.UTF_8));
      }
      try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(answer.body()))) {
        return in.readObject();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Serializable stored(Object value) {
    return value instanceof Instant instant
        ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
        : (Serializable) value;
  }
}
