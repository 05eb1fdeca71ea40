package kz.journal.it.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import kz.journal.calendar.EducationLevel;
import kz.journal.extension.Consent;
import kz.journal.extension.Extending;
import kz.journal.extension.ExtensionPreview;
import kz.journal.foresight.Outlook;
import kz.journal.foresight.Outlook.Part;
import kz.journal.foresight.rule.Fate;
import kz.journal.it.InContainer;
import kz.journal.it.inside.Acting;
import kz.journal.it.inside.Entities;
import kz.journal.it.inside.OwnClass;
import kz.journal.listing.Range;
import kz.journal.outage.Declaration;
import kz.journal.outage.Heartbeats;
import kz.journal.outage.OutageDeclaring;
import kz.journal.outage.OutageDeclaring.Line;
import kz.journal.outage.RecordedDowntime;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.roster.LessonKind;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;
import kz.journal.window.EntryWindow;
import kz.journal.window.WindowClosing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Outages from the silence of the servers to the windows they lengthen and back, in a week of a
 * year in which nobody else has lessons.
 */
@InContainer
@Clause({"2.2.7b", "2.2.7c"})
class OutageIT {

  private static final Acting REGISTRAR = Acting.as("registrar", Roles.REGISTRAR, Roles.SIGNED_IN);
  private static final Acting VICERECTOR =
      Acting.as("vicerector", Roles.ACADEMIC_VICE_RECTOR, Roles.SIGNED_IN);
  private static final Acting SYSTEM = Acting.as("timers", Roles.SYSTEM);
  private static final Range FIRST = Range.first(10);

  private static final LocalDate MON_10_NOV_2025 = LocalDate.of(2025, 11, 10);
  private static final LocalDate TUE_11_NOV_2025 = LocalDate.of(2025, 11, 11);
  private static final LocalDate WED_12_NOV_2025 = LocalDate.of(2025, 11, 12);
  private static final LocalDate THU_13_NOV_2025 = LocalDate.of(2025, 11, 13);
  private static final LocalDate FRI_14_NOV_2025 = LocalDate.of(2025, 11, 14);

  @Inject private OutageDeclaring declaring;
  @Inject private Extending extending;
  @Inject private ExtensionPreview preview;
  @Inject private Heartbeats heartbeats;
  @Inject private WindowClosing closing;
  @Inject private JournalClock clock;
  @Inject private Entities entities;

  private OwnClass own;
  private List<Long> lessons;

  @BeforeEach
  void three_lessons_of_a_monday_seen_on_wednesday() throws Exception {
    clock.goTo(JournalZone.at(WED_12_NOV_2025, LocalTime.NOON));
    lessons = lessons(MON_10_NOV_2025, 3);
  }

  @Test
  void lengthens_nothing_before_the_vice_rector_agreed_and_by_whole_days_then() throws Exception {
    Declaration power = outage(TUE_11_NOV_2025, 10, 12, null);
    Outlook outlook = REGISTRAR.run(() -> declaring.foresee(power, Part.MOVED, FIRST));
    assertEquals(3, outlook.touched());
    assertEquals(3, outlook.moved());
    assertEquals(JournalZone.endOf(THU_13_NOV_2025), outlook.rows().items().get(0).fate().after());

    OutageDeclaring.Outcome declared = REGISTRAR.run(() -> declaring.declare(power));
    assertEquals(Decision.allowed(), declared.decision());
    long extension = declared.outage().orElseThrow().extensionId();
    assertEquals(JournalZone.endOf(WED_12_NOV_2025), closes(lessons.get(0)));
    assertEquals(Consent.PENDING, line(declared).extension().consent());
    assertEquals(
        3,
        VICERECTOR.run(() -> preview.of(line(declared).extension().wish(), FIRST)).moved(),
        "the vice-rector sees the same");

    assertTrue(VICERECTOR.run(() -> extending.consent(extension, null)).orElseThrow().done());
    lessons.forEach(lesson -> assertEquals(JournalZone.endOf(THU_13_NOV_2025), closes(lesson)));
    assertEquals(3, line(declared).extension().moved());

    long outage = declared.outage().orElseThrow().id();
    assertEquals(
        Decision.allowed(), REGISTRAR.run(() -> declaring.undo(outage, "Ошибка")).orElseThrow());
    lessons.forEach(lesson -> assertEquals(JournalZone.endOf(WED_12_NOV_2025), closes(lesson)));
  }

  @Test
  void two_outages_add_up_and_one_taken_back_leaves_the_other() throws Exception {
    long first = signed(outage(TUE_11_NOV_2025, 10, 12, "1"));
    long second = signed(outage(WED_12_NOV_2025, 8, 9, "2"));
    assertEquals(JournalZone.endOf(FRI_14_NOV_2025), closes(lessons.get(0)));

    REGISTRAR.run(() -> declaring.undo(first, "Ошибка"));
    assertEquals(JournalZone.endOf(THU_13_NOV_2025), closes(lessons.get(0)));
    REGISTRAR.run(() -> declaring.undo(second, "Ошибка"));
    assertEquals(JournalZone.endOf(WED_12_NOV_2025), closes(lessons.get(0)));
  }

  @Test
  void declared_too_late_for_a_window_says_so_and_opens_nothing() throws Exception {
    clock.goTo(JournalZone.at(FRI_14_NOV_2025, LocalTime.NOON));
    Declaration power = outage(TUE_11_NOV_2025, 10, 12, "1");
    Outlook outlook = REGISTRAR.run(() -> declaring.foresee(power, Part.CONFLICTS, FIRST));
    assertEquals(3, outlook.conflicts());
    assertEquals(Fate.Kind.TOO_LATE, outlook.rows().items().get(0).fate().kind());
    assertEquals(
        "outage-moves-nothing",
        assertInstanceOf(Refused.class, REGISTRAR.run(() -> declaring.declare(power)).decision())
            .messageKey());
  }

  @Test
  void a_silence_of_all_servers_is_proposed_until_it_is_dismissed_with_a_reason() throws Exception {
    SYSTEM.run(() -> heartbeats.beat("outage-it"));
    Duration silence = Duration.ofMinutes(45);
    entities.inTransaction(
        em ->
            em.createNativeQuery("update server_heartbeat set beat_at = ?1")
                .setParameter(
                    1, LocalDateTime.ofInstant(Instant.now().minus(silence), ZoneOffset.UTC))
                .executeUpdate());
    SYSTEM.run(() -> heartbeats.beat("outage-it"));

    RecordedDowntime found =
        REGISTRAR.run(() -> declaring.proposals()).stream()
            .filter(
                each -> Duration.between(each.beganAt(), each.endedAt()).compareTo(silence) >= 0)
            .findFirst()
            .orElseThrow();
    assertInstanceOf(Refused.class, REGISTRAR.run(() -> declaring.dismiss(found.id(), " ")));
    assertEquals(Decision.allowed(), REGISTRAR.run(() -> declaring.dismiss(found.id(), "Учения")));
    assertFalse(
        REGISTRAR.run(() -> declaring.proposals()).stream()
            .anyMatch(each -> each.id().equals(found.id())));
    assertInstanceOf(Refused.class, REGISTRAR.run(() -> declaring.dismiss(found.id(), "Ещё")));
    SYSTEM.run(() -> heartbeats.beat("outage-it"));
  }

  private long signed(Declaration declared) throws Exception {
    OutageDeclaring.Outcome outcome = REGISTRAR.run(() -> declaring.declare(declared));
    assertEquals(Decision.allowed(), outcome.decision());
    return outcome.outage().orElseThrow().id();
  }

  private Line line(OutageDeclaring.Outcome declared) throws Exception {
    long id = declared.outage().orElseThrow().id();
    return REGISTRAR.run(() -> declaring.list(Range.first(Range.MOST))).items().stream()
        .filter(line -> line.outage().id() == id)
        .findFirst()
        .orElseThrow();
  }

  private static Declaration outage(LocalDate day, int from, int to, String signed) {
    return new Declaration(
        JournalZone.at(day, LocalTime.of(from, 0)),
        JournalZone.at(day, LocalTime.of(to, 0)),
        "Нет питания",
        "12-A",
        day,
        signed,
        false,
        null);
  }

  private Instant closes(long lesson) {
    return entities.inTransaction(em -> em.find(EntryWindow.class, lesson).closesAt());
  }

  private List<Long> lessons(LocalDate day, int count) throws Exception {
    own = new OwnClass(entities, "OutageIT");
    List<Long> all = own.lessons(EducationLevel.DOCTORAL, LessonKind.SEMINAR, day, count);
    SYSTEM.run(
        () -> {
          closing.follow("outage-it");
          return null;
        });
    return all;
  }

  @AfterEach
  void remove() {
    clock.reset();
    own.remove();
  }
}
