/**
 * How long lists are asked for and answered: a range of rows out of a counted whole, and what
 * somebody typed in a search box. Knows no feature; every feature may depend on this package, it
 * depends on none.
 */
package kz.journal.listing;
