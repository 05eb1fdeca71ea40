/**
 * How a pasted or returned sheet is read against a journal: whose row, which lesson's column, what
 * would become of each cell. Pure: text and the journal in, proposed cells out; a name that fits
 * two students is asked about and never guessed (2.3.1, 2.3.3).
 */
package kz.journal.sheet.rule;
