/**
 * Starts what a run of the suite stands on, once: the database, the provisioned server, and in it
 * the EAR that ships with one test archive beside it. Tests do not depend on this package; they
 * carry {@link kz.journal.it.AgainstServer} or {@link kz.journal.it.InContainer}.
 */
package kz.journal.it.suite;
