package kz.journal.document;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/**
 * Events as an iCalendar file (RFC 5545). Moments are written in UTC, so that no time zone has to
 * be described; days are civil days. Lines are folded at 75 octets.
 */
public final class CalendarFile {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** Longest line without its end, in octets of UTF-8. */
  private static final int OCTETS = 75;

  private CalendarFile() {}

  /** From when to when; the end is excluded. */
  public sealed interface Time permits Days, Moments {}

  /**
   * Whole days.
   *
   * @param end excluded
   */
  public record Days(LocalDate start, LocalDate end) implements Time {}

  /**
   * Hours of a day.
   *
   * @param end excluded
   */
  public record Moments(Instant start, Instant end) implements Time {}

  /**
   * @param uid the same for the same event for ever
   * @param stamp when this state of it was written
   * @param description a longer text, or empty
   * @param own properties beyond the standard, by their names
   */
  public record Event(
      String uid,
      Instant stamp,
      Time time,
      String summary,
      String description,
      Map<String, String> own) {}

  /** The file's text; {@code name} is what a calendar shows as its title. */
  public static String of(String name, List<Event> events) {
    StringWriter text = new StringWriter();
    try (VObjectWriter writer = new VObjectWriter(text, SyntaxStyle.NEW)) {
      writer.getFoldedLineWriter().setLineLength(null);
      writer.writeBeginComponent("VCALENDAR");
      writer.writeVersion("2.0");
      writer.writeProperty("PRODID", "-//journal//calendar//EN");
      writeText(writer, "X-WR-CALNAME", name);
      for (Event event : events) {
        write(writer, event);
      }
      writer.writeEndComponent("VCALENDAR");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folded(text.toString());
  }

  /** Breaks lines that are too long, never within a character. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length() + 64);
    int octets = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int character = text.codePointAt(at);
      int length = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      boolean end = character == '\r' || character == '\n';
      if (!end && octets + length > OCTETS) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.appendCodePoint(character);
      octets = end ? 0 : octets + length;
    }
    return folded.toString();
  }

  private static void write(VObjectWriter writer, Event event) throws IOException {
    writer.writeBeginComponent("VEVENT");
    writeText(writer, "UID", event.uid());
    writer.writeProperty("DTSTAMP", MOMENT.format(event.stamp()));
    if (event.time() instanceof Days days) {
      writeDay(writer, "DTSTART", days.start());
      writeDay(writer, "DTEND", days.end());
      writer.writeProperty("TRANSP", "TRANSPARENT");
    } else if (event.time() instanceof Moments moments) {
      writer.writeProperty("DTSTART", MOMENT.format(moments.start()));
      writer.writeProperty("DTEND", MOMENT.format(moments.end()));
    }
    writeText(writer, "SUMMARY", event.summary());
    if (!event.description().isEmpty()) {
      writeText(writer, "DESCRIPTION", event.description());
    }
    for (Map.Entry<String, String> own : event.own().entrySet()) {
      writeText(writer, own.getKey(), own.getValue());
    }
    writer.writeEndComponent("VEVENT");
  }

  private static void writeDay(VObjectWriter writer, String name, LocalDate day)
      throws IOException {
    VObjectProperty property = new VObjectProperty(name, DAY.format(day));
    property.getParameters().put("VALUE", "DATE");
    writer.writeProperty(property);
  }

  private static void writeText(VObjectWriter writer, String name, String text) throws IOException {
    writer.writeProperty(name, VObjectPropertyValues.escape(text));
  }
}
