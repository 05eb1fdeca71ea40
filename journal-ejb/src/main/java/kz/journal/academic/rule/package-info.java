/** Whether a plan may stand and which days it teaches on: values in, value out. Paragraph 2.2.7. */
package kz.journal.academic.rule;
