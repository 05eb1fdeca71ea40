/**
 * The registrar's import of a roster: takes an upload, has it checked by {@code bundle}, compares
 * it with what is stored, writes it whole or not at all, and keeps the history. Nothing a person
 * entered is ever deleted here; who left is ended. A feature of its own above roster and access,
 * because a bundle carries units, people, accounts and timetable at once.
 */
package kz.journal.intake;
