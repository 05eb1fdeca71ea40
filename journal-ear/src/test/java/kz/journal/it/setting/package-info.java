/** What the university decides while the journal runs. */
package kz.journal.it.setting;
