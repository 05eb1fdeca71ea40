package kz.journal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.journal.calendar.DayStatus;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;
import kz.journal.window.ComputedTerm;

/** A term as the squares of its ribbon: the lesson, the days counted and those skipped, and why. */
@Named
@RequestScoped
public class TermRibbon {

  @Inject private Moments moments;
  @Inject private Texts texts;
  @Inject private JournalClock clock;

  /** One calendar day of the ribbon. */
  public static final class Square {

    private final String kind;
    private final String weekday;
    private final String day;
    private final String count;
    private final String note;
    private final boolean today;
    private final boolean last;

    Square(
        String kind,
        String weekday,
        String day,
        String count,
        String note,
        boolean today,
        boolean last) {
      this.kind = kind;
      this.weekday = weekday;
      this.day = day;
      this.count = count;
      this.note = note;
      this.today = today;
      this.last = last;
    }

    public String getKind() {
      return kind;
    }

    public String getWeekday() {
      return weekday;
    }

    public String getDay() {
      return day;
    }

    public String getCount() {
      return count;
    }

    public String getNote() {
      return note;
    }

    public boolean isToday() {
      return today;
    }

    public boolean isLast() {
      return last;
    }
  }

  /** The squares from the lesson's day to the last day of the term. */
  public List<Square> squares(ComputedTerm term) {
    LocalDate today = JournalZone.dayOf(clock.instant());
    LocalDate lesson = JournalZone.dayOf(term.opensAt());
    LocalDate last = JournalZone.dayOf(term.closesAt().minusNanos(1));
    List<Square> squares = new ArrayList<>();
    for (LocalDate day = lesson; !day.isAfter(last); day = day.plusDays(1)) {
      int counted = term.counted().indexOf(day);
      String kind = day.equals(lesson) && counted < 0 ? "LESSON" : counted >= 0 ? "WORKING" : "OFF";
      String note =
          switch (kind) {
            case "LESSON" -> texts.get("term.lesson");
            case "WORKING" ->
                day.equals(last) ? texts.get("term.until") : texts.get("term.working");
            default -> reason(term, day);
          };
      squares.add(
          new Square(
              kind,
              moments.weekday(day),
              String.valueOf(day.getDayOfMonth()),
              counted >= 0 ? String.valueOf(counted + 1) : "",
              note,
              day.equals(today),
              day.equals(last)));
    }
    return squares;
  }

  /** The same as a sentence for those who do not see the squares. */
  public String sentence(ComputedTerm term) {
    return texts.get(
        "term.sentence",
        moments.day(JournalZone.dayOf(term.opensAt())),
        moments.end(term.closesAt()),
        String.join(", ", term.counted().stream().map(moments::day).toList()));
  }

  private String reason(ComputedTerm term, LocalDate day) {
    return term.skipped().stream()
        .filter(skipped -> skipped.date().equals(day))
        .findFirst()
        .flatMap(DayStatus::special)
        .map(
            special ->
                switch (special.kind()) {
                  case TRANSFERRED -> texts.get("term.transferred");
                  case OUTAGE -> texts.get("term.outage");
                  default -> texts.get("term.holiday");
                })
        .orElseGet(() -> texts.get("term.weekend"));
  }
}
