/**
 * The special days of the calendar as files: iCalendar and CSV, out and in. A file is taken whole
 * or not at all, and whatever is wrong with it is named by line and field. What a day may be is the
 * matter of {@code calendar}; paragraph 2.3.3. No feature depends on this package.
 */
package kz.journal.dayfile;
