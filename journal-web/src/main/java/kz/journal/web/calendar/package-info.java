/** The calendar: its days by year and month, kept by the registrar, read by everybody. */
package kz.journal.web.calendar;
