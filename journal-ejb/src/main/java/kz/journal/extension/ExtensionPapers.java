package kz.journal.extension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import kz.journal.access.Caller;
import kz.journal.attachment.DocumentFile;
import kz.journal.attachment.FileStore;
import kz.journal.regulation.Act;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;

/**
 * The files of the documents that extensions rest on (2.2.7): shown by the registrar before the
 * wish that names them, read by those who ask and those who answer.
 */
@Stateless
@Clause("2.2.7c")
public class ExtensionPapers {

  @PersistenceContext private EntityManager em;
  @Inject private FileStore files;
  @Inject private Caller caller;
  @Inject private Event<Act> acts;

  /**
   * Keeps a file for a wish of the same caller.
   *
   * @param name as the sender has it
   * @param type the declared media type, or {@code null}
   */
  @RolesAllowed(Roles.REGISTRAR)
  public FileStore.Kept keep(String name, String type, InputStream content) throws IOException {
    FileStore.Kept kept = files.keep(name, type, content, caller.login());
    if (kept.decision().isAllowed()) {
      acts.fire(
          Act.of("extension.paper", "DocumentFile", kept.file().id())
              .to(kept.file().sha256())
              .under("2.2.7c"));
    }
    return kept;
  }

  /** The file of an extension's document; empty if it has none. */
  @RolesAllowed({Roles.REGISTRAR, Roles.ACADEMIC_VICE_RECTOR})
  public Optional<DocumentFile> of(long extensionId) {
    return Optional.ofNullable(em.find(WindowExtension.class, extensionId))
        .map(extension -> extension.wish().document().file())
        .flatMap(files::find);
  }

  /** Writes that file out; whether there is one was asked before. */
  @RolesAllowed({Roles.REGISTRAR, Roles.ACADEMIC_VICE_RECTOR})
  public void write(long extensionId, OutputStream out) throws IOException {
    files.write(of(extensionId).orElseThrow(), out);
  }
}
