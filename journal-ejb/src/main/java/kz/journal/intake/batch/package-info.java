/** The batch job {@code bundle-passwords}: hashes the passwords a roster brought along. */
package kz.journal.intake.batch;
