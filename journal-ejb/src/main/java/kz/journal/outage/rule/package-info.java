/** Whether a stretch is a downtime and whether an outage may be declared: values in, value out. */
package kz.journal.outage.rule;
