/**
 * Who fills a lesson, from the outside: substitutions, the teaching load, repeat courses, reports
 * about the roster; each act tried as every role, own and foreign (2.2.6, 2.3.1, 2.3.2).
 */
package kz.journal.it.substitution;
