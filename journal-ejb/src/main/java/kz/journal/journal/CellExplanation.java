package kz.journal.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.journal.journal.JournalTable.LessonColumn;
import kz.journal.journal.JournalTable.StudentRow;
import kz.journal.org.PersonName;
import kz.journal.org.Trilingual;
import kz.journal.roster.StudentStatus;
import kz.journal.window.ComputedTerm;
import kz.journal.window.WindowState;

/**
 * Why a cell, or a whole lesson, is open or closed, who fills it and what became of it.
 *
 * @param journal title of the journal
 * @param student whose cell it is; empty where the lesson alone was asked about
 * @param term the window of the lesson, with the days counted and skipped
 * @param state of the window by the server's clock at the moment of asking
 * @param at that moment
 * @param fillers the teachers whose load holds lessons of this kind on this day (2.3.2), the lead
 *     teacher first
 * @param history what the cell became, the newest first; empty for a cell never entered
 */
public record CellExplanation(
    long journalId,
    String journal,
    Trilingual discipline,
    LessonColumn lesson,
    Optional<StudentRow> student,
    ComputedTerm term,
    WindowState state,
    Instant at,
    List<Filler> fillers,
    List<Revision> history) {

  public CellExplanation {
    fillers = List.copyOf(fillers);
    history = List.copyOf(history);
  }

  /**
   * A teacher who fills the lesson.
   *
   * @param caller whether it is the one who asks
   */
  public record Filler(PersonName name, boolean caller) {}

  /** What stands in a cell: points, or an attendance code, or neither. */
  public record Value(Integer points, Absence absence) {

    public static final Value NOTHING = new Value(null, null);

    public boolean empty() {
      return points == null && absence == null;
    }
  }

  /**
   * One entry: before and after.
   *
   * @param author the name behind the login, or the login where there is no such account
   */
  public record Revision(
      int version, Value before, Value after, String author, Instant at, EntryWay way) {}

  /** What stands in the cell now. */
  public Value value() {
    return history.isEmpty() ? Value.NOTHING : history.get(0).after();
  }

  /** Whether the caller may fill the lesson while its window is open. */
  public boolean callerFills() {
    return fillers.stream().anyMatch(Filler::caller);
  }

  /** Whether the student sat in the class on the lesson's day. */
  public boolean enrolled() {
    return student
        .map(
            row ->
                (row.from() == null || !lesson.day().isBefore(row.from()))
                    && (row.to() == null || !lesson.day().isAfter(row.to())))
        .orElse(true);
  }

  /** Whether the student is one who is marked. */
  public boolean studying() {
    return student.map(row -> row.status() == StudentStatus.STUDYING).orElse(true);
  }
}
