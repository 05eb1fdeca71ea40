package kz.journal.it;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import kz.journal.time.JournalZone;

/**
 * The demo's clock, moved by the account {@code it}. It is the clock of the whole server and ticks
 * on from where it was set; after each test it shows the machine's time again.
 */
public final class JournalTimeline {

  private static final String CLOCK = "/api/v1/clock";

  /** One token for all tests of a server: each costs it the slow hash of a password. */
  private static final Map<URI, Http> MACHINES = new ConcurrentHashMap<>();

  private final JournalServer server;
  private boolean moved;

  JournalTimeline(JournalServer server) {
    this.server = server;
  }

  /** The journal's time. */
  public Instant now() {
    return instant("instant");
  }

  /** Lets the clock show this instant; back is allowed. */
  public void goTo(Instant instant) {
    asked(it -> it.putJson(CLOCK, Map.of("instant", instant.toString()))).mustSucceed();
    moved = true;
  }

  /** Lets the clock show this time of this day in the journal's zone. */
  public void goTo(LocalDate day, LocalTime time) {
    goTo(day.atTime(time).atZone(JournalZone.ALMATY).toInstant());
  }

  /** The same time of the next day. */
  public void nextDay() {
    goTo(ZonedDateTime.ofInstant(now(), JournalZone.ALMATY).plusDays(1).toInstant());
  }

  /** Nine in the morning of the next working day; the server knows which day that is. */
  public void nextWorkingDay() {
    goTo(instant("nextWorkingDay"));
  }

  void backToNow() {
    if (moved) {
      goTo(Instant.now());
    }
  }

  private Instant instant(String field) {
    Answer answer = asked(it -> it.get(CLOCK));
    return Instant.parse(answer.must(200).json().required(field).asText());
  }

  private Answer asked(Function<Http, Answer> call) {
    Answer answer = call.apply(MACHINES.computeIfAbsent(server.base(), base -> machine()));
    if (answer.status() != 401) {
      return answer;
    }
    // A moved clock let it expire, or the address is another server's by now.
    Http fresh = machine();
    MACHINES.put(server.base(), fresh);
    return call.apply(fresh);
  }

  private Http machine() {
    return server.http().machine("it", "journal-demo");
  }
}
