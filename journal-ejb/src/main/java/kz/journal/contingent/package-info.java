/**
 * What teachers notice about the roster and how the registrar settles it (2.3.1). Nobody edits the
 * roster here: the change itself is made where the roster is kept and comes with a bundle. Only
 * pages and resources may depend on this package.
 */
package kz.journal.contingent;
