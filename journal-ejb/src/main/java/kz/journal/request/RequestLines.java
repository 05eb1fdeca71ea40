package kz.journal.request;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.journal.access.Logins;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.WorkingCalendars;
import kz.journal.calendar.rule.Waiting;
import kz.journal.calendar.rule.WorkingCalendar;
import kz.journal.listing.Conditions;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.org.Person;
import kz.journal.roster.Journal;
import kz.journal.roster.Lesson;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;
import kz.journal.window.EntryTerms;

/** Reads requests with the names that belong to them, in as many queries for fifty as for one. */
@Dependent
class RequestLines {

  private static final String FROM =
      " from ExtensionRequest r join Lesson l on l.id = r.lessonId join l.journal j"
          + " join j.discipline d left join Person p on p.id = r.studentId";

  @PersistenceContext private EntityManager em;
  @Inject private JournalClock clock;
  @Inject private WorkingCalendars calendars;
  @Inject private EntryTerms terms;

  /** The requests {@code r} that satisfy the conditions, with lessons {@code l}. */
  Rows<RequestLine> read(Conditions conditions, String order, Range range) {
    Rows<Object[]> rows =
        conditions.rows(
            em, Object[].class, "select r, l, j, p" + FROM, "select count(r)" + FROM, order, range);
    if (rows.items().isEmpty()) {
      return new Rows<>(List.of(), rows.total());
    }
    List<ExtensionRequest> requests =
        rows.items().stream().map(row -> (ExtensionRequest) row[0]).toList();
    Map<String, String> names = names(requests);
    Map<Long, Instant> ends = ends(requests);
    WorkingCalendar calendar = calendars.current();
    WeekKind week = terms.week();
    LocalDate today = JournalZone.dayOf(clock.instant());
    return rows.map(
        row -> {
          ExtensionRequest r = (ExtensionRequest) row[0];
          Lesson lesson = (Lesson) row[1];
          Journal journal = (Journal) row[2];
          return new RequestLine(
              r.id(),
              r.version(),
              journal.id(),
              journal.title(),
              journal.discipline().title(),
              lesson.id(),
              lesson.heldOn(),
              lesson.kind(),
              r.studentId(),
              row[3] == null ? null : ((Person) row[3]).name(),
              r.reason(),
              names.getOrDefault(r.askedBy(), r.askedBy()),
              r.askedAt(),
              r.closedAt(),
              r.state() == ExtensionRequest.State.WAITING
                  ? Waiting.workingDays(JournalZone.dayOf(r.askedAt()), today, calendar, week)
                  : 0,
              r.state(),
              r.extensionId(),
              ends.get(r.extensionId()),
              r.answer(),
              names.getOrDefault(r.answeredBy(), r.answeredBy()),
              r.answeredAt());
        });
  }

  private Map<String, String> names(List<ExtensionRequest> requests) {
    return Logins.names(
        em,
        requests.stream()
            .flatMap(r -> Stream.of(r.askedBy(), r.answeredBy()))
            .filter(Objects::nonNull)
            .distinct()
            .toList());
  }

  private Map<Long, Instant> ends(List<ExtensionRequest> requests) {
    Map<Long, Instant> ends = new HashMap<>();
    List<Long> extensions =
        requests.stream()
            .map(ExtensionRequest::extensionId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (!extensions.isEmpty()) {
      em.createQuery(
              "select x.id, x.until from WindowExtension x where x.id in :ids", Object[].class)
          .setParameter("ids", extensions)
          .getResultStream()
          .forEach(row -> ends.put((Long) row[0], (Instant) row[1]));
    }
    return ends;
  }
}
