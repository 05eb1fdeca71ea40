package kz.journal.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import kz.journal.regulation.Roles;
import kz.journal.setting.Deployment;

/**
 * Loads the demo university when the server starts for the first time, before it serves anybody.
 * Does nothing in production.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@DenyAll
@RunAs(Roles.SYSTEM)
public class DemoStart {

  @Inject Deployment deployment;
  @Inject DemoLoader loader;

  @PostConstruct
  void load() {
    if (deployment.demo()) {
      loader.loadIfEmpty();
    }
  }
}
