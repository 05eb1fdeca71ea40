/** Calendar: replaced at merge. */
package kz.journal.calendar;
