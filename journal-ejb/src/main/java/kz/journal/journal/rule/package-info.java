/**
 * What a cell of the journal takes and who is marked in it: pure rules, values in, decisions out.
 * No container, no clock, no table. Paragraphs 2.1.2.1 and 2.3.1; {@code journal} and everything
 * above may use it.
 */
package kz.journal.journal.rule;
