/**
 * Who fills which lesson: the teaching load, and substitutes by decision of the department meeting.
 * Lessons and marks are not known here, only kinds, days and people. Paragraphs 2.3.2 and 2.3.3;
 * {@code journal} and everything above may depend on it.
 */
package kz.journal.substitution;
