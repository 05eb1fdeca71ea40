package kz.journal.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.journal.org.PersonName;
import kz.journal.org.Trilingual;
import kz.journal.regulation.Decision;
import kz.journal.roster.LessonKind;
import kz.journal.window.ComputedTerm;
import kz.journal.window.WindowState;

/**
 * Why a cell, or a whole lesson, is open or closed, who fills it and what became of it.
 *
 * @param journal title of the journal
 * @param topic of the lesson, or {@code null}
 * @param term the window of the lesson, with the days counted and skipped
 * @param state of the window by the server's clock at the moment of asking
 * @param asked that moment
 * @param entry whether the caller fills the lesson, the window aside (2.3.2)
 * @param fillers who does by the teaching load and the substitutions in force
 * @param insteadOf the name of whom the caller stands in for at this lesson
 * @param cell empty where the lesson alone was asked about
 */
public record CellExplanation(
    String journal,
    Trilingual discipline,
    LessonKind kind,
    LocalDate day,
    String topic,
    ComputedTerm term,
    WindowState state,
    Instant asked,
    Decision entry,
    List<Filler> fillers,
    Optional<String> insteadOf,
    Optional<Cell> cell) {

  public CellExplanation {
    fillers = List.copyOf(fillers);
  }

  /**
   * Who fills the lesson.
   *
   * @param insteadOf the absent teacher, or {@code null}
   */
  public record Filler(String name, String insteadOf) {}

  /**
   * The cell of one student.
   *
   * @param seat whether the student is marked for a lesson of this day at all (2.3.1)
   * @param history what the cell became, the newest first; empty for a cell never entered
   */
  public record Cell(PersonName student, Decision seat, List<Change> history) {

    public Cell {
      history = List.copyOf(history);
    }

    /** What stands in the cell now. */
    public MarkValue value() {
      return history.isEmpty() ? MarkValue.CLEARED : history.get(0).made().value();
    }
  }

  /** What stood in the cell before a revision, and the revision. */
  public record Change(MarkValue before, MarkHistory.Revision made) {}
}
