/**
 * The marking day from outside: marks over HTTP, many hands at once, the clock at midnight, the
 * power failing in the middle (1.4, 2.3.1 to 2.3.3). {@link kz.journal.it.journal.TaughtClass}
 * makes the class, {@link kz.journal.it.journal.Pen} writes in it; the benchmark uses both.
 */
package kz.journal.it.journal;
