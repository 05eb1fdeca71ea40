package kz.journal.foresight;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import kz.journal.calendar.EducationLevel;
import kz.journal.foresight.Outlook.Part;
import kz.journal.foresight.rule.Alike;
import kz.journal.foresight.rule.Fate;
import kz.journal.listing.Conditions;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.window.Occasion;

/**
 * Looks at the windows of some days: the database groups those that are alike, a rule judges each
 * group once, and only the rows of the page that is shown are read one by one.
 */
@Dependent
public class Foresight {

  private static final String FROM = " from EntryWindow w join Journal j on j.id = w.journalId";

  private static final Comparator<Alike> ORDER =
      Comparator.comparing(Alike::day)
          .thenComparing(Alike::opensAt)
          .thenComparing(Alike::occasion)
          .thenComparing(Alike::level)
          .thenComparing(Alike::closesAt)
          .thenComparing(Alike::byRule);

  @PersistenceContext private EntityManager em;

  /**
   * Which windows are looked at; those of cancelled lessons never are.
   *
   * @param from the first day of the lessons, included; {@code null} for no bound
   * @param to the last day, included
   * @param closesAfter only windows whose end lies behind this moment
   * @param opensBefore only windows that open before this moment; {@code null} for no bound
   */
  public record Span(LocalDate from, LocalDate to, Instant closesAfter, Instant opensBefore) {

    Conditions conditions() {
      return new Conditions()
          .always("w.closeReason is null or w.closeReason = kz.journal.window.CloseReason.TERM")
          .when("w.closesAt > ?", closesAfter)
          .when("w.opensAt < ?", opensBefore)
          .when("w.heldOn >= ?", from)
          .when("w.heldOn <= ?", to);
    }
  }

  private record Judged(Alike windows, Fate fate) {

    boolean belongsTo(Part part) {
      return switch (part) {
        case MOVED -> fate.kind() == Fate.Kind.MOVED;
        case CONFLICTS -> fate.kind() == Fate.Kind.KEPT || fate.kind() == Fate.Kind.TOO_LATE;
      };
    }
  }

  /** The windows of a span, those that are alike together. */
  public List<Alike> alike(Span span) {
    Conditions conditions = span.conditions();
    return conditions
        .bind(
            em.createQuery(
                "select w.heldOn, w.occasion, j.level, w.opensAt, w.closesAt, w.ruleClosesAt,"
                    + " count(w)"
                    + FROM
                    + conditions.where()
                    + " group by w.heldOn, w.occasion, j.level, w.opensAt, w.closesAt,"
                    + " w.ruleClosesAt",
                Object[].class))
        .getResultStream()
        .map(
            row ->
                new Alike(
                    (LocalDate) row[0],
                    (Occasion) row[1],
                    (EducationLevel) row[2],
                    (Instant) row[3],
                    (Instant) row[4],
                    (Instant) row[5],
                    (Long) row[6]))
        .sorted(ORDER)
        .toList();
  }

  /**
   * What a change would do to the windows of a span.
   *
   * @param rule what becomes of windows that are alike; empty if they are not touched
   */
  public Outlook look(Span span, Function<Alike, Optional<Fate>> rule, Part part, Range range) {
    List<Judged> judged = new ArrayList<>();
    for (Alike windows : alike(span)) {
      rule.apply(windows).ifPresent(fate -> judged.add(new Judged(windows, fate)));
    }
    return new Outlook(
        Optional.empty(),
        judged.stream().mapToLong(each -> each.windows().count()).sum(),
        teachers(span, judged),
        count(judged, Part.MOVED),
        count(judged, Part.CONFLICTS),
        page(span, judged.stream().filter(each -> each.belongsTo(part)).toList(), range));
  }

  private static long count(List<Judged> judged, Part part) {
    return judged.stream()
        .filter(each -> each.belongsTo(part))
        .mapToLong(each -> each.windows().count())
        .sum();
  }

  private Rows<Outlook.Move> page(Span span, List<Judged> shown, Range range) {
    List<Outlook.Move> moves = new ArrayList<>();
    long skip = range.first();
    for (Judged each : shown) {
      long here = each.windows().count();
      if (skip < here && moves.size() < range.count()) {
        moves.addAll(rows(span, each, (int) skip, range.count() - moves.size()));
      }
      skip = Math.max(0, skip - here);
    }
    return new Rows<>(moves, shown.stream().mapToLong(each -> each.windows().count()).sum());
  }

  private List<Outlook.Move> rows(Span span, Judged judged, int first, int most) {
    Alike windows = judged.windows();
    Conditions conditions =
        span.conditions()
            .when("w.heldOn = ?", windows.day())
            .when("w.occasion = ?", windows.occasion())
            .when("j.level = ?", windows.level())
            .when("w.opensAt = ?", windows.opensAt())
            .when("w.closesAt = ?", windows.closesAt())
            .when("w.ruleClosesAt = ?", windows.byRule());
    return conditions
        .bind(
            em.createQuery(
                "select w.lessonId, j.id, j.title"
                    + FROM
                    + conditions.where()
                    + " order by w.lessonId",
                Object[].class))
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultStream()
        .map(
            row ->
                new Outlook.Move(
                    (Long) row[0],
                    (Long) row[1],
                    (String) row[2],
                    windows.day(),
                    windows.opensAt(),
                    judged.fate()))
        .toList();
  }

  /** Asked from the side of the load, which is far smaller than the windows. */
  private long teachers(Span span, List<Judged> judged) {
    Map<Occasion, Map<EducationLevel, Set<LocalDate>>> touched = new HashMap<>();
    judged.forEach(
        each ->
            touched
                .computeIfAbsent(each.windows().occasion(), occasion -> new HashMap<>())
                .computeIfAbsent(each.windows().level(), level -> new TreeSet<>())
                .add(each.windows().day()));
    Set<Long> teachers = new TreeSet<>();
    touched.forEach(
        (occasion, levels) ->
            levels.forEach(
                (level, days) -> teachers.addAll(teachers(span, occasion, level, days))));
    return teachers.size();
  }

  private List<Long> teachers(
      Span span, Occasion occasion, EducationLevel level, Set<LocalDate> days) {
    Conditions conditions =
        span.conditions()
            .when("w.occasion = ?", occasion)
            .when("t.journal.level = ?", level)
            .when("w.heldOn in ?", days);
    String windows =
        "select w.lessonId from EntryWindow w join Lesson l on l.id = w.lessonId"
            + conditions.where()
            + " and w.journalId = t.journal.id and (t.lessonKind is null or t.lessonKind = l.kind)"
            + " and (t.beginOn is null or t.beginOn <= l.heldOn)"
            + " and (t.endOn is null or t.endOn >= l.heldOn)";
    return conditions
        .bind(
            em.createQuery(
                "select distinct t.teacher.id from TeachingAssignment t where t.endedOn is null"
                    + " and exists ("
                    + windows
                    + ")",
                Long.class))
        .getResultList();
  }
}
