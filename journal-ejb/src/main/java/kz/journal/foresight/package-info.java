/**
 * What a change of days or of an academic calendar would do to windows, counted and listed before
 * it is made. Nothing is changed here: days are {@code calendar}'s, plans {@code academic}'s,
 * windows {@code window}'s. Windows that are alike are counted by the database and judged once.
 * Paragraphs 2.2.7 and 2.3.3. {@code outage} may depend on this package.
 */
package kz.journal.foresight;
