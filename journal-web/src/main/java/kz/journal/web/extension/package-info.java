/**
 * The pages of extensions: the list, one extension with what it moved, the form that previews a new
 * one (2.2.7).
 */
package kz.journal.web.extension;
