/** The page of outages of the system (2.2.7). */
package kz.journal.web.outage;
