package kz.journal.extension;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.journal.calendar.EducationLevel;
import kz.journal.extension.rule.OutageLengthening;
import kz.journal.listing.Conditions;
import kz.journal.window.CellOpening;
import kz.journal.window.ChangeCause;
import kz.journal.window.EntryWindow;
import kz.journal.window.WindowChange;
import kz.journal.window.rule.LevelTerms;

/**
 * Moves the windows of one extension, some hundreds at a time under lock, each move written down,
 * in the transaction of the caller. What was read before is forgotten on the way. The windows of an
 * outage each have their own end; taken back, a window closes when rule and other extensions say,
 * lengthened by the other outages in the order in which they came into force.
 */
final class Moving {

  private static final int BATCH = 500;

  private final EntityManager em;
  private final WindowExtension extension;
  private final String by;
  private final Instant now;
  private final LevelTerms terms;

  Moving(EntityManager em, WindowExtension extension, String by, Instant now, LevelTerms terms) {
    this.em = em;
    this.terms = terms;
    this.extension = extension;
    this.by = by;
    this.now = now;
  }

  /** Lets the windows close when the extension says; returns how many moved. */
  int forward() {
    Wish wish = extension.wish();
    if (wish.scope() == ExtensionScope.CELL) {
      return openCell(wish);
    }
    int moved = 0;
    long after = Long.MIN_VALUE;
    for (List<Long> ids = concerned(wish, after); !ids.isEmpty(); ids = concerned(wish, after)) {
      Map<Long, EducationLevel> levels = levels(ids);
      for (EntryWindow window : locked(ids)) {
        Instant until =
            wish.outage() == null
                ? wish.until()
                : lengthened(window, window.closesAt(), wish.outage(), levels);
        if (window.closesAt().isBefore(until) && until.isAfter(now)) {
          moved += move(window, until, cause());
        }
      }
      after = ids.get(ids.size() - 1);
      em.flush();
      em.clear();
    }
    return moved;
  }

  /** Lets the windows it moved close when they would without it. */
  void back() {
    em.createQuery(
            "select o from CellOpening o where o.extensionId = :id and o.endedAt is null",
            CellOpening.class)
        .setParameter("id", extension.id())
        .getResultStream()
        .forEach(opening -> opening.end(now));
    List<OutageInterval> outages = otherOutages();
    long after = Long.MIN_VALUE;
    for (List<Long> ids = movedBefore(after); !ids.isEmpty(); ids = movedBefore(after)) {
      Map<Long, Instant> others = others(ids);
      Map<Long, EducationLevel> levels = levels(ids);
      for (EntryWindow window : locked(ids)) {
        Instant until = others.getOrDefault(window.lessonId(), window.ruleClosesAt());
        for (OutageInterval outage : outages) {
          until = lengthened(window, until, outage, levels);
        }
        if (until.isBefore(window.closesAt())) {
          move(window, until, ChangeCause.UNDO);
        }
      }
      after = ids.get(ids.size() - 1);
      em.flush();
      em.clear();
    }
  }

  private int openCell(Wish wish) {
    EntryWindow window = em.find(EntryWindow.class, wish.lesson());
    if (window == null) {
      return 0;
    }
    em.persist(
        new CellOpening(wish.lesson(), wish.student(), wish.until(), extension.id(), by, now));
    em.persist(
        new WindowChange(
            window,
            wish.student(),
            window.closesAt(),
            wish.until(),
            ChangeCause.EXTENSION,
            extension.id(),
            by,
            now));
    return 1;
  }

  private int move(EntryWindow window, Instant until, ChangeCause cause) {
    return window
        .promise(until, now)
        .map(
            before -> {
              em.persist(new WindowChange(window, before, cause, extension.id(), by, now));
              return 1;
            })
        .orElse(0);
  }

  private ChangeCause cause() {
    return extension.wish().outage() == null ? ChangeCause.EXTENSION : ChangeCause.OUTAGE;
  }

  /** The end with what the outage took given back. */
  private Instant lengthened(
      EntryWindow window, Instant end, OutageInterval outage, Map<Long, EducationLevel> levels) {
    return OutageLengthening.end(
            window.opensAt(),
            end,
            outage,
            terms.days(),
            terms.weekOf(levels.get(window.lessonId()), window.heldOn()))
        .orElse(end);
  }

  /** The outages in force beside this extension, the one that came into force first on top. */
  private List<OutageInterval> otherOutages() {
    return em.createQuery(
            "select x from WindowExtension x where x.id <> :id and x.undoneAt is null"
                + " and x.consent = kz.journal.extension.Consent.AGREED"
                + " and x.outageFrom is not null order by x.answeredAt, x.id",
            WindowExtension.class)
        .setParameter("id", extension.id())
        .getResultStream()
        .map(other -> other.wish().outage())
        .toList();
  }

  private Map<Long, EducationLevel> levels(List<Long> ids) {
    Map<Long, EducationLevel> levels = new HashMap<>();
    em.createQuery(
            "select w.lessonId, j.level from EntryWindow w join Journal j on j.id = w.journalId"
                + " where w.lessonId in :ids",
            Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .forEach(row -> levels.put((Long) row[0], (EducationLevel) row[1]));
    return levels;
  }

  private List<Long> concerned(Wish wish, long after) {
    Conditions reach = wish.outage() == null ? Reach.moved(wish) : Reach.of(wish);
    return ids(reach.when("w.lessonId > ?", after));
  }

  private List<Long> ids(Conditions conditions) {
    return conditions
        .bind(
            em.createQuery(
                "select w.lessonId" + Reach.FROM + conditions.where() + " order by w.lessonId",
                Long.class))
        .setMaxResults(BATCH)
        .getResultList();
  }

  private List<Long> movedBefore(long after) {
    return em.createQuery(
            "select distinct c.lessonId from WindowChange c where c.causeId = :id"
                + " and c.cause = :cause"
                + " and c.studentId is null and c.lessonId > :after order by c.lessonId",
            Long.class)
        .setParameter("id", extension.id())
        .setParameter("cause", cause())
        .setParameter("after", after)
        .setMaxResults(BATCH)
        .getResultList();
  }

  private List<EntryWindow> locked(List<Long> ids) {
    return em.createQuery(
            "select w from EntryWindow w where w.lessonId in :ids order by w.lessonId",
            EntryWindow.class)
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** The latest end the other extensions in force give these lessons. */
  private Map<Long, Instant> others(List<Long> ids) {
    Map<Long, Instant> ends = new HashMap<>();
    List<WindowExtension> inForce =
        em.createQuery(
                "select x from WindowExtension x where x.id <> :id and x.undoneAt is null"
                    + " and x.consent = kz.journal.extension.Consent.AGREED"
                    + " and x.scope <> kz.journal.extension.ExtensionScope.CELL"
                    + " and x.outageFrom is null"
                    + " and x.until > :now",
                WindowExtension.class)
            .setParameter("id", extension.id())
            .setParameter("now", now)
            .getResultList();
    for (WindowExtension other : inForce) {
      Conditions reach =
          Reach.of(other.wish())
              .when("w.lessonId >= ?", ids.get(0))
              .when("w.lessonId <= ?", ids.get(ids.size() - 1));
      reach
          .bind(em.createQuery("select w.lessonId" + Reach.FROM + reach.where(), Long.class))
          .getResultStream()
          .forEach(lesson -> ends.merge(lesson, other.until(), Moving::later));
    }
    return ends;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}
