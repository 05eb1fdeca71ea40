/**
 * Students, groups, disciplines, classes with their timetable, and the teaching load (2.3.2): what
 * the registrar's roster says. A class and its journal are one thing, so {@code Journal} and {@code
 * Lesson} live here, where enrolment and load need them; what teachers write into them is {@code
 * journal}'s. Knows no account and no mark.
 */
package kz.journal.roster;
