/**
 * Whether somebody may fill a lesson, and what a substitution must say to be one: pure rules of
 * 2.3.2 and 2.2.6, without container, clock or table.
 */
package kz.journal.substitution.rule;
