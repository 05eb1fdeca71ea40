package kz.journal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.journal.bundle.BundleProblem;
import kz.journal.bundle.CheckedBundle;
import kz.journal.bundle.RefusedBundle;
import kz.journal.intake.RosterImport.State;
import kz.journal.regulation.Act;
import kz.journal.time.SystemTime;

/**
 * The records of imports. Each step is a transaction of its own, so that progress shows while the
 * roster itself is being written, and a failed import keeps its record.
 */
@ApplicationScoped
public class ImportRecords {

  @PersistenceContext private EntityManager em;
  @Inject @SystemTime private Clock time;
  @Inject private Event<Act> acts;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public long begin(String fileName, long size, boolean dryRun, String by) {
    RosterImport record = new RosterImport(fileName, "", size, dryRun, by, time.instant());
    em.persist(record);
    acts.fire(
        Act.of(dryRun ? "roster.tried" : "roster.applied", "roster_import", record.id())
            .to(fileName));
    return record.id();
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void applying(long id, String digest, int rows) {
    em.find(RosterImport.class, id).applying(digest, rows);
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void reached(long id, int rows) {
    em.find(RosterImport.class, id).reached(rows);
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void applied(long id, CheckedBundle bundle, Tally tally) {
    em.find(RosterImport.class, id)
        .finish(
            State.APPLIED,
            ReportText.counts(tally),
            ReportText.problems(List.of(), 0, bundle.warnings()),
            time.instant());
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void refused(long id, RefusedBundle bundle) {
    RosterImport record = em.find(RosterImport.class, id);
    record.applying(bundle.digest(), 0);
    record.finish(
        State.REFUSED,
        null,
        ReportText.problems(bundle.errors(), bundle.errorCount(), bundle.warnings()),
        time.instant());
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void failed(long id) {
    em.find(RosterImport.class, id).finish(State.FAILED, null, null, time.instant());
  }

  /** Imports that a stop of the server cut off: nothing of them was written. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public int failInterrupted() {
    List<RosterImport> cutOff =
        em.createQuery(
                "select i from RosterImport i where i.finishedAt is null", RosterImport.class)
            .getResultList();
    cutOff.forEach(record -> record.finish(State.FAILED, null, null, time.instant()));
    return cutOff.size();
  }

  @Transactional
  public Optional<Long> running() {
    return em.createQuery("select i.id from RosterImport i where i.finishedAt is null", Long.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  @Transactional
  public Optional<ImportReport> report(long id) {
    return Optional.ofNullable(em.find(RosterImport.class, id)).map(record -> report(record, true));
  }

  @Transactional
  public List<ImportReport> history(int first, int size) {
    return em.createQuery(
            "select i from RosterImport i order by i.startedAt desc, i.id desc", RosterImport.class)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultStream()
        .map(record -> report(record, false))
        .toList();
  }

  @Transactional
  public long total() {
    return em.createQuery("select count(i) from RosterImport i", Long.class).getSingleResult();
  }

  private static ImportReport report(RosterImport record, boolean whole) {
    ReportText.Counts counts = ReportText.counts(record.counts());
    ReportText.Problems problems =
        whole
            ? ReportText.problems(record.problems())
            : new ReportText.Problems(List.<BundleProblem>of(), 0, List.<BundleProblem>of());
    return new ImportReport(
        record.id(),
        record.fileName(),
        record.digest(),
        record.sizeBytes(),
        record.dryRun(),
        record.state(),
        record.startedBy(),
        record.startedAt(),
        record.finishedAt(),
        record.rowsDone(),
        record.rowsTotal(),
        counts.counts(),
        whole ? counts.names() : Map.of(),
        problems.errors(),
        problems.errorCount(),
        problems.warnings());
  }
}
