package kz.journal.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import kz.journal.regulation.Roles;

/** Lets the IT department's monitoring read the meters. */
@Stateless
@RolesAllowed(Roles.IT)
public class MeterReading {

  @Inject private Meters meters;

  /** Everything that is counted, in the text format of Prometheus. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public String text() {
    return meters.text();
  }
}
