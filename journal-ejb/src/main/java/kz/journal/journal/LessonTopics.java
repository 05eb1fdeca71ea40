package kz.journal.journal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.journal.access.Logins;
import kz.journal.regulation.Act;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.roster.Lesson;
import kz.journal.time.JournalClock;
import kz.journal.window.ComputedTerm;
import kz.journal.window.LessonWindows;
import kz.journal.window.WindowState;

/**
 * The topic of a lesson as its teacher words it. It takes the place of the timetable's, which no
 * later bundle brings back; set by whom the load names (2.3.2), beforehand or until the window
 * closes (2.3.3).
 */
@Stateless
@RolesAllowed(Roles.TEACHER)
@Clause({"2.3.1a", "2.3.2", "2.3.3b"})
public class LessonTopics {

  /** The most characters of a topic. */
  public static final int LONGEST = 500;

  @PersistenceContext private EntityManager em;
  @Inject private Entrances entrances;
  @Inject private JournalClock clock;
  @Inject private LessonWindows windows;
  @Inject private Event<Act> acts;

  /** What became of a topic. */
  public enum Kind {
    SAVED,
    /** The caller may not, or not any more. */
    REFUSED,
    /** Another topic stands there than the one the caller saw. */
    CONFLICT,
    /** The text cannot be a topic. */
    INVALID
  }

  /**
   * What became of a topic.
   *
   * @param refusal why it was not saved; {@code null} if it was
   * @param topic the topic that stands now, or {@code null} if there is none
   */
  public record Outcome(Kind kind, Refused refusal, String topic) {}

  /**
   * Gives a lesson a topic.
   *
   * @param topic the new topic; blank for the timetable's own
   * @param seen the topic the caller saw; {@code null} or blank for none
   * @return empty if there is no such lesson in the caller's sight
   */
  public Optional<Outcome> set(long journalId, long lessonId, String topic, String seen) {
    Entrance entrance = entrances.to(journalId, List.of()).orElse(null);
    Lesson lesson = entrance == null ? null : lock(journalId, lessonId);
    return lesson == null
        ? Optional.empty()
        : Optional.of(set(entrance, lesson, worded(topic), worded(seen)));
  }

  private Outcome set(Entrance entrance, Lesson lesson, String topic, String seen) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String before = lesson.topic();
    if (entrance.mayEnter(lesson) instanceof Refused refused) {
      return new Outcome(Kind.REFUSED, refused, before);
    }
    ComputedTerm byRule = entrance.term(lesson);
    ComputedTerm term = windows.locked(lesson, byRule, now, entrance.login());
    if (term.stateAt(now) == WindowState.CLOSED) {
      return new Outcome(Kind.REFUSED, closed(lesson, term), before);
    }
    if (topic != null && topic.length() > LONGEST) {
      Refused tooLong = Refused.because("topic-too-long").with("longest", LONGEST);
      return new Outcome(Kind.INVALID, tooLong, before);
    }
    if (!Objects.equals(worded(before), seen)) {
      return new Outcome(Kind.CONFLICT, changed(lesson), before);
    }
    if (!Objects.equals(lesson.ownTopic(), topic)) {
      lesson.retopic(topic, entrance.login(), now);
      acts.fire(act(lesson, before));
    }
    return new Outcome(Kind.SAVED, null, lesson.topic());
  }

  private Lesson lock(long journalId, long lessonId) {
    return em.createQuery(
            "select l from Lesson l where l.id = :id and l.journal.id = :journal", Lesson.class)
        .setParameter("id", lessonId)
        .setParameter("journal", journalId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .filter(lesson -> lesson.cancelledOn() == null)
        .orElse(null);
  }

  private static Refused closed(Lesson lesson, ComputedTerm term) {
    return Refused.because("topic-closed")
        .citing(term.clause())
        .with("lesson", lesson.heldOn())
        .closedAt(term.closesAt())
        .openedBy(Roles.REGISTRAR);
  }

  private Refused changed(Lesson lesson) {
    String theirs = Objects.requireNonNullElse(lesson.topic(), "");
    String by = lesson.ownTopicBy();
    return by == null
        ? Refused.because("topic-changed-in-timetable").with("theirs", theirs)
        : Refused.because("topic-changed")
            .with("theirs", theirs)
            .with("author", Logins.names(em, List.of(by)).getOrDefault(by, by))
            .with("at", lesson.ownTopicAt());
  }

  private static Act act(Lesson lesson, String before) {
    Act act = Act.of("journal.topic", "Lesson", lesson.id()).under("2.3.1a");
    Act from = before == null ? act : act.from(before);
    return lesson.topic() == null ? from : from.to(lesson.topic());
  }

  /** The text on one line without blanks around it; {@code null} for none. */
  private static String worded(String text) {
    return text == null || text.isBlank() ? null : text.strip().replaceAll("\\s+", " ");
  }
}
