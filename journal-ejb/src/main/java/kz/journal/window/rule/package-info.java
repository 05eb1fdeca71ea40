/**
 * Decides from when until when an entry is in time. Pure: the calendar, the settings and the moment
 * are parameters; no clock, no database, no container. Paragraphs 2.3.3a-d. Use cases of {@code
 * window} and {@code journal} ask here at the moment of entry.
 */
package kz.journal.window.rule;
