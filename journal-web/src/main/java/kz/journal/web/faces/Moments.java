package kz.journal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import kz.journal.time.JournalZone;

/**
 * Days and moments as the pages show them, in Almaty's time: «вт 27.10», 24 hours, and «24:00» for
 * the end of a term.
 */
@Named
@RequestScoped
public class Moments {

  private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("dd.MM");
  private static final DateTimeFormatter FULL_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  @Inject private ActiveLocale active;

  /** «вт 27.10». */
  public String day(LocalDate day) {
    return day == null ? "" : weekday(day) + " " + DAY_MONTH.format(day);
  }

  /** «27.10». */
  public String dayMonth(LocalDate day) {
    return day == null ? "" : DAY_MONTH.format(day);
  }

  /** «27.10.2026». */
  public String date(LocalDate day) {
    return day == null ? "" : FULL_DAY.format(day);
  }

  /** «вторник, 27 октября». */
  public String longDay(LocalDate day) {
    Locale locale = active.locale();
    String pattern = locale.getLanguage().equals("kk") ? "d MMMM, EEEE" : "EEEE, d MMMM";
    return DateTimeFormatter.ofPattern(pattern, locale).format(day);
  }

  /** «09:00». */
  public String time(TemporalAccessor moment) {
    if (moment == null) {
      return "";
    }
    return HOUR.format(moment instanceof Instant instant ? local(instant) : moment);
  }

  /** «27.10.2026, 17:40». */
  public String moment(Instant instant) {
    return instant == null
        ? ""
        : FULL_DAY.format(local(instant)) + ", " + HOUR.format(local(instant));
  }

  /** «27.10.2026, 17:40:05», where the order of things matters. */
  public String exactly(Instant instant) {
    return instant == null
        ? ""
        : FULL_DAY.format(local(instant)) + ", " + SECOND.format(local(instant));
  }

  /** The end of a term, exclusive: midnight is «24:00» of the day before. */
  public String end(Instant exclusive) {
    ZonedDateTime local = local(exclusive);
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? day(local.toLocalDate().minusDays(1)) + ", 24:00"
        : day(local.toLocalDate()) + ", " + HOUR.format(local);
  }

  /** «вт». */
  public String weekday(LocalDate day) {
    Locale locale = active.locale();
    return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
  }

  private static ZonedDateTime local(Instant instant) {
    return instant.atZone(JournalZone.ALMATY);
  }
}
