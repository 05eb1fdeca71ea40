package kz.journal.dayfile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kz.journal.calendar.DayEditing;
import kz.journal.calendar.DayReading;
import kz.journal.calendar.RecordedDay;
import kz.journal.listing.Range;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;

/** Days go out as a file to everybody and come in by the registrar: wholly, or not at all. */
@Stateless
@RolesAllowed(Roles.REGISTRAR)
public class DayExchange {

  /** Largest file that is read, in bytes. */
  public static final int LARGEST = 1 << 20;

  /** Most days in one file. */
  public static final int MOST_DAYS = 5_000;

  @Inject private DayReading reading;
  @Inject private DayEditing editing;

  /**
   * What a file did, or would do.
   *
   * @param applied whether anything was written
   * @param faults by line; if there is one, nothing was written
   */
  public record Taken(
      boolean applied, int added, int corrected, int untouched, List<FileFault> faults) {}

  /**
   * The days in force as a file in UTF-8.
   *
   * @param year only of this year, or {@code null} for all
   * @param name the title of the calendar
   */
  @RolesAllowed(Roles.SIGNED_IN)
  public byte[] write(Integer year, DayFormat format, String name, Locale language) {
    List<RecordedDay> days = new ArrayList<>();
    long total;
    do {
      var page = reading.list(year, false, new Range(days.size(), Range.MOST));
      days.addAll(page.items());
      total = page.total();
    } while (days.size() < total);
    String text =
        format == DayFormat.ICS ? DayEvents.write(name, days, language) : DayTable.write(days);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Takes the days of a file.
   *
   * @param apply {@code false} only tries
   */
  public Taken take(DayFormat format, byte[] content, boolean apply) {
    if (content.length > LARGEST) {
      return faulty(Refused.because("day-file-large"));
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      return faulty(Refused.because("day-file-encoding"));
    }
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    ReadDays read = format == DayFormat.ICS ? DayEvents.read(body) : DayTable.read(body);
    if (!read.faults().isEmpty()) {
      return faulty(read.faults());
    }
    if (read.days().isEmpty() || read.days().size() > MOST_DAYS) {
      return faulty(Refused.because(read.days().isEmpty() ? "day-file-no-days" : "day-file-large"));
    }
    DayEditing.Taken taken =
        editing.take(read.days().stream().map(DayFields.ReadDay::draft).toList(), apply);
    List<FileFault> refused = new ArrayList<>();
    taken.refusals().forEach((index, why) -> refused.add(read.days().get(index).fault(why)));
    boolean applied = apply && refused.isEmpty() && taken.added() + taken.corrected() > 0;
    return refused.isEmpty()
        ? new Taken(applied, taken.added(), taken.corrected(), taken.untouched(), List.of())
        : faulty(refused);
  }

  private static Taken faulty(Refused why) {
    return faulty(List.of(new FileFault(0, "", "", why)));
  }

  private static Taken faulty(List<FileFault> faults) {
    return new Taken(
        false, 0, 0, 0, faults.stream().sorted(Comparator.comparingInt(FileFault::line)).toList());
  }
}
