/** The journal's days and its clock (2.3.3), as callers of the server meet them. */
package kz.journal.it.calendar;
