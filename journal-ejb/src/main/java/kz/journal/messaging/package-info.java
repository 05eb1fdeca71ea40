/**
 * What people are told of: notices on the home page. It observes what the features announce; no
 * feature knows it, only pages depend on it. Nothing here decides anything (design 11.9).
 */
package kz.journal.messaging;
