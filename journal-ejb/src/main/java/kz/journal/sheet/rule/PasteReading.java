package kz.journal.sheet.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kz.journal.journal.JournalTable;
import kz.journal.journal.MarkValue;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Refused;
import kz.journal.sheet.Grid;
import kz.journal.sheet.ProposedCell;
import kz.journal.sheet.ProposedCell.Candidate;
import kz.journal.sheet.SheetReading;
import kz.journal.sheet.Verdict;
import kz.journal.sheet.rule.LessonHeads.Place;

/**
 * Reads what was copied from a spreadsheet against a journal. Rows belong to whom they name, by
 * identifier or name; without names they run down from the active cell in the order of the table.
 * Columns belong to the lesson of the day above them; without days they run right from the active
 * cell over the lessons in sight. An empty cell leaves the journal's alone. Nothing is guessed: a
 * name that fits several students, a day with several lessons, a cell that the sheet gives two
 * values are asked about.
 */
@Clause("2.3.1a")
public final class PasteReading {

  /** The most characters that are read. */
  public static final int MOST_CHARACTERS = 262_144;

  /** The most filled cells that are read. */
  public static final int MOST_CELLS = 5_000;

  private static final int MOST_LINES = 2_000;
  private static final int MOST_COLUMNS = 400;

  private final Grid grid;
  private final Roll roll;
  private final PasteLayout layout;
  private final List<Grid.Column> rightwards;
  private final int activeStudent;
  private final List<ProposedCell> cells = new ArrayList<>();
  private final Map<JournalTable.CellKey, Integer> met = new HashMap<>();

  private PasteReading(
      Grid grid, PasteLayout layout, List<Grid.Column> rightwards, int activeStudent) {
    this.grid = grid;
    this.roll = new Roll(grid.rows());
    this.layout = layout;
    this.rightwards = rightwards;
    this.activeStudent = activeStudent;
  }

  /**
   * What the text would do.
   *
   * @param lesson the active cell's lesson, or {@code null}
   * @param student the active cell's student, or {@code null}
   * @param shown the lessons in sight, over which columns without days run; empty if all are
   */
  public static SheetReading of(
      String text, Grid grid, Long lesson, Long student, Set<Long> shown) {
    if (text.length() > MOST_CHARACTERS) {
      return tooLarge();
    }
    PastedText pasted = PastedText.of(text);
    if (pasted.filled() == 0) {
      return SheetReading.refused(Refused.because("paste-empty"));
    }
    if (pasted.filled() > MOST_CELLS
        || pasted.lines().size() > MOST_LINES
        || pasted.width() > MOST_COLUMNS) {
      return tooLarge();
    }
    PasteLayout layout = PasteLayout.of(pasted, grid);
    int atLesson = grid.indexOfLesson(lesson);
    int atStudent = grid.indexOfStudent(student);
    if (!layout.dated() && atLesson < 0 || !layout.named() && atStudent < 0) {
      return SheetReading.refused(Refused.because("paste-no-start"));
    }
    List<Grid.Column> rightwards = rightwards(grid.columns(), atLesson, shown);
    return SheetReading.of(new PasteReading(grid, layout, rightwards, atStudent).read());
  }

  /** The active lesson and those in sight that follow it. */
  private static List<Grid.Column> rightwards(
      List<Grid.Column> columns, int active, Set<Long> shown) {
    return IntStream.range(Math.max(active, 0), columns.size())
        .filter(i -> i == active || shown.isEmpty() || shown.contains(columns.get(i).id()))
        .mapToObj(columns::get)
        .toList();
  }

  private static SheetReading tooLarge() {
    return SheetReading.refused(Refused.because("paste-too-large").with("most", MOST_CELLS));
  }

  private List<ProposedCell> read() {
    List<Place<Grid.Column>> lessons = lessons();
    for (int i = 0; i < layout.data().size(); i++) {
      PastedText.Line line = layout.data().get(i);
      Owner owner = layout.named() ? named(line) : below(i);
      for (int k = 0; k < layout.marks().size(); k++) {
        String received = line.cell(layout.marks().get(k));
        if (!received.isEmpty()) {
          Twice.add(cells, met, cell(line, received, owner, lessons.get(k)));
        }
      }
    }
    layout.ignored().forEach(this::ignore);
    return cells;
  }

  private List<Place<Grid.Column>> lessons() {
    if (layout.dated()) {
      return LessonHeads.of(
          grid.columns(), layout.marks().stream().map(layout.dates()::get).toList());
    }
    List<Place<Grid.Column>> places = new ArrayList<>();
    for (int k = 0; k < layout.marks().size(); k++) {
      places.add(
          k < rightwards.size()
              ? Place.of(rightwards.get(k))
              : Place.unknown(Refused.because("paste-right-of-the-last")));
    }
    return places;
  }

  /** Whose row a line is, with the name as it stands there. */
  private record Owner(
      Grid.Row student,
      String name,
      List<Grid.Row> candidates,
      Verdict unless,
      Optional<Refused> reason) {

    static Owner of(Grid.Row student, String name) {
      return new Owner(student, name, List.of(), null, Optional.empty());
    }

    /** Nobody: the name fits none, or more than one. */
    static Owner none(String name, List<Grid.Row> candidates, Verdict verdict, Refused reason) {
      return new Owner(null, name, candidates, verdict, Optional.of(reason));
    }
  }

  private Owner below(int lines) {
    int at = activeStudent + lines;
    if (at >= grid.rows().size()) {
      return Owner.none("", List.of(), Verdict.UNKNOWN, Refused.because("paste-below-the-last"));
    }
    Grid.Row student = grid.rows().get(at);
    return Owner.of(student, student.name().full());
  }

  private Owner named(PastedText.Line line) {
    String identifier = layout.identifierIn(line);
    String name = layout.nameIn(line);
    String shown = name.isEmpty() ? identifier : name;
    List<Grid.Row> byIdentifier = roll.identified(identifier);
    List<Grid.Row> byName = roll.named(name);
    if (byIdentifier.size() == 1) {
      Grid.Row student = byIdentifier.get(0);
      return byName.isEmpty() || byName.contains(student)
          ? Owner.of(student, shown)
          : unknown(shown, joined(byIdentifier, byName), "paste-name-of-another");
    }
    if (byName.size() == 1) {
      return identifier.isEmpty()
          ? Owner.of(byName.get(0), shown)
          : unknown(shown, byName, "paste-identifier-unknown");
    }
    return byName.isEmpty()
        ? unknown(shown, roll.similar(name), "paste-no-such-student")
        : Owner.none(
            shown,
            byName,
            Verdict.NAMESAKES,
            Refused.because("paste-namesakes").with("name", shown));
  }

  private static Owner unknown(String name, List<Grid.Row> candidates, String reason) {
    return Owner.none(
        name, candidates, Verdict.UNKNOWN, Refused.because(reason).with("name", name));
  }

  private static List<Grid.Row> joined(List<Grid.Row> some, List<Grid.Row> more) {
    List<Grid.Row> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private ProposedCell cell(
      PastedText.Line line, String received, Owner owner, Place<Grid.Column> place) {
    MarkValue value = CellVerdict.value(received).orElse(null);
    Grid.Column lesson = place.found();
    Grid.Row student = owner.student();
    if (lesson != null && student != null) {
      JournalTable.Cell before = grid.cell(lesson, student);
      CellVerdict verdict = CellVerdict.of(lesson, student, received, value, before);
      return new ProposedCell(
          line.number(),
          received,
          lesson.id(),
          student.id(),
          owner.name(),
          List.of(),
          before,
          value,
          before == null ? null : before.version(),
          verdict.verdict(),
          verdict.reason());
    }
    Verdict verdict = owner.unless();
    Optional<Refused> reason = owner.reason();
    if (lesson == null) {
      verdict = Verdict.UNKNOWN;
      reason = place.reason();
    }
    if (value == null) {
      verdict = Verdict.NOT_A_MARK;
      reason = Optional.of(CellVerdict.noMark(received));
    }
    return new ProposedCell(
        line.number(),
        received,
        lesson == null ? null : lesson.id(),
        student == null ? null : student.id(),
        owner.name(),
        owner.candidates().stream().map(Candidate::of).toList(),
        null,
        value,
        null,
        verdict,
        reason);
  }

  /** A column that is no lesson's is told of once, at the first text in it. */
  private void ignore(int column) {
    layout.data().stream()
        .filter(line -> !line.cell(column).isEmpty())
        .findFirst()
        .ifPresent(
            line ->
                cells.add(
                    new ProposedCell(
                        line.number(),
                        line.cell(column),
                        null,
                        null,
                        "",
                        List.of(),
                        null,
                        null,
                        null,
                        Verdict.UNKNOWN,
                        Optional.of(
                            Refused.because("paste-column-of-no-lesson")
                                .with("column", column + 1)))));
  }
}
