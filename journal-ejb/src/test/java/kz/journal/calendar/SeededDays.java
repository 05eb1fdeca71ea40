package kz.journal.calendar;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.flywaydb.core.Flyway;

/** The special days as the migrations leave them in an empty database. */
public final class SeededDays {

  private SeededDays() {}

  /** Runs the migrations on a database of its own in memory and reads the days, by date. */
  public static List<SpecialDay> read() throws SQLException {
    String url =
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    try (Connection keptOpen = DriverManager.getConnection(url)) {
      Flyway.configure().dataSource(url, null, null).load().migrate();
      try (Statement query = keptOpen.createStatement();
          ResultSet rows =
              query.executeQuery(
                  "SELECT on_date, kind, week, title_ru, title_kk, title_en, source"
                      + " FROM day_off ORDER BY on_date, id")) {
        List<SpecialDay> days = new ArrayList<>();
        while (rows.next()) {
          days.add(
              new SpecialDay(
                  rows.getObject("on_date", LocalDate.class),
                  DayKind.valueOf(rows.getString("kind")),
                  WeekScope.valueOf(rows.getString("week")),
                  rows.getString("title_ru"),
                  rows.getString("title_kk"),
                  rows.getString("title_en"),
                  rows.getString("source")));
        }
        return List.copyOf(days);
      }
    }
  }

  /** The days without those that a decree or order swapped: what follows from the law alone. */
  public static List<SpecialDay> withoutSwaps(List<SpecialDay> days) {
    List<String> orders =
        days.stream()
            .filter(day -> day.kind() == DayKind.WORKING_WEEKEND)
            .map(SpecialDay::source)
            .toList();
    Predicate<SpecialDay> swapped = day -> orders.contains(day.source());
    return days.stream().filter(swapped.negate()).toList();
  }
}
