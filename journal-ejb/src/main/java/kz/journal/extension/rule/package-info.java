/**
 * Decides whether an extension may be asked for and come into force. Pure: the moment and the
 * semester's end are parameters. Paragraphs 2.2.7a-c.
 */
package kz.journal.extension.rule;
