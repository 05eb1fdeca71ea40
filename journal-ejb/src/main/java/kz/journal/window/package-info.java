/**
 * How long a journal stands open for entry: occasions, their terms in working days, and the window
 * each lesson has by them. Rules know an occasion and a date only; the rows follow the lessons of
 * {@code roster}. Marks are not known here. Paragraphs 2.3.3a-d and 2.2.7. {@code extension},
 * {@code journal} and everything above may depend on this package.
 */
package kz.journal.window;
