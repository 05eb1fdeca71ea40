/**
 * A roster as it is handed in: a OneRoster 1.2 bundle with {@code lessons.csv}, or the same sheets
 * in one workbook, read and checked as a whole (decision record 0005; design §11.2, §11.15,
 * §11.19). No database, no clock, no container: what is stored is asked through {@link KnownIds}.
 * Errors are values; nothing is thrown half way. It depends on words of {@code calendar}, {@code
 * org}, {@code roster} and on what {@code access} takes for a login; {@code intake} and the demo's
 * loader use it.
 */
package kz.journal.bundle;
