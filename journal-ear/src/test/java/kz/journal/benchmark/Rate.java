package kz.journal.benchmark;

import java.util.Arrays;
import java.util.Locale;

/**
 * How fast something went.
 *
 * @param perSecond how many were done in a second
 * @param p50 the time of one in nanoseconds, as p95 and p99
 */
record Rate(double perSecond, long p50, long p95, long p99) {

  static Rate of(long[] took, double seconds) {
    Arrays.sort(took);
    return new Rate(
        took.length / seconds,
        took[took.length / 2],
        took[took.length * 95 / 100],
        took[took.length * 99 / 100]);
  }

  /** The mean of two measurements of the same thing. */
  Rate and(Rate other) {
    return new Rate(
        (perSecond + other.perSecond) / 2,
        (p50 + other.p50) / 2,
        (p95 + other.p95) / 2,
        (p99 + other.p99) / 2);
  }

  /** «1.2 / 3.4 / 5.6 ms». */
  String times() {
    return String.format(Locale.ROOT, "%.1f / %.1f / %.1f ms", p50 / 1e6, p95 / 1e6, p99 / 1e6);
  }
}
