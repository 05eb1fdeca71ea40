package kz.journal.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.journal.journal.Absence;
import kz.journal.journal.JournalTable;
import kz.journal.journal.JournalTable.CellKey;
import kz.journal.journal.MarkValue;
import kz.journal.listing.RecordId;

/**
 * What a workbook knows of itself: whose journal it is and what stood in which version when it was
 * taken. Kept on a hidden sheet, one line for each cell ever entered, under a checksum that tells a
 * line changed by accident. Whoever forges it gains nothing: what is written is decided at the
 * entry.
 */
public record Stamp(long journalId, Map<CellKey, Taken> cells) {

  private static final String MARK = "kz.journal.sheet/1";

  /** What stood in a cell. */
  public record Taken(MarkValue value, int version) {}

  public Stamp {
    cells = Map.copyOf(cells);
  }

  static Stamp of(JournalTable table) {
    Map<CellKey, Taken> cells = new HashMap<>();
    table
        .cells()
        .forEach(
            (key, cell) ->
                cells.put(
                    key, new Taken(new MarkValue(cell.points(), cell.absence()), cell.version())));
    return new Stamp(table.id(), cells);
  }

  /** The lines of the hidden sheet. */
  List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>();
    cells.forEach(
        (key, taken) ->
            lines.add(
                List.of(
                    Long.toString(key.lesson()),
                    Long.toString(key.student()),
                    taken.value().code(),
                    Integer.toString(taken.version()))));
    lines.sort((one, other) -> String.join(" ", one).compareTo(String.join(" ", other)));
    List<String> head =
        List.of(MARK, Long.toString(journalId), Integer.toString(lines.size()), digest(lines));
    lines.add(0, head);
    return lines;
  }

  /** Whether these lines are meant to be a stamp at all. */
  static boolean begins(List<List<String>> lines) {
    return !lines.isEmpty() && lines.get(0).size() >= 4 && lines.get(0).get(0).equals(MARK);
  }

  /** The stamp in these lines; empty if they were changed. */
  static Optional<Stamp> read(List<List<String>> lines) {
    if (lines.stream().anyMatch(line -> line.size() < 4)) {
      return Optional.empty();
    }
    List<String> head = lines.get(0);
    List<List<String>> rest =
        lines.subList(1, lines.size()).stream().map(line -> line.subList(0, 4)).toList();
    Optional<Long> journal = RecordId.read(head.get(1));
    if (journal.isEmpty() || !head.get(3).equals(digest(rest))) {
      return Optional.empty();
    }
    Map<CellKey, Taken> cells = new HashMap<>();
    for (List<String> line : rest) {
      Optional<MarkValue> value = value(line.get(2));
      Optional<Long> lesson = RecordId.read(line.get(0));
      Optional<Long> student = RecordId.read(line.get(1));
      if (value.isEmpty()
          || lesson.isEmpty()
          || student.isEmpty()
          || !line.get(3).matches("[0-9]{1,9}")) {
        return Optional.empty();
      }
      cells.put(
          new CellKey(lesson.get(), student.get()),
          new Taken(value.get(), Integer.parseInt(line.get(3))));
    }
    return Optional.of(new Stamp(journal.get(), cells));
  }

  private static Optional<MarkValue> value(String code) {
    if (code.equals(MarkValue.CLEARED.code())) {
      return Optional.of(MarkValue.CLEARED);
    }
    for (Absence absence : Absence.values()) {
      if (absence.name().equals(code)) {
        return Optional.of(MarkValue.of(absence));
      }
    }
    return code.matches("[0-9]{1,3}")
        ? Optional.of(MarkValue.of(Integer.parseInt(code)))
        : Optional.empty();
  }

  private static String digest(List<List<String>> lines) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      lines.forEach(
          line -> digest.update((String.join(" ", line) + "\n").getBytes(StandardCharsets.UTF_8)));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
