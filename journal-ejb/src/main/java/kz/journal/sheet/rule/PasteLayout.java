package kz.journal.sheet.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.journal.journal.rule.MarkScale;
import kz.journal.sheet.Grid;

/**
 * What is what in a pasted sheet: the line of dates if there is one, the columns that say whose row
 * it is, the columns that hold marks. Found by what stands in them, never by where they stand.
 *
 * @param dates one for each column, {@code null} where there is none; empty without a line of dates
 * @param data the lines below the header
 * @param identifier the column of identifiers, or -1
 * @param name the first column of the name, or -1
 * @param nameWidth over how many columns the name is spread
 * @param marks the columns that hold marks, from left to right
 * @param ignored columns with text in them that are neither a student's nor a lesson's
 */
record PasteLayout(
    List<HeaderDay> dates,
    List<PastedText.Line> data,
    int identifier,
    int name,
    int nameWidth,
    List<Integer> marks,
    List<Integer> ignored) {

  /** Lines of titles people leave above the line of dates. */
  private static final int TITLES = 5;

  private static final int WIDEST_NAME = 3;
  private static final int SHORTEST_IDENTIFIER = 3;

  /** What stands above a column of marks, numbers or names, in lower case. */
  private static final Set<String> CAPTIONS =
      Set.of(
          "№",
          "№ п/п",
          "n",
          "no",
          "#",
          "id",
          "фио",
          "ф.и.о.",
          "ф. и. о.",
          "фамилия",
          "имя",
          "отчество",
          "студент",
          "обучающийся",
          "фио обучающегося",
          "группа",
          "оценка",
          "оценки",
          "балл",
          "баллы",
          "отметка",
          "отметки",
          "аты-жөні",
          "т.а.ә.",
          "тегі",
          "аты",
          "әкесінің аты",
          "білім алушы",
          "студенттің аты-жөні",
          "топ",
          "баға",
          "ұпай",
          "name",
          "full name",
          "surname",
          "first name",
          "last name",
          "student",
          "group",
          "mark",
          "marks",
          "grade",
          "points",
          "score",
          "рк1",
          "рк2",
          "тк1",
          "тк2");

  static PasteLayout of(PastedText text, Grid grid) {
    Roll roll = new Roll(grid.rows());
    List<PastedText.Line> lines = text.lines();
    int width = text.width();
    int header = header(lines, roll);
    boolean dated = header >= 0 && hasDate(lines.get(header));
    List<HeaderDay> dates = new ArrayList<>();
    if (dated) {
      PastedText.Line line = lines.get(header);
      IntStream.range(0, width).forEach(c -> dates.add(HeaderDay.in(line.cell(c)).orElse(null)));
    }
    List<PastedText.Line> data = lines.subList(header + 1, lines.size());
    Columns columns = new Columns(data, dates, roll, width);
    int identifier = columns.identifier();
    int[] name = columns.name(identifier);
    List<Integer> others =
        IntStream.range(0, width)
            .filter(c -> c != identifier && (c < name[0] || c >= name[0] + name[1]))
            .boxed()
            .toList();
    int after = Math.max(identifier, name[0] + name[1] - 1) + 1;
    List<Integer> marks =
        dated
            ? others.stream().filter(column -> dates.get(column) != null).toList()
            : columns.marks(others, after);
    List<Integer> ignored =
        others.stream()
            .filter(column -> !marks.contains(column) && columns.filled(column))
            .filter(column -> !columns.numbering(column) && !captioned(lines, header, column))
            .toList();
    return new PasteLayout(dates, data, identifier, name[0], name[1], marks, ignored);
  }

  /** Whether the rows say whose they are. */
  boolean named() {
    return identifier >= 0 || name >= 0;
  }

  boolean dated() {
    return !dates.isEmpty();
  }

  String identifierIn(PastedText.Line line) {
    return identifier < 0 ? "" : line.cell(identifier);
  }

  String nameIn(PastedText.Line line) {
    return name < 0 ? "" : joined(line, name, nameWidth);
  }

  /** The line of dates or captions; -1 if there is none. */
  private static int header(List<PastedText.Line> lines, Roll roll) {
    for (int i = 0; i < Math.min(TITLES, lines.size()); i++) {
      PastedText.Line line = lines.get(i);
      if (i > 0 && lines.get(i - 1).cells().stream().anyMatch(PasteLayout::isMark)) {
        break;
      }
      if (hasDate(line) && line.cells().stream().allMatch(cell -> roll.named(cell).isEmpty())) {
        return i;
      }
    }
    boolean captions =
        lines.size() > 1
            && lines.get(0).cells().stream().allMatch(cell -> cell.isEmpty() || isCaption(cell));
    return captions && !lines.get(0).blank() ? 0 : -1;
  }

  private static boolean isMark(String cell) {
    return !cell.isEmpty()
        && CellVerdict.value(cell).filter(value -> MarkScale.of(value).isAllowed()).isPresent();
  }

  private static boolean hasDate(PastedText.Line line) {
    return line.cells().stream().anyMatch(cell -> HeaderDay.in(cell).isPresent());
  }

  private static boolean captioned(List<PastedText.Line> lines, int header, int column) {
    return header >= 0 && isCaption(lines.get(header).cell(column));
  }

  private static boolean isCaption(String cell) {
    return CAPTIONS.contains(cell.toLowerCase(Locale.ROOT));
  }

  private static String joined(PastedText.Line line, int first, int width) {
    return IntStream.range(first, first + width)
        .mapToObj(line::cell)
        .filter(cell -> !cell.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** The columns below the header. */
  private record Columns(List<PastedText.Line> data, List<HeaderDay> dates, Roll roll, int width) {

    /** The column with most identifiers of the journal in it; -1 if none has any. */
    int identifier() {
      return best(
          column ->
              count(
                  column,
                  cell ->
                      cell.length() >= SHORTEST_IDENTIFIER
                          && !isMark(cell)
                          && !roll.identified(cell).isEmpty()));
    }

    /**
     * Where the name stands, and over how many columns: wherever most names are found, and as wide
     * as they need. Without any known name, the first column that looks like one beside others.
     */
    int[] name(int identifier) {
      int[] place = {-1, 0};
      int most = 0;
      for (int first = 0; first < width; first++) {
        for (int wide = 1; wide <= WIDEST_NAME && first + wide <= width; wide++) {
          if (!text(first + wide - 1)
              || dated(first + wide - 1)
              || first + wide - 1 == identifier) {
            break;
          }
          int found = found(first, wide);
          if (found > most || found == most && found > 0 && first == place[0]) {
            most = found;
            place = new int[] {first, wide};
          }
        }
      }
      int leftmost =
          IntStream.range(0, width)
              .filter(column -> filled(column) && !numbering(column) && column != identifier)
              .findFirst()
              .orElse(-1);
      boolean looksLikeOne = width > 1 && leftmost >= 0 && !dated(leftmost) && names(leftmost);
      return most > 0 || !looksLikeOne ? place : new int[] {leftmost, 1};
    }

    /**
     * Without dates marks stand right of the name, from the first column that has one; left of it
     * only if there is nothing on the right.
     */
    List<Integer> marks(List<Integer> columns, int after) {
      List<Integer> right = columns.stream().filter(column -> column >= after).toList();
      List<Integer> side =
          right.stream().anyMatch(this::filled)
              ? right
              : columns.stream().filter(column -> !numbering(column)).toList();
      int first =
          IntStream.range(0, side.size())
              .filter(i -> count(side.get(i), cell -> CellVerdict.value(cell).isPresent()) > 0)
              .findFirst()
              .orElse(0);
      return side.subList(Math.min(first, side.size()), side.size());
    }

    /** Whether the column only numbers the rows: 1, 2, 3 … */
    boolean numbering(int column) {
      List<String> cells =
          data.stream().map(line -> line.cell(column)).filter(cell -> !cell.isEmpty()).toList();
      return cells.size() > 1
          && IntStream.range(0, cells.size())
              .allMatch(i -> cells.get(i).replace(".", "").equals(Integer.toString(i + 1)));
    }

    boolean filled(int column) {
      return count(column, cell -> true) > 0;
    }

    private boolean dated(int column) {
      return !dates.isEmpty() && dates.get(column) != null;
    }

    /** Whether most of what stands in the column is words and no marks. */
    private boolean text(int column) {
      int words =
          count(
              column,
              cell ->
                  cell.codePoints().filter(Character::isLetter).count() > 1
                      && CellVerdict.value(cell).isEmpty()
                      && !cell.startsWith("#"));
      return words > 0 && words * 2 > count(column, cell -> true);
    }

    /** Whether most cells are of several words, as names are. */
    private boolean names(int column) {
      return text(column)
          && 2 * count(column, cell -> cell.contains(" ")) > count(column, c -> true);
    }

    private int found(int first, int wide) {
      return (int)
          data.stream().filter(line -> !roll.named(joined(line, first, wide)).isEmpty()).count();
    }

    private int count(int column, Predicate<String> which) {
      return (int)
          data.stream()
              .map(line -> line.cell(column))
              .filter(cell -> !cell.isEmpty())
              .filter(which)
              .count();
    }

    private int best(IntUnaryOperator weight) {
      int best = -1;
      for (int column = 0; column < width; column++) {
        int found = weight.applyAsInt(column);
        if (found > 0 && (best < 0 || found > weight.applyAsInt(best))) {
          best = column;
        }
      }
      return best;
    }
  }
}
