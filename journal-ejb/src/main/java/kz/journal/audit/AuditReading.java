package kz.journal.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import kz.journal.listing.Conditions;
import kz.journal.listing.Like;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;

/**
 * Searches the audit. Entries hold marks, so IT may not read them: the registrar and the
 * vice-rectors do.
 */
@Stateless
@RolesAllowed({Roles.REGISTRAR, Roles.ACADEMIC_VICE_RECTOR, Roles.SUPERVISING_VICE_RECTOR})
@Clause("2.2.3")
public class AuditReading {

  @PersistenceContext private EntityManager em;

  /**
   * Which entries are asked for; {@code null} leaves a condition out.
   *
   * @param actor login of the author
   * @param action beginning of the action, such as {@code access.}
   * @param objectType kind of thing it was done to
   * @param objectId which one; only together with its kind
   * @param from first instant, included
   * @param to last instant, excluded
   */
  public record Filter(
      String actor, String action, String objectType, String objectId, Instant from, Instant to) {

    /** Everything. */
    public static final Filter NONE = new Filter(null, null, null, null, null, null);
  }

  /** The entries, the newest first. */
  public Rows<AuditEntry> entries(Filter filter, Range range) {
    return new Conditions()
        .when("e.actor = ?", filter.actor())
        .when(
            "e.action like ? escape '!'",
            filter.action() == null ? null : Like.beginning(filter.action()))
        .when("e.objectType = ?", filter.objectType())
        .when("e.objectId = ?", filter.objectId())
        .when("e.at >= ?", filter.from())
        .when("e.at < ?", filter.to())
        .rows(
            em,
            AuditEntry.class,
            "select e from AuditEntry e",
            "select count(e) from AuditEntry e",
            "e.at desc, e.id desc",
            range);
  }
}
