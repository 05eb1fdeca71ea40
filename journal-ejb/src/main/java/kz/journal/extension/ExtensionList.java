package kz.journal.extension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import kz.journal.listing.Conditions;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;

/** The extensions asked for, for those who ask and those who answer. */
@Stateless
@RolesAllowed({Roles.REGISTRAR, Roles.ACADEMIC_VICE_RECTOR})
@Clause("2.2.7b")
public class ExtensionList {

  @PersistenceContext private EntityManager em;

  /**
   * One page, the latest request first.
   *
   * @param consent where they stand; {@code null} for all
   */
  public Rows<WindowExtension> list(Consent consent, Range range) {
    return new Conditions()
        .when("x.consent = ?", consent)
        .rows(
            em,
            WindowExtension.class,
            "select x from WindowExtension x",
            "select count(x) from WindowExtension x",
            "x.requestedAt desc, x.id desc",
            range);
  }

  /** One of them. */
  public Optional<WindowExtension> find(long id) {
    return Optional.ofNullable(em.find(WindowExtension.class, id));
  }
}
