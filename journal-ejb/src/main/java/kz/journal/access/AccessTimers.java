package kz.journal.access;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import kz.journal.regulation.Roles;

/**
 * Rings for the upkeep of access every night. Several servers may ring; the second finds nothing.
 */
@Singleton
@RunAs(Roles.SYSTEM)
@DenyAll
public class AccessTimers {

  private static final Logger LOG = System.getLogger(AccessTimers.class.getName());

  @Inject private AccessUpkeep upkeep;

  @Schedule(hour = "3", minute = "20", timezone = "Asia/Almaty", persistent = false)
  void nightly() {
    LOG.log(Level.INFO, "Upkeep of access: {0}", upkeep.tidy());
  }
}
