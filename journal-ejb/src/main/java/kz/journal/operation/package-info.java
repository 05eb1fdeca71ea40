/**
 * Running the journal (2.2.1, 2.4.1): health, meters, what the IT department looks at. Sees no
 * mark.
 */
package kz.journal.operation;
