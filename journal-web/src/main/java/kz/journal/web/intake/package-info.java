/**
 * Pages of the registrar's roster import: uploads and their history, one import with its report.
 */
package kz.journal.web.intake;
