package kz.journal.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kz.journal.credentials.IssuingProgress;
import kz.journal.credentials.Slip;
import kz.journal.org.PersonName;
import org.junit.jupiter.api.Test;

class SlipTrayTest {

  private static final Instant MON_23_NOV_20_00 = Instant.parse("2026-11-23T15:00:00Z");
  private static final long OFFICER = 7;
  private static final long ANOTHER = 8;
  private static final Slip SLIP =
      new Slip(
          "s0384",
          new PersonName("Ермекұлы", "Нұрлан", null),
          "203 ОМ",
          "kk",
          "2ka5-6p24-d6tb",
          MON_23_NOV_20_00,
          MON_23_NOV_20_00.plus(Duration.ofDays(30)));

  private final SlipTray tray = new SlipTray();
  private final String handle = tray.put(OFFICER, "203 ОМ", List.of(SLIP), MON_23_NOV_20_00);

  @Test
  void slips_are_shown_once_and_stay_for_printing() {
    SlipTray.Batch batch = tray.find(handle, OFFICER, MON_23_NOV_20_00).orElseThrow();
    assertEquals(List.of(SLIP), batch.show());
    assertEquals(List.of(), batch.show());
    assertEquals(List.of(SLIP), batch.slips());
  }

  @Test
  void slips_are_gone_after_a_quarter_of_an_hour() {
    Instant end = MON_23_NOV_20_00.plus(Duration.ofMinutes(15));
    assertTrue(tray.find(handle, OFFICER, end.minusSeconds(1)).isPresent());
    assertFalse(tray.find(handle, OFFICER, end).isPresent());
    assertFalse(tray.find(handle, OFFICER, MON_23_NOV_20_00).isPresent(), "gone is gone");
  }

  @Test
  void nobody_but_the_officer_who_issued_them_gets_them() {
    assertFalse(tray.find(handle, ANOTHER, MON_23_NOV_20_00).isPresent());
    assertEquals(List.of(), tray.waiting(ANOTHER, MON_23_NOV_20_00));
    tray.drop(handle, ANOTHER);
    assertTrue(tray.find(handle, OFFICER, MON_23_NOV_20_00).isPresent());
  }

  @Test
  void slips_put_away_are_gone() {
    tray.drop(handle, OFFICER);
    assertFalse(tray.find(handle, OFFICER, MON_23_NOV_20_00).isPresent());
  }

  @Test
  void slips_that_are_being_prepared_are_shown_once_they_are_there() {
    CompletableFuture<List<Slip>> coming = new CompletableFuture<>();
    SlipTray.Batch batch = expected(coming);
    assertTrue(batch.isRunning());
    assertEquals(List.of(), batch.show());
    coming.complete(List.of(SLIP));
    assertFalse(batch.isRunning());
    assertEquals(List.of(SLIP), batch.show());
    assertEquals(List.of(), batch.show());
    assertFalse(batch.isFailed());
  }

  @Test
  void an_issuing_that_broke_off_has_no_slips() {
    CompletableFuture<List<Slip>> coming = new CompletableFuture<>();
    SlipTray.Batch batch = expected(coming);
    assertFalse(batch.isFailed());
    coming.completeExceptionally(new IllegalStateException("cut off"));
    assertTrue(batch.isFailed());
    assertEquals(List.of(), batch.slips());
    assertEquals(0, batch.count());
  }

  private SlipTray.Batch expected(CompletableFuture<List<Slip>> coming) {
    String place = tray.expect(OFFICER, "205 ОМ", coming, new IssuingProgress(), MON_23_NOV_20_00);
    return tray.find(place, OFFICER, MON_23_NOV_20_00).orElseThrow();
  }

  @Test
  void the_latest_waits_on_top() {
    String later = tray.put(OFFICER, "204 ОМ", List.of(SLIP), MON_23_NOV_20_00.plusSeconds(60));
    assertEquals(
        List.of(later, handle),
        tray.waiting(OFFICER, MON_23_NOV_20_00.plusSeconds(61)).stream()
            .map(SlipTray.Batch::handle)
            .toList());
  }

  @Test
  void a_password_never_leaves_with_the_session() throws IOException {
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(stored)) {
      out.writeObject(tray);
    }
    assertFalse(stored.toString(StandardCharsets.ISO_8859_1).contains(SLIP.password()));
  }
}
