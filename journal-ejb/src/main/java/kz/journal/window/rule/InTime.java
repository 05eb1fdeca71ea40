package kz.journal.window.rule;

import java.time.LocalDate;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.window.ComputedTerm;
import kz.journal.window.WindowState;

/** Decides whether entry is in time, and if not, says since or until when and who can open. */
@Clause({"2.3.3a", "2.3.3b"})
public final class InTime {

  private InTime() {}

  /**
   * Whether entry into a lesson is in time.
   *
   * @param term the lesson's window
   * @param state its state at the moment that counts
   * @param lesson the day of the lesson, for the text
   * @return a refusal lacks the value, which whoever knows it adds as {@code value}
   */
  public static Decision of(ComputedTerm term, WindowState state, LocalDate lesson) {
    return switch (state) {
      case OPEN -> Decision.allowed();
      case NOT_YET ->
          Refused.because("window-not-open")
              .citing("2.3.3a")
              .with("opensAt", term.opensAt())
              .closedAt(term.closesAt());
      case CLOSED ->
          Refused.because("window-closed")
              .citing(term.clause())
              .with("lesson", lesson)
              .with("term", term.counted().size())
              .closedAt(term.closesAt())
              .openedBy(Roles.REGISTRAR);
    };
  }
}
