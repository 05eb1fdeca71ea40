package kz.journal.extension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.journal.access.Logins;
import kz.journal.listing.Conditions;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.org.Person;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalClock;
import kz.journal.window.ChangeCause;
import kz.journal.window.WindowChange;

/** The extensions asked for, for those who ask and those who answer. */
@Stateless
@RolesAllowed({Roles.REGISTRAR, Roles.ACADEMIC_VICE_RECTOR})
@Clause("2.2.7b")
public class ExtensionList {

  private static final int MOST_OVERLAPPING = 20;

  @PersistenceContext private EntityManager em;
  @Inject private JournalClock clock;

  /**
   * One move of a window that an extension, or its counter-entry, made; both ends are excluded.
   *
   * @param student full name, where a single cell moved; else {@code null}
   */
  public record Moved(
      long lesson,
      long journal,
      String title,
      LocalDate day,
      String student,
      Instant before,
      Instant after,
      boolean back) {}

  /**
   * One page, the latest request first.
   *
   * @param consent where they stand; {@code null} for all
   */
  public Rows<WindowExtension> list(Consent consent, Range range) {
    return rows(new Conditions().when("x.consent = ?", consent), range);
  }

  /**
   * One page with the names that belong to it, the latest request first.
   *
   * @param state where they stand now; {@code null} for all
   */
  public Rows<ExtensionLine> lines(ExtensionState state, Range range) {
    Instant now = clock.instant();
    Conditions conditions = new Conditions();
    if (state != null) {
      switch (state) {
        case WAITING -> conditions.when("x.consent = ?", Consent.PENDING);
        case DECLINED -> conditions.when("x.consent = ?", Consent.DECLINED);
        case IN_FORCE ->
            conditions
                .when("x.consent = ?", Consent.AGREED)
                .always("x.undoneAt is null")
                .when("x.until > ?", now);
        case OVER ->
            conditions
                .when("x.consent = ?", Consent.AGREED)
                .when("x.undoneAt is not null or x.until <= ?", now);
      }
    }
    Rows<WindowExtension> rows = rows(conditions, range);
    return new Rows<>(told(rows.items()), rows.total());
  }

  /** How many wait for the vice-rector. */
  public long waiting() {
    return em.createQuery(
            "select count(x) from WindowExtension x"
                + " where x.consent = kz.journal.extension.Consent.PENDING",
            Long.class)
        .getSingleResult();
  }

  /** One of them. */
  public Optional<WindowExtension> find(long id) {
    return Optional.ofNullable(em.find(WindowExtension.class, id));
  }

  /** One of them with its names. */
  public Optional<ExtensionLine> line(long id) {
    return find(id).map(extension -> told(List.of(extension)).get(0));
  }

  /** What it moved and what its counter-entry moved back, in the order it happened. */
  public Rows<Moved> moved(long id, Range range) {
    Rows<Object[]> rows =
        new Conditions()
            .when("c.causeId = ?", id)
            .always(
                "c.cause = kz.journal.window.ChangeCause.EXTENSION"
                    + " or c.cause = kz.journal.window.ChangeCause.UNDO")
            .rows(
                em,
                Object[].class,
                "select c, j.id, j.title, l.heldOn, p from WindowChange c"
                    + " join Lesson l on l.id = c.lessonId join l.journal j"
                    + " left join Person p on p.id = c.studentId",
                "select count(c) from WindowChange c",
                "c.id",
                range);
    return rows.map(
        row -> {
          WindowChange change = (WindowChange) row[0];
          return new Moved(
              change.lessonId(),
              (Long) row[1],
              (String) row[2],
              (LocalDate) row[3],
              row[4] == null ? null : ((Person) row[4]).name().full(),
              change.before(),
              change.after(),
              change.cause() == ChangeCause.UNDO);
        });
  }

  /**
   * Other extensions that concern windows of this wish: those in force that moved one of them, and
   * those that wait and name the same; the latest {@value #MOST_OVERLAPPING}. None for a wish that
   * does not say whose windows it means.
   */
  public List<ExtensionLine> overlapping(Wish wish) {
    if (!wish.complete()) {
      return List.of();
    }
    Instant now = clock.instant();
    Conditions reach = Reach.of(wish).when("x.until > ?", now);
    List<WindowExtension> inForce =
        reach
            .bind(
                em.createQuery(
                    "select distinct x from WindowExtension x join WindowChange c"
                        + " on c.causeId = x.id join EntryWindow w on w.lessonId = c.lessonId"
                        + " join Lesson l on l.id = w.lessonId join l.journal j"
                        + " join j.discipline d"
                        + reach.where()
                        + " and c.cause = kz.journal.window.ChangeCause.EXTENSION"
                        + " and x.consent = kz.journal.extension.Consent.AGREED"
                        + " and x.undoneAt is null order by x.id desc",
                    WindowExtension.class))
            .setMaxResults(MOST_OVERLAPPING)
            .getResultList();
    List<WindowExtension> waiting =
        rows(
                new Conditions()
                    .when("x.consent = ?", Consent.PENDING)
                    .when("x.scope = ?", wish.scope())
                    .when("x.lessonId = ?", wish.lesson())
                    .when("x.studentId = ?", wish.student())
                    .when("x.journalId = ?", wish.scope().single() ? null : wish.journal())
                    .when("x.teacherId = ?", wish.teacher())
                    .when("x.departmentId = ?", wish.department())
                    .when("x.level = ?", wish.level())
                    .when("x.heldTo is null or x.heldTo >= ?", wish.from())
                    .when("x.heldFrom is null or x.heldFrom <= ?", wish.to()),
                Range.first(MOST_OVERLAPPING))
            .items();
    return told(Stream.concat(waiting.stream(), inForce.stream()).toList());
  }

  private Rows<WindowExtension> rows(Conditions conditions, Range range) {
    return conditions.rows(
        em,
        WindowExtension.class,
        "select x from WindowExtension x",
        "select count(x) from WindowExtension x",
        "x.requestedAt desc, x.id desc",
        range);
  }

  private List<ExtensionLine> told(List<WindowExtension> extensions) {
    Instant now = clock.instant();
    Targets targets = Targets.of(em, extensions.stream().map(WindowExtension::wish).toList());
    Map<String, String> names = names(extensions);
    return extensions.stream()
        .map(
            x ->
                new ExtensionLine(
                    x,
                    x.stateAt(now),
                    targets.of(x.wish()),
                    names.getOrDefault(x.requestedBy(), x.requestedBy()),
                    names.getOrDefault(x.answeredBy(), x.answeredBy()),
                    names.getOrDefault(x.undoneBy(), x.undoneBy())))
        .toList();
  }

  private Map<String, String> names(List<WindowExtension> extensions) {
    return Logins.names(
        em,
        extensions.stream()
            .flatMap(x -> Stream.of(x.requestedBy(), x.answeredBy(), x.undoneBy()))
            .filter(Objects::nonNull)
            .distinct()
            .toList());
  }
}
