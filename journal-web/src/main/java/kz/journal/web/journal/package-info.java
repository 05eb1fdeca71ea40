/** Pages of the journals: the list of those in sight and the table of one. */
package kz.journal.web.journal;
