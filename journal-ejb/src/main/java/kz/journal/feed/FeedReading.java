package kz.journal.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import kz.journal.access.Account;
import kz.journal.access.Secrets;
import kz.journal.access.SignedIn;
import kz.journal.access.Standing;
import kz.journal.document.CalendarFile;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;
import kz.journal.roster.Lesson;
import kz.journal.substitution.TeachingLoad;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;
import kz.journal.window.ComputedTerm;
import kz.journal.window.EntryTerms;
import kz.journal.window.EntryWindow;
import kz.journal.window.LessonWindows;
import kz.journal.window.rule.LevelTerms;

/**
 * Answers whoever knows the secret of a calendar: lessons of four weeks past and half a year to
 * come in the owner's present load, and the moment each closes. Who is no teacher any more, or
 * whose account is disabled, has no calendar. No student is named and no mark told.
 */
@Stateless
@PermitAll
@Clause({"2.3.1a", "2.3.3b"})
public class FeedReading {

  private static final String RUSSIAN = "ru";
  private static final int DAYS_PAST = 28;
  private static final int DAYS_TO_COME = 183;

  @PersistenceContext private EntityManager em;
  @Inject private JournalClock clock;
  @Inject private EntryTerms terms;
  @Inject private LessonWindows windows;
  @Inject private Standing standing;

  /**
   * The calendar as an iCalendar file in UTF-8; empty for a secret that is none, or not any more.
   */
  public Optional<byte[]> of(String secret) {
    return em.createQuery(
            "select f.account from CalendarFeed f where f.secretHash = :hash"
                + " and f.revokedAt is null",
            Account.class)
        .setParameter("hash", Secrets.digest(secret))
        .getResultStream()
        .filter(account -> !account.disabled())
        .map(standing::of)
        .filter(owner -> owner.roles().contains(Roles.TEACHER))
        .map(this::calendar)
        .findFirst();
  }

  private byte[] calendar(SignedIn owner) {
    Locale language = Locale.forLanguageTag(Optional.ofNullable(owner.language()).orElse(RUSSIAN));
    ResourceBundle words =
        ResourceBundle.getBundle(
            "feed.words",
            language,
            FeedReading.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Instant now = clock.instant();
    LocalDate today = JournalZone.dayOf(now);
    LevelTerms levels = terms.byLevel();
    List<CalendarFile.Event> events = new ArrayList<>();
    List<Lesson> lessons = lessons(owner.personId(), today);
    Map<Long, EntryWindow> promised = windows.ofLessons(lessons.stream().map(Lesson::id).toList());
    for (Lesson lesson : lessons) {
      ComputedTerm byRule = LessonWindows.byRule(levels, lesson);
      ComputedTerm term = LessonWindows.term(lesson, promised.get(lesson.id()), byRule, now);
      String title = lesson.journal().title();
      String place =
          lesson.room() == null ? "" : words.getString("room").replace("{room}", lesson.room());
      Instant start = JournalZone.at(lesson.heldOn(), lesson.startsAt());
      events.add(
          new CalendarFile.Event(
              "lesson-" + lesson.id() + "@journal",
              now,
              new CalendarFile.Moments(start, JournalZone.at(lesson.heldOn(), lesson.endsAt())),
              title,
              place,
              Map.of()));
      events.add(
          new CalendarFile.Event(
              "closing-" + lesson.id() + "@journal",
              now,
              new CalendarFile.Moments(term.closesAt().minusSeconds(3600), term.closesAt()),
              words
                  .getString("closing")
                  .replace("{title}", title)
                  .replace("{day}", lesson.heldOn().toString()),
              "",
              Map.of()));
    }
    return CalendarFile.of(words.getString("name"), events).getBytes(StandardCharsets.UTF_8);
  }

  private List<Lesson> lessons(long teacher, LocalDate today) {
    return em.createQuery(
            "select l from Lesson l join fetch l.journal j"
                + " where l.heldOn between :from and :to and l.cancelledOn is null"
                + " and j.endedOn is null and "
                + TeachingLoad.FILLED_BY_TEACHER
                + " order by l.heldOn, l.startsAt, l.id",
            Lesson.class)
        .setParameter("from", today.minusDays(DAYS_PAST))
        .setParameter("to", today.plusDays(DAYS_TO_COME))
        .setParameter("teacher", teacher)
        .getResultList();
  }
}
