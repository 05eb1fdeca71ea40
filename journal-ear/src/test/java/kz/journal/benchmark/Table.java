package kz.journal.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures, each with its floor and what is demanded of it, as a Markdown table. */
final class Table {

  private final List<String> lines = new ArrayList<>();

  Table() {
    lines.add("| figure | measured | floor | demanded | met |");
    lines.add("|---|---|---|---|---|");
  }

  /** A figure nothing is demanded of. */
  void tell(String figure, String measured, String floor) {
    line(figure, measured, floor, "", "");
  }

  /** A figure that shall not be above the limit. */
  void atMost(String figure, double measured, String unit, String floor, double limit) {
    line(figure, number(measured, unit), floor, "≤ " + number(limit, unit), met(measured <= limit));
  }

  /** A figure that shall not be below the limit. */
  void atLeast(String figure, double measured, String unit, String floor, double limit) {
    line(figure, number(measured, unit), floor, "≥ " + number(limit, unit), met(measured >= limit));
  }

  private void line(String... cells) {
    String line = "| " + String.join(" | ", cells) + " |";
    lines.add(line);
    System.out.println(line);
  }

  private static String number(double value, String unit) {
    String pattern = value == Math.rint(value) || value >= 100 ? "%.0f %s" : "%.2f %s";
    return String.format(Locale.ROOT, pattern, value, unit).strip();
  }

  private static String met(boolean met) {
    return met ? "yes" : "**no**";
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
