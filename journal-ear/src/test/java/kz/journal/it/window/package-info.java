/** Windows of lessons over HTTP and behind it: kept, closed once, extended. */
package kz.journal.it.window;
