package kz.journal.roster;

/**
 * Lessons were added, moved, cancelled or taken back into the timetable, and are written but not
 * yet committed. Whoever keeps something per lesson follows now, in the same transaction.
 *
 * @param by login of whoever changed the timetable
 */
public record TimetableStored(String by) {}
