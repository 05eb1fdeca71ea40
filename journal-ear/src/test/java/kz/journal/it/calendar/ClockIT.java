package kz.journal.it.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import kz.journal.it.AgainstServer;
import kz.journal.it.Database;
import kz.journal.it.Http;
import kz.journal.it.JournalServer;
import kz.journal.it.JournalTimeline;
import kz.journal.it.access.Newcomers;
import kz.journal.time.JournalZone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo's clock is read by everybody and moved by IT; it ticks on from where it was put. */
@AgainstServer
class ClockIT {

  private static final String CLOCK = "/api/v1/clock";
  private static final Duration A_MOMENT = Duration.ofSeconds(30);
  private static final LocalDate FRI_23_OCT_2026 = LocalDate.of(2026, 10, 23);
  private static final LocalDate MON_26_OCT_2026_DAY_OFF = LocalDate.of(2026, 10, 26);

  private static Http it;

  @BeforeAll
  static void signIn(JournalServer server) {
    it = server.http().machine("it", Newcomers.PASSWORD);
  }

  @Test
  void shows_the_machines_time_until_it_is_moved(Http http) {
    JsonNode shown = http.machine("student", Newcomers.PASSWORD).get(CLOCK).must(200).json();
    OffsetDateTime instant = OffsetDateTime.parse(shown.at("/instant").asText());
    assertEquals(JournalZone.ALMATY.getRules().getOffset(Instant.now()), instant.getOffset());
    assertTrue(between(instant.toInstant(), Instant.now()).compareTo(A_MOMENT) < 0);
    assertTrue(Math.abs(shown.at("/offsetSeconds").asLong()) <= 1, shown::toString);
    assertTrue(shown.at("/movable").asBoolean());
  }

  @Test
  void goes_where_it_is_put_forward_and_back(JournalTimeline timeline) {
    timeline.goTo(FRI_23_OCT_2026, LocalTime.of(8, 30));
    Instant put = FRI_23_OCT_2026.atTime(8, 30).atZone(JournalZone.ALMATY).toInstant();
    Duration since = Duration.between(put, timeline.now());
    assertTrue(!since.isNegative() && since.compareTo(A_MOMENT) < 0, since::toString);

    timeline.nextDay();
    assertEquals(FRI_23_OCT_2026.plusDays(1), JournalZone.dayOf(timeline.now()));
    timeline.goTo(FRI_23_OCT_2026, LocalTime.of(8, 30));
    assertEquals(FRI_23_OCT_2026, JournalZone.dayOf(timeline.now()));
  }

  @Test
  void knows_the_next_working_day(JournalTimeline timeline) {
    timeline.goTo(FRI_23_OCT_2026, LocalTime.of(23, 59));
    timeline.nextWorkingDay();
    LocalDate next = JournalZone.dayOf(timeline.now());
    assertEquals(MON_26_OCT_2026_DAY_OFF.plusDays(1), next);
    assertEquals(DayOfWeek.TUESDAY, next.getDayOfWeek());
    assertEquals(9, timeline.now().atZone(JournalZone.ALMATY).getHour());
  }

  @Test
  void every_move_is_written_down(JournalTimeline timeline, Database database) {
    String moves = "select count(*) from audit_entry where action = 'clock.moved' and actor = 'it'";
    long before = database.count(moves);
    timeline.nextDay();
    assertEquals(before + 1, database.count(moves));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-12-31T23:59:59Z, 400",
    "2022-01-01T00:00:00Z, 200",
    "2034-12-31T23:59:59Z, 200",
    "2035-01-01T00:00:00Z, 400",
    "2026-10-23T08:30:00+05:00, 200",
    "2026-10-23T08:30:00, 400",
    "2026-10-23, 400",
    "tomorrow, 400",
    "+999999999-12-31T23:59:59Z, 400"
  })
  void goes_to_moments_from_2022_to_2034_and_back(String moment, int status) {
    it.putJson(CLOCK, Map.of("instant", moment)).must(status);
    it.putJson(CLOCK, Map.of("instant", Instant.now().toString())).must(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"teacher", "registrar", "office"})
  void is_moved_by_it_alone(String login, Http http) {
    Http machine = http.machine(login, Newcomers.PASSWORD);
    machine.putJson(CLOCK, Map.of("instant", "2026-10-23T08:30:00+05:00")).must(403);
    long offset = machine.get(CLOCK).must(200).json().at("/offsetSeconds").asLong();
    assertTrue(Math.abs(offset) <= 1, () -> "moved by " + offset);
  }

  private static Duration between(Instant one, Instant other) {
    return Duration.between(one, other).abs();
  }
}
