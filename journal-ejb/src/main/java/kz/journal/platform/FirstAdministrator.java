package kz.journal.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import kz.journal.access.rule.LoginName;
import kz.journal.credentials.FirstAccounts;
import kz.journal.org.Office;
import kz.journal.org.PersonName;
import kz.journal.regulation.Roles;
import kz.journal.setting.Deployment;

/**
 * Lets the first two people of a new installation in. The operator starts the server once with
 *
 * <pre>
 * JOURNAL_FIRST_ADMIN=login   JOURNAL_FIRST_ADMIN_NAME="Family Given Patronymic"
 * JOURNAL_FIRST_OFFICE=login  JOURNAL_FIRST_OFFICE_NAME="Family Given Patronymic"
 * </pre>
 *
 * and finds the one-time passwords in {@code first-administrator.txt} and {@code
 * first-credentials-officer.txt} of {@code JOURNAL_HOME}, readable by the server's user alone and
 * never in the log. The first may assign offices and no more; the second may open accounts and
 * issue credentials and no more; both choose an own password at the first sign-in. Once the IT
 * office, or the credentials office, was ever held, its variables do nothing.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@RunAs(Roles.SYSTEM)
@DenyAll
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstAdministrator {

  private static final Logger LOG = System.getLogger(FirstAdministrator.class.getName());
  private static final Logger NOTICE = System.getLogger("kz.journal.notice");

  @Inject private Deployment deployment;
  @Inject private FirstAccounts accounts;

  @PostConstruct
  void found() {
    letIn(Office.IT, "FIRST_ADMIN", "first-administrator.txt");
    letIn(Office.CREDENTIALS_OFFICE, "FIRST_OFFICE", "first-credentials-officer.txt");
  }

  private void letIn(Office office, String variable, String fileName) {
    Optional<String> typed = deployment.value(variable);
    if (typed.isEmpty() || !accounts.due(office)) {
      return;
    }
    Optional<String> login = LoginName.accept(typed.get()).filter(accounts::free);
    Optional<PersonName> name = deployment.value(variable + "_NAME").flatMap(this::nameOf);
    if (login.isEmpty() || name.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "Nobody was let in: JOURNAL_{0} is no free login, or JOURNAL_{0}_NAME is not"
              + " \"family-name given-name\"",
          variable);
      return;
    }
    Path file = deployment.home().resolve(fileName);
    String password = accounts.oneTimePassword();
    try {
      write(file, login.get() + System.lineSeparator() + password + System.lineSeparator());
      accounts.found(office, login.get(), name.get(), password);
    } catch (IOException e) {
      LOG.log(Level.ERROR, "Nobody was let in: no file for the one-time password", e);
      return;
    }
    NOTICE.log(Level.INFO, "Login and one-time password of the first {0}: {1}", office, file);
  }

  /** Written before the account exists, so that no password can be lost on the way. */
  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] ownerOnly =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Set<OpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = Files.newByteChannel(file, fresh, ownerOnly)) {
      channel.write(StandardCharsets.UTF_8.encode(text));
    }
  }

  private Optional<PersonName> nameOf(String typed) {
    String[] parts = typed.strip().split("\\s+", 3);
    return parts.length < 2
        ? Optional.empty()
        : Optional.of(new PersonName(parts[0], parts[1], parts.length == 3 ? parts[2] : null));
  }
}
