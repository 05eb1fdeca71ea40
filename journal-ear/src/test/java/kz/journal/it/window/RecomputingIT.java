package kz.journal.it.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.journal.it.InContainer;
import kz.journal.it.inside.Acting;
import kz.journal.it.inside.Entities;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalClock;
import kz.journal.window.ChangeCause;
import kz.journal.window.EntryWindow;
import kz.journal.window.WindowChange;
import kz.journal.window.WindowRecomputing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The calendar changed: windows move later, only while they are not closed, and it is logged. */
@InContainer
@Clause("2.3.3b")
class RecomputingIT {

  private static final Acting SYSTEM = Acting.as("timers", Roles.SYSTEM);
  private static final String BY = "recomputing-it";

  @Inject private WindowRecomputing recomputing;
  @Inject private JournalClock clock;
  @Inject private Entities entities;

  @AfterEach
  void the_clock_shows_the_system_s_time() {
    clock.reset();
  }

  @Test
  void an_open_window_moves_to_where_the_rule_puts_it_and_the_move_is_logged() throws Exception {
    EntryWindow window = some(2);
    Instant byRule = window.ruleClosesAt();
    Instant promised = byRule.minus(1, ChronoUnit.HOURS);
    put(window, promised, promised);
    Instant at = promised.minus(1, ChronoUnit.HOURS);

    int moved = recompute(at);

    assertTrue(moved >= 1);
    assertEquals(byRule, read(window).closesAt());
    assertEquals(byRule, read(window).ruleClosesAt());
    WindowChange change = lastChange(window);
    assertEquals(promised, change.before());
    assertEquals(byRule, change.after());
    assertEquals(ChangeCause.CALENDAR, change.cause());
    assertEquals(BY, change.by());
    assertEquals(0, recompute(at), "a second run finds nothing");
  }

  @Test
  void a_promise_beyond_the_rule_is_kept() throws Exception {
    EntryWindow window = some(1);
    Instant byRule = window.ruleClosesAt();
    Instant promised = byRule.plus(1, ChronoUnit.HOURS);
    put(window, promised, promised);

    recompute(byRule.minus(1, ChronoUnit.HOURS));

    assertEquals(promised, read(window).closesAt());
    put(window, byRule, byRule);
  }

  @Test
  void a_closed_window_stays_closed() throws Exception {
    EntryWindow window = some(0);
    Instant byRule = window.ruleClosesAt();
    Instant promised = byRule.minus(2, ChronoUnit.HOURS);
    put(window, promised, promised);

    recompute(promised);

    assertEquals(promised, read(window).closesAt());
    put(window, byRule, byRule);
  }

  private int recompute(Instant at) throws Exception {
    clock.goTo(at);
    return SYSTEM.run(() -> recomputing.recompute(ChangeCause.CALENDAR, at, BY));
  }

  /** A window of the demo near the end of the semester, whose closing nobody has written down. */
  private EntryWindow some(int index) {
    List<EntryWindow> last =
        entities.inTransaction(
            em ->
                em.createQuery(
                        "select w from EntryWindow w, Lesson l where l.id = w.lessonId"
                            + " and l.cancelledOn is null and l.journal.sourcedId is null"
                            + " order by w.closesAt desc, w.lessonId",
                        EntryWindow.class)
                    .setMaxResults(3)
                    .getResultList());
    return last.get(index);
  }

  private void put(EntryWindow window, Instant closes, Instant byRule) {
    entities.inTransaction(
        em ->
            em.createNativeQuery(
                    "update entry_window set closes_at = ?1, rule_closes_at = ?2,"
                        + " closed_at = null, close_reason = null where lesson_id = ?3")
                .setParameter(1, LocalDateTime.ofInstant(closes, ZoneOffset.UTC))
                .setParameter(2, LocalDateTime.ofInstant(byRule, ZoneOffset.UTC))
                .setParameter(3, window.lessonId())
                .executeUpdate());
  }

  private EntryWindow read(EntryWindow window) {
    return entities.inTransaction(em -> em.find(EntryWindow.class, window.lessonId()));
  }

  private WindowChange lastChange(EntryWindow window) {
    return entities.inTransaction(
        em ->
            em.createQuery(
                    "select c from WindowChange c where c.lessonId = :lesson order by c.id desc",
                    WindowChange.class)
                .setParameter("lesson", window.lessonId())
                .setMaxResults(1)
                .getSingleResult());
  }
}
