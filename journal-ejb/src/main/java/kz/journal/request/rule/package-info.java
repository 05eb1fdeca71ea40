/**
 * Decides whether an extension may be asked for and whether one answers a request: pure, without
 * container, clock or table. Paragraphs 2.2.7b and 2.2.7c.
 */
package kz.journal.request.rule;
