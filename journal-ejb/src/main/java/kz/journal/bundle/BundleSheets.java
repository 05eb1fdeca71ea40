package kz.journal.bundle;

/** The sheets of one upload, CSV files and worksheets alike. */
interface BundleSheets extends AutoCloseable {

  /** What follows a sheet's name in the name of its file. */
  String extension();

  boolean has(String sheet);

  /**
   * Passes the rows of a sheet on, the header first, without rows that are entirely empty.
   *
   * @return whether the sheet could be read to its end; if not, the reason has been reported
   */
  boolean read(String sheet, RowSink sink);

  /** Lets go of what reading needed; the archive is closed by whoever opened it. */
  @Override
  default void close() {}
}
