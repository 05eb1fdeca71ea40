package kz.journal.sheet.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines and cells of what a spreadsheet puts on the clipboard: tabs between cells, line breaks
 * between rows, quotation marks around a cell that holds either, doubled inside. Blank lines
 * between others are kept, since a row without a name still has its place; those at the end are
 * not.
 */
record PastedText(List<Line> lines) {

  /**
   * A line.
   *
   * @param number from 1; a cell with a line break in it counts as one line
   * @param cells without blanks around them
   */
  record Line(int number, List<String> cells) {

    /** The text of a cell; empty beyond the last. */
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    boolean blank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  static PastedText of(String text) {
    List<Line> lines = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = endOfCell(text, at);
      cells.add(plain(unquoted(text.substring(at, end))));
      boolean tab = end < text.length() && text.charAt(end) == '\t';
      at = end + (text.startsWith("\r\n", end) ? 2 : 1);
      if (!tab || at >= text.length()) {
        lines.add(new Line(lines.size() + 1, List.copyOf(cells)));
        cells.clear();
      }
    }
    while (!lines.isEmpty() && lines.get(lines.size() - 1).blank()) {
      lines.remove(lines.size() - 1);
    }
    return new PastedText(List.copyOf(lines));
  }

  int width() {
    return lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
  }

  long filled() {
    return lines.stream().flatMap(line -> line.cells().stream()).filter(c -> !c.isEmpty()).count();
  }

  /** Without the blanks, visible or not, that spreadsheets and word processors leave around. */
  static String plain(String text) {
    return text.replaceAll("[\\u00a0\\u2007\\u202f\\s]+", " ")
        .replaceAll("[\\u200b-\\u200f\\u2060\\ufeff]", "")
        .strip();
  }

  /** A quoted cell ends at its closing mark; a mark that is never closed is a character. */
  private static int endOfCell(String text, int start) {
    if (start < text.length() && text.charAt(start) == '"') {
      for (int i = start + 1; i < text.length(); i++) {
        if (text.charAt(i) != '"') {
          continue;
        }
        if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          i++;
        } else if (i + 1 == text.length() || separates(text.charAt(i + 1))) {
          return i + 1;
        } else {
          break;
        }
      }
    }
    int end = start;
    while (end < text.length() && !separates(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String unquoted(String cell) {
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
  }

  private static boolean separates(char character) {
    return character == '\t' || character == '\n' || character == '\r';
  }
}
