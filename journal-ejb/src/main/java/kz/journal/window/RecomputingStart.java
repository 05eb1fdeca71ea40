package kz.journal.window;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import kz.journal.access.Caller;
import kz.journal.calendar.CalendarChanged;
import kz.journal.setting.Setting;
import kz.journal.setting.SettingChanged;
import kz.journal.time.JournalClock;

/**
 * Begins a run of recomputing in the transaction of what calls for it: a change of days, of an
 * academic calendar, or of a setting of the terms. If that is not committed, there is no run.
 */
@ApplicationScoped
public class RecomputingStart {

  /** No term, with all days off in a row, is so long that an earlier lesson could be concerned. */
  public static final int LONGEST_TERM_DAYS = 100;

  private static final Set<Setting> TERMS = Set.of(Setting.WEEK_KIND, Setting.COUNT_LESSON_DAY);

  @PersistenceContext private EntityManager em;
  @Inject private Event<RecomputingDue> dues;
  @Inject private JournalClock clock;
  @Inject private Caller caller;

  void begin(@Observes CalendarChanged change) {
    if (change.dates().isEmpty()) {
      begin(ChangeCause.CALENDAR, null, null);
    } else {
      begin(
          ChangeCause.CALENDAR,
          Collections.min(change.dates()).minusDays(LONGEST_TERM_DAYS),
          Collections.max(change.dates()));
    }
  }

  void begin(@Observes SettingChanged change) {
    if (TERMS.contains(change.setting())) {
      begin(ChangeCause.RULE, null, null);
    }
  }

  private void begin(ChangeCause cause, LocalDate from, LocalDate to) {
    RecomputingRun run = new RecomputingRun(cause, caller.login(), clock.instant(), from, to);
    em.persist(run);
    em.flush();
    dues.fire(new RecomputingDue(run.id()));
  }
}
