/**
 * The arithmetic of working days: is a day worked, which is the n-th working day, to which day a
 * holiday is transferred. Pure: values in, values out, no clock, no database, no container.
 * Paragraph 2.3.3. {@code window} and the use cases of {@code calendar} call these rules.
 */
package kz.journal.calendar.rule;
