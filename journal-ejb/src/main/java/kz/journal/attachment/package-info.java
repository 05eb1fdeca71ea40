/**
 * Files people show as documents: taken in with their type and size checked, kept once under their
 * digest in the journal's home, outside of everything the web server gives out, and handed back
 * unchanged. Knows no feature: who may show or read a file is decided by the use case that refers
 * to it. Every feature may depend on this package; it depends on settings and refusals only.
 */
package kz.journal.attachment;
