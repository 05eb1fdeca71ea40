/**
 * Who did what, when, from where, by which paragraph: observes what the features announce and
 * writes it down, append-only, in their own transactions (2.2.3). No feature knows this package; it
 * knows callers and announcements, no feature's entities.
 */
package kz.journal.audit;
