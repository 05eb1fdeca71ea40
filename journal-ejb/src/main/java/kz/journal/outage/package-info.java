/**
 * Times in which the system was down: recorded by the servers themselves, declared by the registrar
 * with a document, or dismissed. What follows for windows is an extension with its consent and its
 * counter-entry, which {@code extension} keeps. Paragraph 2.2.7. No other feature depends on this
 * package.
 */
package kz.journal.outage;
