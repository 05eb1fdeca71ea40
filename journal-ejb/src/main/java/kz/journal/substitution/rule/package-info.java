/** Whether somebody may fill a lesson: pure rules of 2.3.2, without container, clock or table. */
package kz.journal.substitution.rule;
