/**
 * Which days count: the working week, the days that are off or worked against it, and why. Plain
 * values and the civil time zone live here; counting and transferring stand in {@code rule}. No
 * window and no lesson is known here. Paragraphs 2.3.3 (working days) and 2.2.7 (holidays). {@code
 * roster} and everything above may depend on this package; it depends on {@code regulation} only.
 */
package kz.journal.calendar;
