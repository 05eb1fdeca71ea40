package kz.journal.bundle;

/**
 * How much an upload may ask for before it is refused unread.
 *
 * @param entries entries in the archive
 * @param totalBytes unpacked bytes of all entries that are read
 * @param entryBytes unpacked bytes of one entry
 * @param ratio unpacked bytes per packed byte, looked at from the first unpacked megabyte on; plain
 *     CSV stays below 40, a bomb reaches 1,000
 * @param recordChars characters of one record, so that a quotation mark never closed cannot swallow
 *     a file into memory
 * @param problems errors listed; the rest is counted. Warnings have the same limit of their own.
 */
public record BundleLimits(
    int entries, long totalBytes, long entryBytes, int ratio, int recordChars, int problems) {

  private static final long MEBIBYTE = 1L << 20;

  /** What the university uses: ten times a large faculty needs a tenth of it. */
  public static final BundleLimits STANDARD =
      new BundleLimits(200, 400 * MEBIBYTE, 200 * MEBIBYTE, 100, 65_536, 1_000);
}
