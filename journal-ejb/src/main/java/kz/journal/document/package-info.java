/**
 * Paper and calendar files: turns XHTML into PDF with fonts that hold Cyrillic and Kazakh letters,
 * and events into iCalendar. Knows no feature and no data; what stands on a page or in an event is
 * decided by the feature that makes it. Every feature may depend on this package; it depends on
 * none.
 */
package kz.journal.document;
