/**
 * What the journal tells people without being asked: notices on their home page, later by mail.
 * Listens to the features and nobody depends on it but the pages; decides nothing. Paragraphs 2.2.2
 * and 2.4.2.
 */
package kz.journal.messaging;
