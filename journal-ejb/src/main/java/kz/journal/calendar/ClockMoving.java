package kz.journal.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import kz.journal.calendar.rule.WorkingDays;
import kz.journal.regulation.Act;
import kz.journal.regulation.Roles;
import kz.journal.setting.Deployment;
import kz.journal.setting.Setting;
import kz.journal.setting.Settings;
import kz.journal.time.ClockMoved;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;
import kz.journal.time.SystemTime;

/**
 * Moves the journal's clock, in the demo only: in production {@link #movable} is false and every
 * move fails. The clock is one for all visitors and ticks on from where it was put.
 */
@Stateless
public class ClockMoving {

  /** Nobody needs a demo outside these years (the last moment is excluded). */
  private static final Instant EARLIEST = Instant.parse("2022-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2035-01-01T00:00:00Z");

  @Inject private JournalClock clock;
  @Inject @SystemTime private Clock time;
  @Inject private Deployment deployment;
  @Inject private WorkingCalendars calendars;
  @Inject private Settings settings;
  @Inject private Event<ClockMoved> moves;
  @Inject private Event<Act> acts;

  /** Whether this server has a clock that can be moved. */
  @PermitAll
  public boolean movable() {
    return deployment.demo();
  }

  /** How far the journal's clock is ahead of the system's. */
  @PermitAll
  public Duration offset() {
    return clock.offset();
  }

  /** Nine in the morning of the next working day after today, in the week of the university. */
  @PermitAll
  public Instant nextWorkingMorning() {
    WeekKind week = WeekKind.valueOf(settings.text(Setting.WEEK_KIND));
    LocalDate next = new WorkingDays(calendars.current(), week).next(now().toLocalDate());
    return JournalZone.at(next, LocalTime.of(9, 0));
  }

  /** Whether the clock can show this moment: 2022 to 2034. */
  @PermitAll
  public boolean reaches(Instant moment) {
    return !moment.isBefore(EARLIEST) && moment.isBefore(LATEST);
  }

  /** The same hour of the next day. */
  @RolesAllowed(Roles.SIGNED_IN)
  public void nextDay() {
    move(now().plusDays(1).toInstant());
  }

  /** Nine in the morning of the next working day after today. */
  @RolesAllowed(Roles.SIGNED_IN)
  public void nextWorkingDay() {
    move(nextWorkingMorning());
  }

  /** Any moment from 2022 to 2034. */
  @RolesAllowed(Roles.SIGNED_IN)
  public void goTo(Instant moment) {
    move(moment);
  }

  /** The same for machines, which act for the IT department only. */
  @RolesAllowed(Roles.IT)
  public void set(Instant moment) {
    move(moment);
  }

  /** Back to the system's time. */
  @RolesAllowed(Roles.SIGNED_IN)
  public void reset() {
    move(time.instant());
    clock.reset();
  }

  private ZonedDateTime now() {
    return clock.instant().atZone(JournalZone.ALMATY);
  }

  private void move(Instant to) {
    if (!deployment.demo()) {
      throw new IllegalStateException("The clock of a journal in production does not move");
    }
    if (!reaches(to)) {
      throw new IllegalArgumentException("A moment from 2022 to 2034 is expected: " + to);
    }
    Instant from = clock.instant();
    clock.goTo(to);
    acts.fire(Act.of("clock.moved", "clock", "journal").from(from).to(to));
    moves.fire(new ClockMoved(from, to));
  }
}
