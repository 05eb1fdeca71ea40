package kz.journal.outage;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An outage as the registrar declares it; anything may be {@code null}, and the rule says what is
 * missing.
 *
 * @param from when the system went down, included
 * @param to when it was up again, excluded
 * @param reason what happened
 * @param number of the document
 * @param date of the document
 * @param signed number and date of the paper with the vice-rector's signature; {@code null} to ask
 *     the vice-rector here
 * @param beyondSemester a second confirmation that ends may lie behind the semester's
 * @param downtime the recorded stretch it is made of, or {@code null}
 */
public record Declaration(
    Instant from,
    Instant to,
    String reason,
    String number,
    LocalDate date,
    String signed,
    boolean beyondSemester,
    Long downtime) {}
