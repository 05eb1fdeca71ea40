package kz.journal.extension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.journal.extension.rule.ExtensionGrounds;
import kz.journal.extension.rule.OutageFate;
import kz.journal.foresight.Foresight;
import kz.journal.foresight.Outlook.Part;
import kz.journal.listing.Conditions;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalClock;
import kz.journal.window.EntryTerms;
import kz.journal.window.EntryWindow;

/** Says what an extension would do before anything is done: counts, old and new moments. */
@Stateless
@RolesAllowed({Roles.REGISTRAR, Roles.ACADEMIC_VICE_RECTOR})
@Clause({"2.2.7a", "2.2.7b", "2.2.7c"})
public class ExtensionPreview {

  @PersistenceContext private EntityManager em;
  @Inject private JournalClock clock;
  @Inject private EntryTerms terms;
  @Inject private Foresight foresight;

  /**
   * What would become of the windows.
   *
   * @param touched how many windows the extension concerns
   * @param teachers how many people fill their lessons
   * @param moved how many of the windows would close later
   * @param rows one page of those
   * @param end why windows cannot stay open until then, whatever the ground
   * @param refusal why it cannot be asked for as it is
   */
  public record Outlook(
      long touched,
      long teachers,
      long moved,
      Rows<Move> rows,
      Optional<Refused> end,
      Optional<Refused> refusal) {

    /** How many of the windows close at the promised moment or later as it is. */
    public long kept() {
      return touched - moved;
    }
  }

  /** One window that would move; both ends are excluded. */
  public record Move(
      long lesson, long journal, String title, LocalDate day, Instant before, Instant after) {}

  /** The outlook of a wish; of one that does not say whose windows it means, only the refusal. */
  public Outlook of(Wish wish, Range range) {
    Instant now = clock.instant();
    if (!wish.complete()) {
      return new Outlook(
          0, 0, 0, new Rows<>(List.of(), 0), Optional.empty(), refusal(wish, now, null));
    }
    Conditions all = Reach.of(wish);
    Object[] sums =
        all.bind(
                em.createQuery(
                    "select count(w), min(s.endOn)" + Reach.FROM + all.where(), Object[].class))
            .getSingleResult();
    long teachers =
        all.bind(
                em.createQuery(
                    "select count(distinct t.teacher.id)"
                        + Reach.FROM
                        + " join TeachingAssignment t on t.journal = j and t.endedOn is null"
                        + " and (t.lessonKind is null or t.lessonKind = l.kind)"
                        + all.where(),
                    Long.class))
            .getSingleResult();
    Rows<Move> moves =
        wish.outage() != null
            ? outage(wish, range, now)
            : wish.scope() == ExtensionScope.CELL ? cell(wish) : moves(wish, range);
    LocalDate semesterEnd = (LocalDate) sums[1];
    return new Outlook(
        (Long) sums[0],
        teachers,
        moves.total(),
        moves,
        refusal(ExtensionGrounds.ofEnd(wish, now, semesterEnd)),
        refusal(wish, now, semesterEnd));
  }

  /** The lesson's window stays; the cell opens beside it, or is open longer as it is. */
  private Rows<Move> cell(Wish wish) {
    List<Instant> opened =
        em.createQuery(
                "select o.closesAt from CellOpening o where o.lessonId = :lesson"
                    + " and o.studentId = :student and o.endedAt is null",
                Instant.class)
            .setParameter("lesson", wish.lesson())
            .setParameter("student", wish.student())
            .getResultList();
    List<Move> moves =
        moves(wish, Range.first(1)).items().stream()
            .filter(move -> opened.stream().allMatch(end -> end.isBefore(wish.until())))
            .toList();
    return new Rows<>(moves, moves.size());
  }

  /** Each window has its own end. */
  private Rows<Move> outage(Wish wish, Range range, Instant now) {
    OutageFate rule = new OutageFate(terms.byLevel(), wish.outage());
    return foresight
        .look(
            new Foresight.Span(wish.from(), wish.to(), wish.outage().from(), wish.outage().to()),
            windows -> rule.of(windows, now),
            Part.MOVED,
            range)
        .rows()
        .map(
            row ->
                new Move(
                    row.lesson(),
                    row.journal(),
                    row.title(),
                    row.day(),
                    row.fate().before(),
                    row.fate().after()));
  }

  private Rows<Move> moves(Wish wish, Range range) {
    return Reach.moved(wish)
        .rows(
            em,
            Object[].class,
            "select w.lessonId, j.id, j.title, l.heldOn, w" + Reach.FROM,
            "select count(w)" + Reach.FROM,
            "l.heldOn, w.lessonId",
            range)
        .map(
            row ->
                new Move(
                    (Long) row[0],
                    (Long) row[1],
                    (String) row[2],
                    (LocalDate) row[3],
                    ((EntryWindow) row[4]).closesAt(),
                    wish.until()));
  }

  private static Optional<Refused> refusal(Wish wish, Instant now, LocalDate semesterEnd) {
    return refusal(ExtensionGrounds.ofRequest(wish, now, semesterEnd));
  }

  private static Optional<Refused> refusal(Decision decision) {
    return decision instanceof Refused refused ? Optional.of(refused) : Optional.empty();
  }
}
