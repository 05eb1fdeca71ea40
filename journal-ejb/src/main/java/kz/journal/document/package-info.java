/**
 * Paper: turns XHTML into PDF with fonts that hold Cyrillic and Kazakh letters. Knows no feature
 * and no data; what stands on a page is decided by the feature that prints it. Every feature may
 * depend on this package; it depends on none.
 */
package kz.journal.document;
