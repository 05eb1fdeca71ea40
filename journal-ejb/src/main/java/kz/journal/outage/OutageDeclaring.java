package kz.journal.outage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.journal.access.Caller;
import kz.journal.extension.Extending;
import kz.journal.extension.ExtensionGround;
import kz.journal.extension.ExtensionScope;
import kz.journal.extension.OutageInterval;
import kz.journal.extension.WindowExtension;
import kz.journal.extension.Wish;
import kz.journal.extension.rule.OutageFate;
import kz.journal.foresight.Foresight;
import kz.journal.foresight.Outlook;
import kz.journal.foresight.Outlook.Part;
import kz.journal.foresight.rule.Alike;
import kz.journal.foresight.rule.Fate;
import kz.journal.listing.Conditions;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.outage.rule.OutageAdmission;
import kz.journal.regulation.Act;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalClock;
import kz.journal.window.EntryTerms;

/**
 * The registrar declares outages of the system (2.2.7): sees what one would do to the windows that
 * were open then, and asks the vice-rector for one extension of them all, or enters the paper
 * signed. Stretches in which no server was alive are proposed; the registrar makes an outage of one
 * or dismisses it.
 */
@Stateless
@RolesAllowed(Roles.REGISTRAR)
@Clause({"2.2.7b", "2.2.7c"})
public class OutageDeclaring {

  @PersistenceContext private EntityManager em;
  @Inject private Extending extending;
  @Inject private Foresight foresight;
  @Inject private EntryTerms terms;
  @Inject private JournalClock clock;
  @Inject private Caller caller;
  @Inject private Event<Act> acts;

  /** What became of a declaration: refused, or the outage with its extension. */
  public record Outcome(Decision decision, Optional<SystemOutage> outage) {

    static Outcome refused(Refused why) {
      return new Outcome(why, Optional.empty());
    }
  }

  /** An outage with the extension that says where it stands. */
  public record Line(SystemOutage outage, WindowExtension extension) {}

  /** What an outage would do; nothing is changed. */
  public Outlook foresee(Declaration declared, Part part, Range range) {
    Instant now = clock.instant();
    if (OutageAdmission.of(declared, now) instanceof Refused refused) {
      return Outlook.refused(refused);
    }
    OutageFate rule = rule(declared);
    return foresight.look(span(declared), windows -> rule.of(windows, now), part, range);
  }

  /** Declares an outage. Windows move when the vice-rector has agreed, and not before. */
  public Outcome declare(Declaration declared) {
    Instant now = clock.instant();
    if (OutageAdmission.of(declared, now) instanceof Refused refused) {
      return Outcome.refused(refused);
    }
    RecordedDowntime downtime = null;
    if (declared.downtime() != null) {
      downtime = waiting(declared.downtime());
      if (downtime == null) {
        return Outcome.refused(Refused.because("changed-meanwhile"));
      }
    }
    Optional<Wish> wish = wish(declared, now);
    if (wish.isEmpty()) {
      return Outcome.refused(Refused.because("outage-moves-nothing").citing("2.2.7c"));
    }
    Extending.Outcome asked =
        declared.signed() == null || declared.signed().isBlank()
            ? extending.request(wish.get())
            : extending.enterSigned(wish.get(), declared.signed());
    if (!asked.done()) {
      return Outcome.refused(asked.refusal());
    }
    SystemOutage outage = new SystemOutage(declared, asked.extension().id(), caller.login(), now);
    em.persist(outage);
    if (downtime != null) {
      waiting(declared.downtime()).declared(outage.id());
    }
    acts.fire(
        Act.of("outage.declared", "SystemOutage", outage.id())
            .to(outage.beganAt() + " – " + outage.endedAt() + ", " + outage.reason())
            .under("2.2.7c"));
    return new Outcome(Decision.allowed(), Optional.of(outage));
  }

  /** The recorded stretches that wait for an answer, the latest first. */
  public List<RecordedDowntime> proposals() {
    return em.createQuery(
            "select d from RecordedDowntime d where d.outageId is null and d.dismissedAt is null"
                + " order by d.beganAt desc, d.id desc",
            RecordedDowntime.class)
        .setMaxResults(Range.MOST)
        .getResultList();
  }

  /** A recorded stretch is no outage, for this reason. */
  public Decision dismiss(long id, String reason) {
    if (em.find(RecordedDowntime.class, id) == null) {
      return Refused.because("not-found");
    }
    RecordedDowntime downtime = waiting(id);
    if (downtime == null) {
      return Refused.because("changed-meanwhile");
    }
    if (OutageAdmission.reason(reason) instanceof Refused refused) {
      return refused;
    }
    downtime.dismiss(caller.login(), clock.instant(), reason.strip());
    acts.fire(
        Act.of("outage.dismissed", "RecordedDowntime", id)
            .from(downtime.beganAt() + " – " + downtime.endedAt())
            .to(reason.strip())
            .under("2.2.7c"));
    return Decision.allowed();
  }

  /** The outages declared, the latest first. */
  public Rows<Line> list(Range range) {
    return new Conditions()
        .rows(
            em,
            Object[].class,
            "select o, x from SystemOutage o join WindowExtension x on x.id = o.extensionId",
            "select count(o) from SystemOutage o",
            "o.beganAt desc, o.id desc",
            range)
        .map(row -> new Line((SystemOutage) row[0], (WindowExtension) row[1]));
  }

  /**
   * Takes an outage back by the counter-entry of its extension. Empty if there is no such outage.
   */
  public Optional<Decision> undo(long id, String reason) {
    return Optional.ofNullable(em.find(SystemOutage.class, id))
        .flatMap(outage -> extending.undo(outage.extensionId(), reason))
        .map(outcome -> outcome.done() ? Decision.allowed() : outcome.refusal());
  }

  private RecordedDowntime waiting(long id) {
    RecordedDowntime downtime = em.find(RecordedDowntime.class, id, LockModeType.PESSIMISTIC_WRITE);
    return downtime == null || !downtime.waits() ? null : downtime;
  }

  /** One extension of all windows that were open; empty if it would move none. */
  private Optional<Wish> wish(Declaration declared, Instant now) {
    OutageFate rule = rule(declared);
    List<Alike> touched =
        foresight.alike(span(declared)).stream()
            .filter(windows -> rule.of(windows, now).isPresent())
            .toList();
    Optional<Instant> latest =
        touched.stream()
            .map(windows -> rule.of(windows, now).orElseThrow())
            .filter(fate -> fate.kind() == Fate.Kind.MOVED)
            .map(Fate::after)
            .max(Comparator.naturalOrder());
    return latest.map(until -> wish(declared, touched, until));
  }

  private static Wish wish(Declaration declared, List<Alike> touched, Instant until) {
    List<LocalDate> days = touched.stream().map(Alike::day).sorted().toList();
    return new Wish(
        ExtensionScope.ALL,
        null,
        null,
        null,
        null,
        null,
        null,
        days.get(0),
        days.get(days.size() - 1),
        until,
        ExtensionGround.OUTAGE,
        new Wish.Document(declared.number(), declared.date(), null),
        declared.beyondSemester(),
        interval(declared));
  }

  private OutageFate rule(Declaration declared) {
    return new OutageFate(terms.byLevel(), interval(declared));
  }

  private static OutageInterval interval(Declaration declared) {
    return new OutageInterval(declared.from(), declared.to());
  }

  private static Foresight.Span span(Declaration declared) {
    return new Foresight.Span(null, null, declared.from(), declared.to());
  }
}
