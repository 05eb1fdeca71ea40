/**
 * Longer windows by the registrar's decision: for whom and until when, on which of the three
 * grounds, agreed by the vice-rector for academic affairs, previewed before and undone by a
 * counter-entry. Moves the windows of {@code window} and knows no marks. Paragraphs 2.2.7a-c.
 * {@code journal} and everything above may depend on it.
 */
package kz.journal.extension;
