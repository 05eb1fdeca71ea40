/**
 * Decides what a change would do to windows that are alike: values in, value out, the moment is a
 * parameter. Paragraphs 2.2.7 and 2.3.3. {@code foresight} and {@code outage} ask here.
 */
package kz.journal.foresight.rule;
