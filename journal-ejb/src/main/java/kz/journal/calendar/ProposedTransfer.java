package kz.journal.calendar;

import java.time.LocalDate;

/**
 * A day off that follows from a holiday on a weekly day off and is not entered yet.
 *
 * @param holiday the holiday that fell on a weekly day off
 * @param to the day that is off in its place
 * @param scope the weeks in which it is
 */
public record ProposedTransfer(SpecialDay holiday, LocalDate to, WeekScope scope) {}
