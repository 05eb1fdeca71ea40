/** Decides whether a file is taken by its name, declared type, size and content. Pure. */
package kz.journal.attachment.rule;
