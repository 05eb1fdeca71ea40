/** The journal's table and the path of a mark, from the outside: over REST and in the browser. */
package kz.journal.it.journal;
