/**
 * Who fills which lesson: the teaching load as the registrar edits it, substitutes by decision of
 * the department meeting, and journals of repeat courses. Marks are not known here. Paragraphs
 * 2.2.6 and 2.3.2; {@code journal} and everything above may depend on it.
 */
package kz.journal.substitution;
