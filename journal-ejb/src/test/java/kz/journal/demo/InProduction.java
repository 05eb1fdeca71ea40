package kz.journal.demo;

import java.nio.file.Path;
import java.util.Optional;
import kz.journal.setting.Deployment;

/** A deployment that nobody marked as a demo. */
record InProduction() implements Deployment {

  @Override
  public Profile profile() {
    return Profile.PRODUCTION;
  }

  @Override
  public Path home() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<String> value(String name) {
    return Optional.empty();
  }
}
