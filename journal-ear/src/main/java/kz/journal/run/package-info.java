/**
 * What serves the journal from a checkout ({@code mvn -Prun package}) and is part of nothing that
 * ships: it runs before the server and outside it. Nobody depends on this package, and it depends
 * on nothing but the JDK.
 */
package kz.journal.run;
