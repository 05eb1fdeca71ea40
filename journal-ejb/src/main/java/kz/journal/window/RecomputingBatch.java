package kz.journal.window;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.journal.calendar.CalendarVersion;
import kz.journal.calendar.EducationLevel;
import kz.journal.listing.Conditions;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalClock;
import kz.journal.window.rule.LevelTerms;

/** One transaction of {@link WindowRecomputing}, which alone calls it. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RecomputingBatch {

  private static final int BATCH = 500;

  private static final String FROM = " from EntryWindow w join Journal j on j.id = w.journalId";

  @PersistenceContext private EntityManager em;
  @Inject private EntryTerms terms;
  @Inject private CalendarVersion calendar;
  @Inject private JournalClock clock;

  /** Begins a run over all windows. */
  public long begin(ChangeCause cause, Instant at, String by) {
    RecomputingRun run = new RecomputingRun(cause, by, at, null, null);
    em.persist(run);
    em.flush();
    return run.id();
  }

  /** Counts what a run will look at, once. */
  public void count(long id) {
    RecomputingRun run = locked(id);
    if (run != null && run.total() == null) {
      Conditions concerned = concerned(run);
      run.counted(
          concerned
              .bind(em.createQuery("select count(w)" + FROM + concerned.where(), Long.class))
              .getSingleResult()
              .intValue());
    }
  }

  /**
   * The next some hundreds of windows of a run.
   *
   * @return how many of them moved; empty if there are none left, and the run is finished then
   */
  public Optional<Integer> recompute(long id) {
    RecomputingRun run = locked(id);
    if (run == null || run.finishedAt() != null) {
      return Optional.empty();
    }
    Map<Long, EducationLevel> levels = new HashMap<>();
    Conditions next = concerned(run).when("w.lessonId > ?", run.reached());
    List<Object[]> rows =
        next.bind(
                em.createQuery(
                    "select w.lessonId, j.level" + FROM + next.where() + " order by w.lessonId",
                    Object[].class))
            .setMaxResults(BATCH)
            .getResultList();
    if (rows.isEmpty()) {
      run.finish(clock.instant());
      return Optional.empty();
    }
    rows.forEach(row -> levels.put((Long) row[0], (EducationLevel) row[1]));
    LevelTerms rule = terms.byLevel();
    long version = calendar.current();
    int moved = 0;
    List<Long> ids = rows.stream().map(row -> (Long) row[0]).toList();
    for (EntryWindow window : locked(ids)) {
      ComputedTerm term =
          rule.of(
              window.occasion(), levels.get(window.lessonId()), window.heldOn(), window.startsAt());
      Optional<Instant> before = window.recompute(term, version, run.at());
      if (before.isPresent()) {
        em.persist(
            new WindowChange(window, before.get(), run.cause(), run.id(), run.by(), run.at()));
        moved++;
      }
    }
    run.advance(ids.get(ids.size() - 1), ids.size(), moved);
    return Optional.of(moved);
  }

  private RecomputingRun locked(long id) {
    return em.find(RecomputingRun.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private static Conditions concerned(RecomputingRun run) {
    return new Conditions()
        .always("w.closeReason is null")
        .when("w.closesAt > ?", run.at())
        .when("w.heldOn >= ?", run.heldFrom())
        .when("w.heldOn <= ?", run.heldTo());
  }

  private List<EntryWindow> locked(List<Long> ids) {
    return em.createQuery(
            "select w from EntryWindow w where w.lessonId in :ids order by w.lessonId",
            EntryWindow.class)
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }
}
