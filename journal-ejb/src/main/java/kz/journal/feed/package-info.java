/**
 * The private calendar of a teacher: own lessons and the moments they close, at an address whose
 * secret is the key. It names no student. Paragraphs 2.3.1 and 2.3.3. No feature depends on this
 * package.
 */
package kz.journal.feed;
