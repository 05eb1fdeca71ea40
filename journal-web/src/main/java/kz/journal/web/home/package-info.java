/** The first page after sign-in: for each role what is to be done now. */
package kz.journal.web.home;
