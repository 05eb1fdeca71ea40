/**
 * The roster import, through its REST resource, with the bundle of a real faculty and small deltas.
 */
package kz.journal.it.intake;
