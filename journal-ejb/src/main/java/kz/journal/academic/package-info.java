/**
 * Academic calendars: what is taught, examined and rested when, by school year, level and form of
 * study; drafted, approved, and changed only by a new edition. Which lessons stand outside. Working
 * days are {@code calendar}'s, terms {@code window}'s. Paragraph 2.2.7. {@code window} and
 * everything above may depend on this package; it depends on {@code roster} and {@code calendar}.
 */
package kz.journal.academic;
