package kz.journal.sheet.rule;

import java.util.Objects;
import java.util.Optional;
import kz.journal.journal.Absence;
import kz.journal.journal.JournalTable;
import kz.journal.journal.MarkValue;
import kz.journal.journal.rule.MarkScale;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.sheet.Grid;
import kz.journal.sheet.Verdict;

/**
 * What would become of a cell whose student and lesson are known. What stands there already needs
 * no permission; what differs must be open for this lesson (2.3.3), this caller (2.3.2) and this
 * student on that day (2.3.1). Taking points away is lowering too, whatever stands there instead.
 *
 * @param reason why it cannot be written; empty where it can
 */
record CellVerdict(Verdict verdict, Optional<Refused> reason) {

  /**
   * The verdict.
   *
   * @param received the text as it came, repeated by a refusal
   * @param value what would stand there, or {@code null} if the text is no mark
   * @param before what stands there, or {@code null} if nothing was ever entered
   */
  @Clause({"2.3.1b", "2.3.2", "2.3.3b"})
  static CellVerdict of(
      Grid.Column lesson,
      Grid.Row student,
      String received,
      MarkValue value,
      JournalTable.Cell before) {
    if (value == null) {
      return new CellVerdict(Verdict.NOT_A_MARK, Optional.of(noMark(received)));
    }
    if (MarkScale.of(value) instanceof Refused refused) {
      return new CellVerdict(Verdict.NOT_A_MARK, Optional.of(refused));
    }
    MarkValue present =
        before == null ? MarkValue.CLEARED : new MarkValue(before.points(), before.absence());
    if (present.equals(value)) {
      return new CellVerdict(Verdict.SAME, Optional.empty());
    }
    Decision entry = lesson.entry();
    Decision decision = entry.isAllowed() ? student.seat().on(lesson.day()) : entry;
    if (decision instanceof Refused refused) {
      return new CellVerdict(Verdict.CLOSED, Optional.of(refused.with("value", received)));
    }
    return new CellVerdict(change(present, value), Optional.empty());
  }

  /** The value somebody typed into a spreadsheet; empty if the text is no mark. */
  static Optional<MarkValue> value(String received) {
    return isFormula(received) ? Optional.empty() : MarkScale.typed(received);
  }

  /** Why a text is no mark: a formula that came to nothing, or any other text. */
  static Refused noMark(String received) {
    return isFormula(received)
        ? Refused.because("paste-formula").with("value", received)
        : MarkScale.refusal(received);
  }

  private static boolean isFormula(String text) {
    return text.startsWith("#") || text.startsWith("=");
  }

  private static Verdict change(MarkValue present, MarkValue value) {
    if (present.cleared()) {
      return Verdict.NEW;
    }
    boolean taken = present.points() != null && value.points() == null;
    boolean fewer =
        present.points() != null && value.points() != null && value.points() < present.points();
    boolean presence = Objects.equals(present.absence(), Absence.P) && value.cleared();
    return taken || fewer || presence ? Verdict.LOWERED : Verdict.CHANGED;
  }
}
