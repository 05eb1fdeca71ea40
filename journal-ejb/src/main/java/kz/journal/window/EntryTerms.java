package kz.journal.window;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import kz.journal.academic.PlansInForce;
import kz.journal.calendar.CalendarVersion;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.WorkingCalendars;
import kz.journal.setting.Setting;
import kz.journal.setting.Settings;
import kz.journal.window.rule.EntryTerm;
import kz.journal.window.rule.LevelTerms;

/**
 * The terms of entry under the calendars and the settings in force. What is computed with is kept
 * until the calendar has another number, so that a question asks the database for that number only.
 */
@Stateless
@PermitAll
public class EntryTerms {

  private static final AtomicReference<Kept> KEPT = new AtomicReference<>();
  private static final EntryTermSettings DEFAULT = EntryTermSettings.defaults();
  private static final EntryTermSettings COUNTING = DEFAULT.countingLessonDay();

  @Inject private WorkingCalendars calendars;
  @Inject private CalendarVersion version;
  @Inject private PlansInForce plans;
  @Inject private Settings settings;

  private record Kept(long state, WeekKind week, EntryTermSettings general, LevelTerms terms) {}

  /** The terms of all levels under the calendars in force. */
  public LevelTerms byLevel() {
    long state = version.current();
    WeekKind week = week();
    EntryTermSettings general = general();
    Kept kept = KEPT.get();
    if (kept == null
        || kept.state() != state
        || kept.week() != week
        || !kept.general().equals(general)) {
      kept =
          new Kept(
              state,
              week,
              general,
              new LevelTerms(calendars.at(state), general, week, plans.now()));
      KEPT.set(kept);
    }
    return kept.terms();
  }

  /**
   * The terms of all levels as the calendars stood at a moment; the settings are today's.
   *
   * @param moment what was recorded or approved later is not counted
   */
  public LevelTerms asOf(Instant moment) {
    return new LevelTerms(calendars.asOf(moment), general(), week(), plans.asOf(moment));
  }

  /** The rule under the calendar in force, for computing many terms at once. */
  public EntryTerm rule() {
    return new EntryTerm(calendars.current(), general());
  }

  private EntryTermSettings general() {
    return settings.flag(Setting.COUNT_LESSON_DAY) ? COUNTING : DEFAULT;
  }

  /** The week whose working days are counted unless a level has its own. */
  public WeekKind week() {
    return WeekKind.valueOf(settings.text(Setting.WEEK_KIND));
  }
}
