package kz.journal.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A special day as somebody typed or sent it, not yet checked. Texts are stripped, and what is
 * missing is empty; the date, the kind and the weeks may be {@code null} until {@link
 * kz.journal.calendar.rule.DayAdmission} has looked at them.
 */
public record DayDraft(
    LocalDate date,
    DayKind kind,
    WeekScope scope,
    String titleRu,
    String titleKk,
    String titleEn,
    String source) {

  public DayDraft {
    titleRu = stripped(titleRu);
    titleKk = stripped(titleKk);
    titleEn = stripped(titleEn);
    source = stripped(source);
  }

  /** The draft that would change nothing of this day. */
  public static DayDraft of(SpecialDay day) {
    return new DayDraft(
        day.date(),
        day.kind(),
        day.scope(),
        day.titleRu(),
        day.titleKk(),
        day.titleEn(),
        day.source());
  }

  /**
   * The day it describes.
   *
   * @throws RuntimeException if it was not admitted
   */
  public SpecialDay day() {
    return new SpecialDay(date, kind, scope, titleRu, titleKk, titleEn, source);
  }

  private static String stripped(String text) {
    return Objects.requireNonNullElse(text, "").strip();
  }
}
