package kz.journal.setting;

import java.nio.file.Path;
import java.util.Optional;

/** Port: what the operator decided when starting the server. Never changes while it runs. */
public interface Deployment {

  /** {@code PRODUCTION} unless the operator says otherwise. */
  enum Profile {
    PRODUCTION,
    /** Demo university, demo accounts, movable clock. */
    DEMO
  }

  Profile profile();

  /** The folder of uploads, attachments, backups and the embedded database. */
  Path home();

  /** Any other value, by the name of its variable without {@code JOURNAL_}. */
  Optional<String> value(String name);

  default boolean demo() {
    return profile() == Profile.DEMO;
  }
}
