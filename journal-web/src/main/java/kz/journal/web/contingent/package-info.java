/** The pages of roster reports: a teacher's report and the registrar's queue (2.3.1). */
package kz.journal.web.contingent;
