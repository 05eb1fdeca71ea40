package kz.journal.dayfile;

import kz.journal.regulation.Refused;

/**
 * What is wrong with a file, and where.
 *
 * @param line from 1; 0 for the file as a whole
 * @param field the column or property, as the file calls it; empty for the line as a whole
 * @param value what stands there; empty if nothing does
 */
public record FileFault(int line, String field, String value, Refused why) {}
