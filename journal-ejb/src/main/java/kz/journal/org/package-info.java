/**
 * The university's units, people and offices. Knows neither accounts nor students; who may do what
 * is decided in {@code access}. Paragraphs 1.6 and 2.2.2 name the offices.
 */
package kz.journal.org;
