/** What each role finds after sign-in, in three languages, at a desk and on a phone. */
package kz.journal.it.home;
