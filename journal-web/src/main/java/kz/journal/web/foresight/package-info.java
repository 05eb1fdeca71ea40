/** What a change would do to windows, as pages show it before it is made. */
package kz.journal.web.foresight;
