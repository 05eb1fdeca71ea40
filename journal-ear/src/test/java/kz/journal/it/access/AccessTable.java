package kz.journal.it.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The table {@code access/use-cases.csv}: which caller gets into which use case. A row is a method,
 * a column a caller, a cell {@code A} (allowed in) or {@code R} (refused at the door).
 *
 * @param callers the columns in their order
 * @param rows by method, such as {@code SignIn.signIn}; one letter for each caller
 */
record AccessTable(List<String> callers, Map<String, String> rows) {

  static final String FILE = "access/use-cases.csv";

  private static final int WIDTH = 32;

  static AccessTable read() {
    List<List<String>> lines = lines();
    List<String> header = lines.get(0);
    List<String> callers = header.subList(1, header.size());
    Map<String, String> rows = new LinkedHashMap<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      String letters = String.join("", line.subList(1, line.size()));
      if (letters.length() != callers.size() || !letters.matches("[AR]+")) {
        throw new AssertionError(FILE + ": not a letter for each caller: " + line);
      }
      if (rows.put(line.get(0), letters) != null) {
        throw new AssertionError(FILE + ": two rows for " + line.get(0));
      }
    }
    return new AccessTable(callers, rows);
  }

  /** What differs between this table and what was found, a row of the file for each. */
  String differencesFrom(Map<String, String> found) {
    Map<String, String> all = new TreeMap<>(rows);
    all.putAll(found);
    return all.keySet().stream()
        .filter(method -> !found.getOrDefault(method, "").equals(rows.getOrDefault(method, "")))
        .map(
            method ->
                line("  table:", rows.get(method), method)
                    + line("  found:", found.get(method), method))
        .collect(Collectors.joining("\n"));
  }

  private String line(String what, String letters, String method) {
    if (letters == null) {
      return what + " no such method " + method + "\n";
    }
    StringBuilder line = new StringBuilder(what + " " + method);
    line.append(" ".repeat(Math.max(0, WIDTH - method.length())));
    for (int column = 0; column < callers.size(); column++) {
      line.append(", ")
          .append(" ".repeat(callers.get(column).length() - 1))
          .append(letters.charAt(column));
    }
    return line.append("\n").toString();
  }

  private static List<List<String>> lines() {
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                AccessTable.class.getResourceAsStream("/" + FILE), StandardCharsets.UTF_8))) {
      return file.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Arrays.stream(line.split(",")).map(String::strip).toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
