package kz.journal.dayfile;

/** The two kinds of file that hold days. */
public enum DayFormat {
  /** iCalendar (RFC 5545), one event for each day. */
  ICS("text/calendar", "ics"),
  /** A table with a header line (RFC 4180), in UTF-8. */
  CSV("text/csv", "csv");

  private final String type;
  private final String extension;

  DayFormat(String type, String extension) {
    this.type = type;
    this.extension = extension;
  }

  /** The media type, without parameters. */
  public String type() {
    return type;
  }

  /** How file names end, without a dot. */
  public String extension() {
    return extension;
  }
}
