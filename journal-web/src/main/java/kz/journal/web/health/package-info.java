/** Health and metrics for the operator's monitoring (2.2.1, 2.4.1). */
package kz.journal.web.health;
