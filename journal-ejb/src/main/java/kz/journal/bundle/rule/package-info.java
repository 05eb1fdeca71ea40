/**
 * What makes a roster acceptable: the manifest, the header of a sheet, each cell, and how rows fit
 * together and to what is stored. Pure: text and rows in, problems and typed rows out; no file, no
 * database, no clock. Only {@code bundle} uses it.
 */
package kz.journal.bundle.rule;
