/**
 * How long a journal stands open for entry: occasions, their terms in working days, the computed
 * term and its state. Lessons and marks are not known here: a caller gives an occasion and a date.
 * Paragraphs 2.3.3a-d and 2.2.7. {@code journal} and everything above may depend on this package;
 * it depends on {@code calendar} and {@code regulation}.
 */
package kz.journal.window;
