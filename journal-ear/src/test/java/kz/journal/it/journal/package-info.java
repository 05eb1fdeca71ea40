/**
 * The journal's table and the path of a mark, from the outside: over REST and in the browser, by
 * many hands at once, at midnight, while the power fails. {@link kz.journal.it.journal.TaughtClass}
 * makes a class and {@link kz.journal.it.journal.Pen} writes in it, for the benchmark too.
 */
package kz.journal.it.journal;
