package kz.journal.bundle.rule;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.journal.access.rule.LoginName;
import kz.journal.bundle.BundleProblem.Reason;
import kz.journal.bundle.BundleProblems;
import kz.journal.bundle.SheetKind;

/**
 * The cells of one row after the other, read by column name. Every method answers {@code null} for
 * an empty cell and for one it has reported; a cell is reported once. Text is brought to Unicode
 * NFC and runs of white space to one space, so that a name typed on another system compares equal.
 *
 * <p>Limits, in characters, as the database keeps them: identifiers 120, codes 60, names 200. Dates
 * are {@code yyyy-MM-dd} in the years 2000–2100; times {@code H:mm} or {@code HH:mm}, seconds only
 * if zero.
 */
final class RowCells {

  private static final int ID_LIMIT = 120;
  private static final int CODE_LIMIT = 60;
  private static final int NAME_LIMIT = 200;
  private static final int LIST_LIMIT = 1_000;

  private static final char DAMAGED = '\uFFFD';
  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final Pattern SPACES = Pattern.compile("[\\s" + NO_BREAK_SPACE + "]+");
  private static final Pattern DATE = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d|2100-\\d\\d-\\d\\d");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2}:\\d\\d)(:00)?");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}([.]\\d{1,2})?");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  private static final Map<String, Boolean> STATUS =
      Map.of("active", false, "tobedeleted", true, "inactive", true);
  private static final Map<String, Boolean> FLAG = Map.of("true", true, "false", false);

  private final SheetKind kind;
  private final boolean delta;
  private final String file;
  private final List<String> header;
  private final BundleProblems problems;
  private final Map<String, Integer> positions = new HashMap<>();
  private final BitSet reported = new BitSet();
  private final Map<String, String> sharedIds;
  private final Map<String, LocalDate> sharedDates = new HashMap<>();
  private final Map<String, LocalTime> sharedTimes = new HashMap<>();

  private int line;
  private String[] cells;
  private boolean ended;

  /**
   * Reads rows below this header.
   *
   * @param sharedIds identifiers met so far: equal ones are kept once in memory
   */
  RowCells(
      SheetKind kind,
      boolean delta,
      String file,
      List<String> header,
      Map<String, String> sharedIds,
      BundleProblems problems) {
    this.kind = kind;
    this.delta = delta;
    this.file = file;
    this.header = header;
    this.sharedIds = sharedIds;
    this.problems = problems;
    for (int i = 0; i < header.size(); i++) {
      positions.putIfAbsent(header.get(i), i);
    }
  }

  /** Goes to the next row and looks for what no cell may hold, in columns not used either. */
  void move(int line, String[] cells, BitSet formulas) {
    this.line = line;
    this.cells = cells;
    reported.clear();
    ended = false;
    int width = Math.min(cells.length, header.size());
    for (int i = 0; i < width; i++) {
      if (formulas.get(i)) {
        report(i, Reason.FORMULA_CELL, cells[i], address(i));
      } else {
        lookForBrokenText(i);
      }
    }
    ended = Boolean.TRUE.equals(status());
  }

  int line() {
    return line;
  }

  boolean ended() {
    return ended;
  }

  String id() {
    return text("sourcedId", ID_LIMIT);
  }

  /** The identifier of another row. */
  String reference(String column) {
    String id = text(column, ID_LIMIT);
    return id == null ? null : sharedIds.computeIfAbsent(id, same -> same);
  }

  /** Identifiers parted by commas; never {@code null}. */
  List<String> references(String column) {
    String ids = text(column, LIST_LIMIT);
    if (ids == null) {
      return List.of();
    }
    List<String> parted =
        Stream.of(ids.split(","))
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .map(id -> sharedIds.computeIfAbsent(id, same -> same))
            .distinct()
            .toList();
    if (parted.isEmpty()) {
      report(position(column), Reason.EMPTY, ids);
    }
    return parted;
  }

  String name(String column) {
    return text(column, NAME_LIMIT);
  }

  String code(String column) {
    return text(column, CODE_LIMIT);
  }

  /** A name somebody may sign in under, as it was typed. */
  String login(String column) {
    String typed = code(column);
    if (typed != null && LoginName.accept(typed).isEmpty()) {
      report(position(column), Reason.BAD_LOGIN, typed);
      return null;
    }
    return typed;
  }

  /** As it stands, spaces and all; no check can make its text appear anywhere. */
  String secret(String column) {
    int i = position(column);
    if (i < 0 || cells[i].isEmpty()) {
      return null;
    }
    if (cells[i].length() > NAME_LIMIT) {
      report(i, Reason.TOO_LONG, "", NAME_LIMIT);
      return null;
    }
    return cells[i];
  }

  LocalDate date(String column) {
    String text = read(column);
    if (text == null) {
      return null;
    }
    LocalDate date = sharedDates.computeIfAbsent(text, RowCells::parsedDate);
    if (date == null) {
      report(position(column), Reason.BAD_DATE, text);
    }
    return date;
  }

  LocalTime time(String column) {
    String text = read(column);
    if (text == null) {
      return null;
    }
    LocalTime time = sharedTimes.computeIfAbsent(text, RowCells::parsedTime);
    if (time == null) {
      report(position(column), Reason.BAD_TIME, text);
    }
    return time;
  }

  Integer number(String column, int least, int most) {
    String text = read(column);
    if (text == null) {
      return null;
    }
    int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      report(position(column), Reason.BAD_NUMBER, text, least, most);
      return null;
    }
    return number;
  }

  /** A number from zero to this, with at most two places after the point. */
  BigDecimal decimal(String column, int most) {
    String text = read(column);
    if (text == null) {
      return null;
    }
    BigDecimal number = DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
    if (number == null || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      report(position(column), Reason.BAD_DECIMAL, text, most);
      return null;
    }
    return number;
  }

  /** A spreadsheet writes TRUE where the standard says true: both are taken. */
  Boolean flag(String column) {
    String text = read(column);
    return text == null ? null : oneOf(column, text.toLowerCase(Locale.ROOT), FLAG);
  }

  /** One of the words, spelt exactly so. */
  <T> T word(String column, Map<String, T> words) {
    String text = read(column);
    return text == null ? null : oneOf(column, text, words);
  }

  /** The constant of this name. */
  <E extends Enum<E>> E constant(String column, Class<E> type) {
    String text = read(column);
    if (text == null) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    report(position(column), Reason.UNKNOWN_WORD, text, allowed(List.of(type.getEnumConstants())));
    return null;
  }

  /** A warning about a cell that was understood. */
  void warn(String column, Reason reason, Object... args) {
    problems.warning(file, line, column, cells[position(column)].strip(), reason, args);
  }

  /** The address a spreadsheet shows for the cell: {@code D7}. */
  private String address(int position) {
    StringBuilder letters = new StringBuilder();
    for (int rest = position; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.append(line).toString();
  }

  private void lookForBrokenText(int i) {
    String cell = cells[i];
    for (int at = 0; at < cell.length(); at++) {
      char c = cell.charAt(at);
      if (c == DAMAGED) {
        report(i, Reason.ENCODING, cell);
        return;
      }
      if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
        report(i, Reason.CONTROL_CHARACTER, cell, String.format("U+%04X", (int) c));
        return;
      }
    }
  }

  /** May be left empty in bulk, where every row named is active; a delta has to say it. */
  private Boolean status() {
    return oneOf("status", read("status", delta), STATUS);
  }

  /** Any other text, up to a limit of its own. */
  String text(String column, int limit) {
    String text = read(column);
    if (text == null) {
      return null;
    }
    int i = position(column);
    if (looksLikeFormula(cells[i], text)) {
      report(i, Reason.FORMULA_TEXT, text);
      return null;
    }
    if (text.length() > limit) {
      report(i, Reason.TOO_LONG, text, limit);
      return null;
    }
    return text;
  }

  /** A spreadsheet would run it, once exported. A leading minus is left: names may begin so. */
  private static boolean looksLikeFormula(String cell, String text) {
    char first = text.charAt(0);
    return first == '=' || first == '+' || first == '@' || cell.charAt(0) == '\t';
  }

  private String read(String column) {
    return read(column, column.equals("sourcedId") || !ended && kind.requires(column));
  }

  private String read(String column, boolean required) {
    int i = position(column);
    if (i < 0) {
      return null;
    }
    String text = tidy(cells[i]);
    if (text.isEmpty()) {
      if (required) {
        report(i, Reason.EMPTY, "");
      }
      return null;
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static String tidy(String cell) {
    char before = ' ';
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      boolean space = Character.isWhitespace(c) || c == NO_BREAK_SPACE;
      if (space && (c != ' ' || before == ' ' || i == cell.length() - 1)) {
        return SPACES.matcher(cell).replaceAll(" ").strip();
      }
      before = c;
    }
    return cell;
  }

  private <T> T oneOf(String column, String text, Map<String, T> words) {
    if (text == null) {
      return null;
    }
    T meaning = words.get(text);
    if (meaning == null) {
      report(position(column), Reason.UNKNOWN_WORD, text, allowed(words.keySet()));
    }
    return meaning;
  }

  private static String allowed(Iterable<?> words) {
    List<String> sorted = new ArrayList<>();
    words.forEach(word -> sorted.add(word.toString()));
    sorted.sort(null);
    return String.join(", ", sorted);
  }

  /** Where the column stands, or -1 if it is missing or its cell has been reported already. */
  private int position(String column) {
    Integer i = positions.get(column);
    return i == null || i >= cells.length || reported.get(i) ? -1 : i;
  }

  private void report(int i, Reason reason, String value, Object... args) {
    reported.set(i);
    problems.error(file, line, header.get(i), value.strip(), reason, args);
  }

  private static LocalDate parsedDate(String text) {
    try {
      return DATE.matcher(text).matches() ? LocalDate.parse(text) : null;
    } catch (DateTimeParseException notInTheCalendar) {
      return null;
    }
  }

  private static LocalTime parsedTime(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    String hoursAndMinutes = matcher.group(1);
    try {
      return LocalTime.parse(
          hoursAndMinutes.length() == 4 ? "0" + hoursAndMinutes : hoursAndMinutes);
    } catch (DateTimeParseException notOnTheClock) {
      return null;
    }
  }
}
