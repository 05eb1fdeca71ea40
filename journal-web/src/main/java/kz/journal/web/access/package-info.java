/** Pages of sign-in and of the own account, and the mechanism that recognises a caller. */
package kz.journal.web.access;
