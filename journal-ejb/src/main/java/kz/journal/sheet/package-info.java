/**
 * The journal as a sheet of its own: what is pasted from a spreadsheet, the workbook that is filled
 * offline and brought back, and the paper that looks like a paper journal (1.3; reading A22).
 * Nothing here writes a mark: it says what would happen, and {@code MarkEntry} decides again when
 * the chosen cells are sent. Stands upon {@code journal}; only pages and resources use it.
 */
package kz.journal.sheet;
