/** How long a report has waited: pure, without container, clock or table. Paragraph 2.3.1. */
package kz.journal.contingent.rule;
