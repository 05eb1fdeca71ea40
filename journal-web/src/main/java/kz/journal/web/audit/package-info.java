/** The page of the audit: who did what, when, from where. */
package kz.journal.web.audit;
