/**
 * The server the journal runs on: which libraries do the work, that an acknowledged commit survives
 * a killed server, that the log stays quiet, and that this harness notices what it must notice.
 */
package kz.journal.it.platform;
