/** Pure rules of access: who may see what, how long a guesser waits, what a password must be. */
package kz.journal.access.rule;
