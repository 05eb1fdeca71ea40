package kz.journal.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import kz.journal.setting.Deployment;

/**
 * What the operator decides outside the application. Every value is an environment variable {@code
 * JOURNAL_…}; a system property {@code journal.…} of the same name stands in for it where a
 * variable cannot be set.
 */
@ApplicationScoped
public class Environment implements Deployment {

  @Override
  public Profile profile() {
    return value("PROFILE")
        .map(name -> Profile.valueOf(name.strip().toUpperCase(Locale.ROOT)))
        .orElse(Profile.PRODUCTION);
  }

  @Override
  public Path home() {
    return value("HOME")
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("jboss.server.data.dir", "."), "journal"));
  }

  @Override
  public Optional<String> value(String name) {
    String variable = System.getenv("JOURNAL_" + name);
    if (variable == null || variable.isBlank()) {
      variable = System.getProperty("journal." + name.toLowerCase(Locale.ROOT).replace('_', '.'));
    }
    return Optional.ofNullable(variable).filter(text -> !text.isBlank());
  }
}
