package kz.journal.calendar;

import java.time.LocalDate;

/**
 * A holiday on a weekly day off and the day that is off in its place.
 *
 * @param holiday the holiday that fell on a weekly day off
 * @param to the working day that becomes a day off
 */
public record TransferredHoliday(SpecialDay holiday, LocalDate to) {}
