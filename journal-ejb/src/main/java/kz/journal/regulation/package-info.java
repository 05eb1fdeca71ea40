/**
 * The instruction as the software knows it: {@link kz.journal.regulation.Clause} on whatever obeys
 * a statement, the registry of all statements with our wording in three languages, and {@link
 * kz.journal.regulation.Decision}, whose refusal carries the statement it rests on.
 *
 * <p>Nothing here knows a lesson, a person or a database; no clock, no container. Covers the whole
 * document (H-1 to Annex-3). Every feature may depend on this package, and it on none.
 */
package kz.journal.regulation;
