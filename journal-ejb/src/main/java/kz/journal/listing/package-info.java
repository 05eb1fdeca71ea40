/**
 * How long lists are asked for and answered: a range of rows out of a counted whole, what somebody
 * typed in a search box, and the id that leads from a row to its record. Knows no feature; every
 * feature may depend on this package, it depends on none.
 */
package kz.journal.listing;
