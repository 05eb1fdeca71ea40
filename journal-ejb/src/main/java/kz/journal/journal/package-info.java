/**
 * What teachers write: marks and attendance, each with its author and all its revisions (2.2.3),
 * and what every caller may read of it. Depends on roster, window and access; knows no statement.
 */
package kz.journal.journal;
