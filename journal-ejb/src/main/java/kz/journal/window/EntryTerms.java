package kz.journal.window;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.WorkingCalendars;
import kz.journal.setting.Setting;
import kz.journal.setting.Settings;
import kz.journal.window.rule.EntryTerm;

/** The terms of entry under the calendar and the settings in force. */
@Stateless
@PermitAll
public class EntryTerms {

  @Inject private WorkingCalendars calendars;
  @Inject private Settings settings;

  /** The term of one occasion on this day. */
  public ComputedTerm of(Occasion occasion, LocalDate date, LocalTime start) {
    return rule().of(occasion, date, start, week());
  }

  /** The rule under the calendar in force, for computing many terms at once. */
  public EntryTerm rule() {
    EntryTermSettings terms = EntryTermSettings.defaults();
    return new EntryTerm(
        calendars.current(),
        settings.flag(Setting.COUNT_LESSON_DAY) ? terms.countingLessonDay() : terms);
  }

  /** The week whose working days are counted unless a level has its own. */
  public WeekKind week() {
    return WeekKind.valueOf(settings.text(Setting.WEEK_KIND));
  }
}
