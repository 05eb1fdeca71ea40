/**
 * Accounts, sessions, tokens, offices in use: who is asking, and what such a caller may see.
 * Sign-in (2.2.2), personal responsibility (2.2.3), care of credentials (2.2.8), acceptance of the
 * security rules (1.7). May know people, offices and the roster; knows no journal, no mark. A
 * caller with a duty still due (change the issued password, accept the rules) has no role at all
 * until it is done.
 */
package kz.journal.access;
