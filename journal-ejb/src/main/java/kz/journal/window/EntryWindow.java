package kz.journal.window;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import kz.journal.roster.Lesson;
import kz.journal.window.rule.Promise;

/**
 * The window of one lesson: not yet, open, closed, and maybe open again by an extension. Made with
 * the lesson, it follows the lesson's day, the calendar and extensions; the moment promised never
 * moves earlier as long as the window is not closed. It ends with a cancelled lesson and returns
 * with it. That the timer closed it is written down for those who look on; whether an entry is late
 * follows from {@link #closesAt} alone.
 */
@Entity
@Table(name = "entry_window")
public class EntryWindow {

  @Id
  @Column(name = "lesson_id")
  private Long lessonId;

  @Column(name = "journal_id", updatable = false)
  private Long journalId;

  @Enumerated(EnumType.STRING)
  private Occasion occasion;

  @Column(name = "held_on")
  private LocalDate heldOn;

  @Column(name = "starts_at")
  private LocalTime startsAt;

  @Column(name = "opens_at")
  private Instant opensAt;

  @Column(name = "closes_at")
  private Instant closesAt;

  @Column(name = "rule_closes_at")
  private Instant ruleClosesAt;

  @Column(name = "calendar_version")
  private long calendarVersion;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "close_reason")
  private CloseReason closeReason;

  @Version private int version;

  protected EntryWindow() {}

  /**
   * The window of a lesson that has none. One whose term is over already is closed from the
   * beginning, and nobody is told.
   */
  EntryWindow(
      Lesson lesson, Occasion occasion, ComputedTerm term, long calendarVersion, Instant now) {
    this.lessonId = lesson.id();
    this.journalId = lesson.journal().id();
    this.closesAt = term.closesAt();
    this.ruleClosesAt = term.closesAt();
    take(lesson, occasion, term, calendarVersion);
    settle(now);
  }

  /** Whether the moments were computed from the day and start the lesson has now. */
  boolean follows(Lesson lesson) {
    return heldOn.equals(lesson.heldOn())
        && startsAt.equals(lesson.startsAt())
        && (closeReason == CloseReason.CANCELLED) == (lesson.cancelledOn() != null);
  }

  /**
   * Follows a lesson that was moved, cancelled or taken back.
   *
   * @param of what is entered now
   * @param term by the rule for the lesson's day
   * @return the moment that stood before, if the promised one moved
   */
  Optional<Instant> follow(
      Lesson lesson, Occasion of, ComputedTerm term, long calendar, Instant now) {
    if (lesson.cancelledOn() != null) {
      closedAt = closedAt == null ? now : closedAt;
      closeReason = CloseReason.CANCELLED;
      return Optional.empty();
    }
    Instant before = closesAt;
    closesAt = Promise.moved(closesAt, term.closesAt(), now);
    ruleClosesAt = Promise.moved(ruleClosesAt, term.closesAt(), now);
    closeReason = null;
    take(lesson, of, term, calendar);
    settle(now);
    return closesAt.equals(before) ? Optional.empty() : Optional.of(before);
  }

  /**
   * Takes over what the rule gives under another calendar or another setting; a closed window stays
   * as it is, and so does one to which the rule gives nothing later: it keeps the number of the
   * calendar it has its moment from.
   *
   * @return the moment that stood before, if the promised one moved
   */
  Optional<Instant> recompute(ComputedTerm term, long calendar, Instant now) {
    Instant before = closesAt;
    if (!before.isAfter(now)) {
      return Optional.empty();
    }
    if (!term.closesAt().isAfter(ruleClosesAt)) {
      return Optional.empty();
    }
    closesAt = Promise.kept(before, term.closesAt(), now);
    ruleClosesAt = Promise.later(ruleClosesAt, term.closesAt());
    calendarVersion = calendar;
    settle(now);
    return closesAt.equals(before) ? Optional.empty() : Optional.of(before);
  }

  /**
   * Puts the promised moment where an extension, or its counter-entry, wants it, but never before
   * what the rule gives.
   *
   * @return the moment that stood before, if it moved
   */
  public Optional<Instant> promise(Instant until, Instant now) {
    Instant before = closesAt;
    closesAt = Promise.later(ruleClosesAt, until);
    if (closesAt.equals(before)) {
      return Optional.empty();
    }
    settle(now);
    return Optional.of(before);
  }

  /** The timer found the term over. */
  void close(Instant now) {
    closedAt = now;
    closeReason = CloseReason.TERM;
  }

  private void take(Lesson lesson, Occasion of, ComputedTerm term, long calendar) {
    occasion = of;
    heldOn = lesson.heldOn();
    startsAt = lesson.startsAt();
    opensAt = term.opensAt();
    calendarVersion = calendar;
  }

  private void settle(Instant now) {
    if (closeReason == CloseReason.CANCELLED) {
      return;
    }
    if (closesAt.isAfter(now)) {
      closedAt = null;
      closeReason = null;
    } else if (closedAt == null) {
      close(now);
    }
  }

  /**
   * The term that holds now: the days by the rule, the end as it was promised.
   *
   * @param rule what the rule gives for the lesson under the calendar in force, which a window that
   *     is not closed obeys at once
   */
  public ComputedTerm term(ComputedTerm rule, Instant now) {
    boolean closed = !closesAt.isAfter(now);
    Instant byRule = closed ? ruleClosesAt : Promise.later(ruleClosesAt, rule.closesAt());
    return rule.closing(Promise.later(closesAt, byRule), byRule);
  }

  /** The state at the given moment, which is the server's own and never the caller's. */
  public WindowState stateAt(Instant now) {
    if (!closesAt.isAfter(now)) {
      return WindowState.CLOSED;
    }
    return now.isBefore(opensAt) ? WindowState.NOT_YET : WindowState.OPEN;
  }

  public Long lessonId() {
    return lessonId;
  }

  public Long journalId() {
    return journalId;
  }

  public Occasion occasion() {
    return occasion;
  }

  public LocalDate heldOn() {
    return heldOn;
  }

  public LocalTime startsAt() {
    return startsAt;
  }

  public Instant opensAt() {
    return opensAt;
  }

  /** The promised end, excluded. */
  public Instant closesAt() {
    return closesAt;
  }

  /** The end without extensions, excluded. */
  public Instant ruleClosesAt() {
    return ruleClosesAt;
  }

  public long calendarVersion() {
    return calendarVersion;
  }

  /** When the closing was written down, or {@code null}. */
  public Instant closedAt() {
    return closedAt;
  }

  public CloseReason closeReason() {
    return closeReason;
  }

  public int version() {
    return version;
  }
}
